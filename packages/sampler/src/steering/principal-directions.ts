import type { LatentCodes } from '@phosphene/model/bundle';
import { symmetricEigen } from './symmetric-eigen.ts';

/** The directions in which the footage varies most. */
export interface PrincipalDirections {
  /** How many there are. */
  readonly count: number;
  /** A standard deviation of the codes along each, [count, Z], the longest first. */
  readonly steps: Float64Array;
}

/**
 * The leading eigenvectors of the covariance of the codes' means, each as long as the codes' standard deviation along
 * it. The component that is largest by its absolute value, the first of equal ones, is positive.
 *
 * @param most how many; fewer come back where the latent space has fewer, or the codes don't vary further
 */
export function principalDirections(
  { size, count, means }: Pick<LatentCodes, 'size' | 'count' | 'means'>,
  most: number,
): PrincipalDirections {
  const { values, vectors } = symmetricEigen(covarianceOf(means, count, size), size);
  const rows: Float64Array[] = [];
  for (let k = 0; k < Math.min(most, size); k++) {
    const variance = values[k]!;
    // What is left of a direction in which nothing varies is rounding.
    if (!(variance > 1e-12 * values[0]!)) break;
    const vector = vectors.subarray(k * size, (k + 1) * size);
    const scale = Math.sqrt(variance) * signOf(vector);
    rows.push(vector.map((value) => scale * value));
  }
  const steps = new Float64Array(rows.length * size);
  rows.forEach((row, k) => steps.set(row, k * size));
  return { count: rows.length, steps };
}

/** [Z, Z], by the number of codes. */
function covarianceOf(means: Float32Array, count: number, size: number): Float64Array {
  const mean = new Float64Array(size);
  for (let code = 0; code < count; code++) {
    for (let d = 0; d < size; d++) mean[d]! += means[code * size + d]! / count;
  }
  const covariance = new Float64Array(size * size);
  const apart = new Float64Array(size);
  for (let code = 0; code < count; code++) {
    for (let d = 0; d < size; d++) apart[d] = means[code * size + d]! - mean[d]!;
    for (let i = 0; i < size; i++) {
      for (let j = 0; j <= i; j++) covariance[i * size + j]! += (apart[i]! * apart[j]!) / count;
    }
  }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) covariance[j * size + i] = covariance[i * size + j]!;
  }
  return covariance;
}

function signOf(vector: Float64Array): 1 | -1 {
  let largest = 0;
  for (const value of vector) {
    if (Math.abs(value) > Math.abs(largest)) largest = value;
  }
  return largest < 0 ? -1 : 1;
}
