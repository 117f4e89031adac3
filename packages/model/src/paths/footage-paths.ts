/**
 * A graph over codes of the footage, on which journeys stay near the footage, with what a walk must know of the
 * pictures along it. A walk can't ask the decoder, whose bits differ between engines. So the bundle holds where the
 * nodes' pictures lie, and a small network that estimates how fast pictures change anywhere else.
 *
 * `paths.bin` is little-endian, one block after the other: a header of `HEADER_WORDS` uint32 (see `packPaths`; the last
 * three are float32), offsets uint32 [nodes + 1], edge numbers uint32 [2 · edges], first stops uint32 [edges + 1],
 * weights float32 [2 · edges], the map's weights float32, pictures int16 [nodes, M], stops int16 [stops, M], residuals
 * uint16 [edges + stops], codes uint16 [nodes], targets uint16 [2 · edges]. The arrays are views on its bytes.
 */
export interface FootagePaths {
  /** The dimension Z. */
  readonly size: number;
  readonly nodes: number;
  /** Undirected edges; each is listed from both of its ends. */
  readonly edges: number;
  /** M: the number of directions of the picture along which positions are known. */
  readonly coordinates: number;
  /** Rounds of smoothing that keep a path near the footage, as measured when the bundle was exported. */
  readonly smoothing: number;
  /** Median decoded distance of two nodes: the unit of a pace by change. */
  readonly unit: number;
  /** The unit of `pictures`, `stops` and `residuals`. A decoded distance is √(H·W·C) × the root mean square difference. */
  readonly pictureStep: number;
  /** The index of each node's code, [nodes]. */
  readonly codes: Uint16Array;
  /** Edges of node n: `offsets[n]` up to, not including, `offsets[n + 1]`; [nodes + 1]. */
  readonly offsets: Uint32Array;
  /** The node at the other end, [2 · edges]. */
  readonly targets: Uint16Array;
  /** Costs that a shortest path adds up, [2 · edges]. */
  readonly weights: Float32Array;
  /** The edge's number, 0 to edges − 1, [2 · edges]. */
  readonly numbers: Uint32Array;
  /**
   * A long edge has stops between its ends, evenly spaced in the latent, counted from its lower node: those of edge e
   * are `firstStops[e]` up to, not including, `firstStops[e + 1]`; [edges + 1].
   */
  readonly firstStops: Uint32Array;
  /** The stops' pictures, [stops, M]. */
  readonly stops: Int16Array;
  /**
   * Residual length of each segment between an edge's ends and stops: what the coordinates miss of its decoded
   * length, so that the squares of both add up to the square of the whole. Edge e has its segments from
   * `firstStops[e] + e` on, one more than it has stops, [edges + stops].
   */
  readonly residuals: Uint16Array;
  /** [nodes, M], row by row. */
  readonly pictures: Int16Array;
  /** Weights of the `SpeedMap`. */
  readonly map: Float32Array;
  /** Units of the map's two hidden layers. */
  readonly hidden: number;
  /** Mean decoded distance per unit of latent distance on straight paths: the unit of the map. */
  readonly speed: number;
}

const VERSION = 1;
const HEADER_WORDS = 11;
/** Targets and codes are 16-bit indices. */
const MOST_NODES = 0xffff;

/** The number of weights of a map from a latent and a direction through two hidden layers to a speed. */
export function speedMapLength(size: number, hidden: number): number {
  return 2 * size * hidden + hidden + hidden * hidden + hidden + hidden + 1;
}

/** Writes the layout of `paths.bin`. */
export function packPaths(paths: FootagePaths): Uint8Array {
  const at = layout({ ...paths, stopCount: stopCount(paths) });
  const bytes = new Uint8Array(at.length);
  const { size, nodes, edges, coordinates, hidden, smoothing } = paths;
  new Uint32Array(bytes.buffer, 0, 8).set([
    ...[VERSION, size, nodes, edges, coordinates, hidden, smoothing, stopCount(paths)],
  ]);
  new Float32Array(bytes.buffer, 32, 3).set([paths.unit, paths.pictureStep, paths.speed]);
  new Uint32Array(bytes.buffer, at.offsets, nodes + 1).set(paths.offsets);
  new Uint32Array(bytes.buffer, at.numbers, 2 * edges).set(paths.numbers);
  new Uint32Array(bytes.buffer, at.firstStops, edges + 1).set(paths.firstStops);
  new Float32Array(bytes.buffer, at.weights, 2 * edges).set(paths.weights);
  new Float32Array(bytes.buffer, at.map, paths.map.length).set(paths.map);
  new Int16Array(bytes.buffer, at.pictures, nodes * coordinates).set(paths.pictures);
  new Int16Array(bytes.buffer, at.stops, paths.stops.length).set(paths.stops);
  new Uint16Array(bytes.buffer, at.residuals, paths.residuals.length).set(paths.residuals);
  new Uint16Array(bytes.buffer, at.codes, nodes).set(paths.codes);
  new Uint16Array(bytes.buffer, at.targets, 2 * edges).set(paths.targets);
  return bytes;
}

/**
 * Reads `paths.bin`. The buffer must begin at the file's first byte.
 *
 * @param codes how many codes the bundle has
 * @throws {RangeError} when it is not what the manifest says, or points outside itself
 */
export function parsePaths(
  buffer: ArrayBuffer,
  manifest: { readonly nodes: number; readonly edges: number },
  codes: number,
  size: number,
): FootagePaths {
  if (buffer.byteLength < 4 * HEADER_WORDS) throw new RangeError('paths.bin has no header');
  const header = Array.from(new Uint32Array(buffer, 0, 8)) as Header;
  const [version, ownSize, nodes, edges, coordinates, hidden, smoothing, stopCount] = header;
  if (version !== VERSION) throw new RangeError(`paths.bin is of version ${version}, not 1`);
  if (nodes !== manifest.nodes || edges !== manifest.edges || ownSize !== size) {
    throw new RangeError('paths.bin is not that of this phosphene.json');
  }
  const shape = { size, nodes, edges, coordinates, hidden };
  const at = layout({ ...shape, stopCount });
  if (buffer.byteLength !== at.length || nodes > MOST_NODES || smoothing > 64) {
    throw new RangeError(`paths.bin has ${buffer.byteLength} bytes where ${at.length} are due`);
  }
  const scales = new Float32Array(buffer, 32, 3);
  const [unit, pictureStep, speed] = scales as unknown as [number, number, number];
  const paths: FootagePaths = {
    ...shape,
    smoothing,
    unit,
    pictureStep,
    speed,
    offsets: new Uint32Array(buffer, at.offsets, nodes + 1),
    numbers: new Uint32Array(buffer, at.numbers, 2 * edges),
    firstStops: new Uint32Array(buffer, at.firstStops, edges + 1),
    weights: new Float32Array(buffer, at.weights, 2 * edges),
    map: new Float32Array(buffer, at.map, speedMapLength(size, hidden)),
    pictures: new Int16Array(buffer, at.pictures, nodes * coordinates),
    stops: new Int16Array(buffer, at.stops, stopCount * coordinates),
    residuals: new Uint16Array(buffer, at.residuals, edges + stopCount),
    codes: new Uint16Array(buffer, at.codes, nodes),
    targets: new Uint16Array(buffer, at.targets, 2 * edges),
  };
  checkInside(paths, codes);
  return paths;
}

type Header = [number, number, number, number, number, number, number, number];
type Shape = Pick<FootagePaths, 'size' | 'nodes' | 'edges' | 'coordinates' | 'hidden'> & {
  readonly stopCount: number;
};

/** How long `paths.bin` is, in bytes. */
export function pathsLength(shape: Shape): number {
  return layout(shape).length;
}

function stopCount({ stops, coordinates }: FootagePaths): number {
  return stops.length / coordinates;
}

/** Where each block begins, in bytes, and the length of all. */
function layout({ size, nodes, edges, coordinates, hidden, stopCount }: Shape) {
  const offsets = 4 * HEADER_WORDS;
  const numbers = offsets + 4 * (nodes + 1);
  const firstStops = numbers + 8 * edges;
  const weights = firstStops + 4 * (edges + 1);
  const map = weights + 8 * edges;
  const pictures = map + 4 * speedMapLength(size, hidden);
  const stops = pictures + 2 * nodes * coordinates;
  const residuals = stops + 2 * stopCount * coordinates;
  const codes = residuals + 2 * (edges + stopCount);
  const targets = codes + 2 * nodes;
  const length = targets + 4 * edges;
  return {
    offsets,
    numbers,
    firstStops,
    weights,
    map,
    pictures,
    stops,
    residuals,
    codes,
    targets,
    length,
  };
}

function checkInside(paths: FootagePaths, codes: number): void {
  const { nodes, edges, offsets, firstStops, unit, pictureStep } = paths;
  const ascends = (values: Uint32Array): boolean =>
    values.every((value, at) => at === 0 || value >= values[at - 1]!);
  const positive = (value: number): boolean => value > 0 && Number.isFinite(value);
  const sound =
    nodes > 0 &&
    offsets[0] === 0 &&
    offsets[nodes] === 2 * edges &&
    ascends(offsets) &&
    firstStops[0] === 0 &&
    firstStops[edges] === stopCount(paths) &&
    ascends(firstStops) &&
    paths.numbers.every((number) => number < edges) &&
    paths.targets.every((target) => target < nodes) &&
    paths.codes.every((code) => code < codes) &&
    paths.weights.every((weight) => weight >= 0 && Number.isFinite(weight)) &&
    paths.map.every(Number.isFinite) &&
    positive(unit) &&
    positive(pictureStep) &&
    positive(paths.speed);
  if (!sound) throw new RangeError('paths.bin has values that make no graph');
}
