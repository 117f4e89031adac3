/**
 * The lower factor L of a symmetric positive definite matrix L·Lᵀ. Both are lower triangles, row by row:
 * [size·(size+1)/2].
 */
export function choleskyFactor(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(matrix.length);
  for (let i = 0; i < size; i++) {
    const row = (i * (i + 1)) / 2;
    for (let j = 0; j <= i; j++) {
      const column = (j * (j + 1)) / 2;
      let rest = matrix[row + j]!;
      for (let k = 0; k < j; k++) rest -= factor[row + k]! * factor[column + k]!;
      factor[row + j] = i === j ? Math.sqrt(Math.max(rest, 1e-12)) : rest / factor[column + j]!;
    }
  }
  return factor;
}

/** Replaces b by x where L·x = b. */
export function solveLower(factor: Float64Array, b: Float64Array): void {
  for (let i = 0, at = 0; i < b.length; i++) {
    let rest = b[i]!;
    for (let j = 0; j < i; j++) rest -= factor[at++]! * b[j]!;
    b[i] = rest / factor[at++]!;
  }
}
