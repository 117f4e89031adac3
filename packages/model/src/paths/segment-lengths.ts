import { noResidual, type ResidualLengths } from './residual-lengths.ts';

/**
 * Distances from each row to the next, [count − 1].
 *
 * @param points [count, values], row by row
 * @param residual lengths at right angles to the values, one for each segment; 0 by default
 */
export function segmentLengths(
  points: Float64Array,
  values: number,
  residual: ResidualLengths = noResidual(points.length / values),
): Float64Array {
  const count = points.length / values;
  const lengths = new Float64Array(Math.max(0, count - 1));
  for (let segment = 0; segment < lengths.length; segment++) {
    let squared = residual.lengths[segment]! * residual.lengths[segment]!;
    for (let d = segment * values; d < (segment + 1) * values; d++) {
      const step = points[d + values]! - points[d]!;
      squared += step * step;
    }
    lengths[segment] = Math.sqrt(squared);
  }
  return lengths;
}
