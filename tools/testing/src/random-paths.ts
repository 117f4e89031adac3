import { type LatentCodes } from '@phosphene/model/bundle';
import { speedMapLength, type FootagePaths } from '@phosphene/model/paths';
import { RandomStream } from '@phosphene/model/random';

const COORDINATES = 6;
const HIDDEN = 8;

/**
 * Valid paths over codes without a decoder: a ring with chords, random coordinates and a random map. For tests and
 * fixtures, where every engine must find the same path and none need be good.
 */
export function randomPaths(codes: LatentCodes, seed: number): FootagePaths {
  const random = new RandomStream(seed, 2);
  const { count: nodes, size } = codes;
  const pairs = new Set<string>();
  const add = (a: number, b: number): void => {
    if (a !== b) pairs.add(`${Math.min(a, b)} ${Math.max(a, b)}`);
  };
  for (let node = 0; node < nodes; node++) {
    add(node, (node + 1) % nodes);
    if (random.uniform() < 0.3) add(node, random.integer(nodes));
  }
  const edges = [...pairs].map((pair) => pair.split(' ').map(Number) as [number, number]);
  const weights = edges.map(() => Math.fround(0.2 + random.uniform()));
  const lists = Array.from({ length: nodes }, (_, node) =>
    edges.flatMap(([a, b], edge) => (a === node ? [[b, edge]] : b === node ? [[a, edge]] : [])),
  );
  const entries = lists.flat() as [number, number][];
  const offsets = new Uint32Array(nodes + 1);
  lists.forEach((list, node) => (offsets[node + 1] = offsets[node]! + list.length));
  const firstStops = new Uint32Array(edges.length + 1);
  edges.forEach((_, edge) => (firstStops[edge + 1] = firstStops[edge]! + (edge % 3)));
  const coordinate = (): number => Math.round(2000 * random.normal());
  return {
    size,
    nodes,
    edges: edges.length,
    coordinates: COORDINATES,
    hidden: HIDDEN,
    smoothing: 2,
    unit: 4,
    speed: 1,
    pictureStep: Math.fround(0.001),
    codes: Uint16Array.from({ length: nodes }, (_, node) => node),
    offsets,
    targets: Uint16Array.from(entries, ([target]) => target),
    weights: Float32Array.from(entries, ([, edge]) => weights[edge]!),
    numbers: Uint32Array.from(entries, ([, edge]) => edge),
    firstStops,
    stops: Int16Array.from({ length: firstStops.at(-1)! * COORDINATES }, coordinate),
    residuals: Uint16Array.from({ length: edges.length + firstStops.at(-1)! }, () =>
      random.integer(2000),
    ),
    pictures: Int16Array.from({ length: nodes * COORDINATES }, coordinate),
    map: Float32Array.from({ length: speedMapLength(size, HIDDEN) }, () =>
      Math.fround(0.5 * random.normal()),
    ),
  };
}
