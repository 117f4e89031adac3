import { triangleLength, type LatentCodes } from '@phosphene/model/bundle';

/** Codes of the footage that count as near an anchor. */
const NEIGHBOURS = 24;
/** Share of the variance that is equal in all directions. Both by measurement (docs/experiments/lingering.md). */
const EVEN_SHARE = 0.1;

/**
 * The directions in which the footage varies near a place: a lower factor F, row by row, [Z·(Z+1)/2], where
 * F·Fᵀ is the covariance of the nearest codes' means, a tenth of it even, with its trace made Z. White noise times F keeps its total
 * variance, and has it where the footage does. Only + − × ÷ and √; one look at each code.
 *
 * @param place [Z]
 * @param evenShare above 0, which keeps the covariance regular, to 1
 * @returns `null` where no two codes differ, so that no direction stands out
 */
export function footageDirections(
  { size, count, means }: Pick<LatentCodes, 'size' | 'count' | 'means'>,
  place: Float64Array,
  neighbours = NEIGHBOURS,
  evenShare = EVEN_SHARE,
): Float64Array | null {
  const near = nearestCodes(means, count, place, neighbours);
  const mean = new Float64Array(size);
  for (const code of near) {
    for (let d = 0; d < size; d++) mean[d]! += means[code * size + d]! / near.length;
  }
  const covariance = new Float64Array(triangleLength(size));
  const apart = new Float64Array(size);
  for (const code of near) {
    for (let d = 0; d < size; d++) apart[d] = means[code * size + d]! - mean[d]!;
    for (let i = 0, at = 0; i < size; i++) {
      for (let j = 0; j <= i; j++) covariance[at++]! += apart[i]! * apart[j]!;
    }
  }
  let trace = 0;
  for (let i = 0; i < size; i++) trace += covariance[(i * (i + 3)) / 2]!;
  if (!(trace > 0)) return null;
  const scale = ((1 - evenShare) * size) / trace;
  for (let at = 0; at < covariance.length; at++) covariance[at]! *= scale;
  for (let i = 0; i < size; i++) covariance[(i * (i + 3)) / 2]! += evenShare;
  return factorise(covariance, size);
}

/** F·x into `into`, both [Z]. */
export function applyFactor(factor: Float64Array, x: Float64Array, into: Float64Array): void {
  for (let i = 0, at = 0; i < into.length; i++) {
    let sum = 0;
    for (let j = 0; j <= i; j++) sum += factor[at++]! * x[j]!;
    into[i] = sum;
  }
}

/** The mean of the code that is nearest to a place, [Z]. */
export function nearestCode(
  { size, count, means }: Pick<LatentCodes, 'size' | 'count' | 'means'>,
  place: Float64Array,
): Float64Array {
  const [code = 0] = nearestCodes(means, count, place, 1);
  return Float64Array.from(means.subarray(code * size, (code + 1) * size));
}

/** Numbers of the nearest codes, the nearest first; of equally near ones the first. */
function nearestCodes(
  means: Float32Array,
  count: number,
  place: Float64Array,
  wanted: number,
): number[] {
  const size = place.length;
  const codes: number[] = [];
  const squares: number[] = [];
  for (let code = 0; code < count; code++) {
    const limit = codes.length < wanted ? Infinity : squares.at(-1)!;
    let square = 0;
    for (let d = 0; d < size && square < limit; d++) {
      const step = means[code * size + d]! - place[d]!;
      square += step * step;
    }
    if (square >= limit) continue;
    let at = codes.length < wanted ? codes.length : wanted - 1;
    for (; at > 0 && squares[at - 1]! > square; at--) {
      squares[at] = squares[at - 1]!;
      codes[at] = codes[at - 1]!;
    }
    squares[at] = square;
    codes[at] = code;
  }
  return codes;
}

/** Cholesky's factor of a symmetric matrix, both as lower triangles. */
function factorise(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(matrix.length);
  for (let i = 0; i < size; i++) {
    const row = (i * (i + 1)) / 2;
    for (let j = 0; j <= i; j++) {
      const other = (j * (j + 1)) / 2;
      let rest = matrix[row + j]!;
      for (let k = 0; k < j; k++) rest -= factor[row + k]! * factor[other + k]!;
      if (i > j) factor[row + j] = rest / factor[other + j]!;
      // Rounding may leave nothing, or less, of a direction that others explain.
      else factor[row + j] = Math.sqrt(rest > 1e-9 ? rest : 1e-9);
    }
  }
  return factor;
}
