import { fitPrincipalComponents, projectOnComponents } from '../../measure/principal-components.ts';
import type { Edge } from './neighbour-graph.ts';

/** Rows of each kind that the directions are fitted to. */
const ROWS = 1500;

/** Directions of the picture, and where rows of values lie along them. */
export interface PictureBasis {
  readonly coordinates: number;
  /**
   * @param rows [N, D]
   * @returns [N, M], with distances of pictures
   */
  project(rows: Float32Array): Promise<Float32Array>;
}

/**
 * The directions in which distances are best kept: principal components of the pictures together with the steps
 * along the graph's edges, each step at length 1. Components of the pictures alone keep what is large and lose the
 * small movements that most steps of a journey consist of.
 *
 * @param pictures [nodes, D]
 * @param scale what a distance of rows is multiplied by to be one of pictures
 */
export async function pictureBasis(
  pictures: Float32Array,
  values: number,
  edges: readonly Edge[],
  coordinates: number,
  scale: number,
): Promise<PictureBasis> {
  const count = pictures.length / values;
  const shown = Math.min(ROWS, count);
  const steps = Math.min(ROWS, edges.length);
  const rows = new Float32Array((shown + steps) * values);
  for (let n = 0; n < shown; n++) {
    const first = Math.floor((n * count) / shown) * values;
    rows.set(pictures.subarray(first, first + values), n * values);
  }
  const mean = centreAndScale(rows.subarray(0, shown * values), values);
  for (let n = 0; n < steps; n++) {
    const { from, to } = edges[Math.floor((n * edges.length) / steps)]!;
    // One sign and the other by turns, so that their mean is 0.
    const sign = n % 2 === 0 ? 1 : -1;
    const step = rows.subarray((shown + n) * values, (shown + n + 1) * values);
    let squared = 0;
    for (let d = 0; d < values; d++) {
      step[d] = sign * (pictures[to * values + d]! - pictures[from * values + d]!);
      squared += step[d]! ** 2;
    }
    const length = Math.sqrt(squared);
    if (length > 0) for (let d = 0; d < values; d++) step[d] = step[d]! / length;
  }
  const { directions } = await fitPrincipalComponents(rows, values, coordinates);
  return {
    coordinates: directions.length / values,
    async project(some) {
      const places = await projectOnComponents({ mean, directions }, some);
      return places.map((place) => place * scale);
    },
  };
}

/** Takes the mean row off, and makes the root mean square length 1. @returns the mean row */
function centreAndScale(rows: Float32Array, values: number): Float32Array {
  const count = rows.length / values;
  const mean = new Float64Array(values);
  for (let at = 0; at < rows.length; at++) mean[at % values]! += rows[at]! / count;
  let squared = 0;
  for (let at = 0; at < rows.length; at++) {
    rows[at] = rows[at]! - mean[at % values]!;
    squared += rows[at]! ** 2;
  }
  const length = Math.sqrt(squared / count);
  if (length > 0) for (let at = 0; at < rows.length; at++) rows[at] = rows[at]! / length;
  return Float32Array.from(mean);
}
