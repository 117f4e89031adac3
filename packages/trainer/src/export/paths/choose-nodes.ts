/**
 * Chooses nodes that are some distance apart: a still picture that lasts a minute needs one node.
 *
 * @param squared squared distances of all, [N, N]
 * @param apart how far nodes are apart at least
 */
export function chooseNodes(squared: Float32Array, count: number, apart: number): Uint32Array {
  const chosen: number[] = [];
  for (let candidate = 0; candidate < count; candidate++) {
    const row = candidate * count;
    if (chosen.every((node) => squared[row + node]! > apart * apart)) chosen.push(candidate);
  }
  return Uint32Array.from(chosen);
}

/** Rows and columns of a square matrix. */
export function submatrix(matrix: Float32Array, count: number, chosen: Uint32Array): Float32Array {
  const size = chosen.length;
  const part = new Float32Array(size * size);
  chosen.forEach((row, i) => {
    chosen.forEach((column, j) => (part[i * size + j] = matrix[row * count + column]!));
  });
  return part;
}
