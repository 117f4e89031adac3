import { nearestDistances } from '@phosphene/trainer';
import { PathPlanner, decodedLength, type FootagePaths } from '@phosphene/model/paths';
import type { PathsRun } from './open-run.ts';

/** Centres of the radial basis functions, and parts of an edge that the uncertainty is followed over. */
const CENTRES = 256;
const PARTS = 8;
/** How much of the precision is left far from all centres. */
const FLOOR = 1e-3;

/** Pictures of all nodes, [nodes, D]. */
export function paintNodes(
  { codes, painter }: PathsRun,
  paths: FootagePaths,
): Promise<Float32Array> {
  const { size } = codes;
  const latents = new Float32Array(paths.nodes * size);
  paths.codes.forEach((code, node) => {
    latents.set(codes.means.subarray(code * size, (code + 1) * size), node * size);
  });
  return painter.paint(latents);
}

/** The same edges, weighted by squared distances of the encoder's features. */
export async function weighedByFeatures(
  run: PathsRun,
  paths: FootagePaths,
  pictures: Float32Array,
): Promise<FootagePaths> {
  const { features } = await run.look(pictures);
  const width = features.length / paths.nodes;
  return reweighed(run, paths, (a, b) => {
    let squared = 0;
    for (let d = 0; d < width; d++)
      squared += (features[a * width + d]! - features[b * width + d]!) ** 2;
    return squared;
  });
}

/**
 * The same edges with what the decoder's uncertainty adds along them (1710.11379): its standard deviation σ is 1/√β, β
 * a sum of radial basis functions around some of the codes, scaled so that at the codes σ is what the decoder is off
 * by there. D · (Σ|Δσ|)² is added.
 */
export async function weighedWithUncertainty(
  run: PathsRun,
  paths: FootagePaths,
  pictures: Float32Array,
): Promise<FootagePaths> {
  const { codes, painter } = run;
  const { size } = codes;
  const { distances } = await nearestDistances(pictures, run.frames, painter.values);
  // What the decoder is off by at the codes: the least that it is uncertain of.
  const least = distances.reduce((sum, d) => sum + d, 0) / distances.length;
  const count = Math.min(CENTRES, paths.nodes);
  const centres = Array.from({ length: count }, (_, n) => {
    const code = paths.codes[Math.floor((n * paths.nodes) / count)]!;
    return codes.means.subarray(code * size, (code + 1) * size);
  });
  const squaredTo = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
    let squared = 0;
    for (let d = 0; d < size; d++) squared += (a[d]! - b[d]!) ** 2;
    return squared;
  };
  const reach = centres.map(
    (own) =>
      centres.map((other) => squaredTo(own, other)).sort((a, b) => a - b)[Math.min(4, count - 1)]!,
  );
  const precisionAt = (latent: ArrayLike<number>): number => {
    let precision = FLOOR;
    centres.forEach((centre, n) => {
      precision += Math.exp(-squaredTo(latent, centre) / (2 * Math.max(reach[n]!, 1e-9)));
    });
    return precision;
  };
  const atCodes = Array.from(paths.codes, (code) =>
    precisionAt(codes.means.subarray(code * size, (code + 1) * size)),
  ).sort((a, b) => a - b);
  const usual = atCodes[atCodes.length >> 1]!;
  const deviation = (latent: Float64Array): number =>
    least * painter.shrink * Math.sqrt(usual / precisionAt(latent));
  const latent = new Float64Array(size);
  return reweighed(run, paths, (a, b, length) => {
    const [from, to] = [paths.codes[a]! * size, paths.codes[b]! * size];
    let [last, rise] = [NaN, 0];
    for (let part = 0; part <= PARTS; part++) {
      for (let d = 0; d < size; d++) {
        const start = codes.means[from + d]!;
        latent[d] = start + (part / PARTS) * (codes.means[to + d]! - start);
      }
      const here = deviation(latent);
      if (part > 0) rise += Math.abs(here - last);
      last = here;
    }
    return length * length + rise * rise;
  });
}

/** The same edges, weighted by a power of their decoded length and nothing else. */
export function weighedByPower(run: PathsRun, paths: FootagePaths, power: number): FootagePaths {
  return reweighed(run, paths, (_a, _b, length) => length ** power);
}

/** @param weigh given an edge's nodes, the lower one first, and its decoded length */
function reweighed(
  { codes }: PathsRun,
  paths: FootagePaths,
  weigh: (from: number, to: number, length: number) => number,
): FootagePaths {
  // No edge has a cheaper detour: the shortest path between its ends is the edge.
  const finder = new PathPlanner({ ...paths, smoothing: 0 }, codes);
  const weights = new Float32Array(paths.weights.length);
  for (let node = 0; node < paths.nodes; node++) {
    for (let at = paths.offsets[node]!; at < paths.offsets[node + 1]!; at++) {
      const other = paths.targets[at]!;
      const [low, high] = [Math.min(node, other), Math.max(node, other)];
      const edge = finder.geodesic(finder.nodeLatent(low), finder.nodeLatent(high));
      weights[at] = weigh(low, high, decodedLength(edge, paths.coordinates));
    }
  }
  return { ...paths, weights };
}
