/**
 * Rows at positions between the rows of a matrix, by linear interpolation.
 *
 * @param rows [count, values]
 * @param positions 3.5 is half way from row 3 to row 4
 * @returns [positions, values]
 */
export function interpolateRows(
  rows: Float64Array,
  values: number,
  positions: Float64Array,
): Float32Array {
  const last = rows.length / values - 1;
  const found = new Float32Array(positions.length * values);
  positions.forEach((position, n) => {
    const row = Math.max(0, Math.min(Math.floor(position), last - 1));
    const next = Math.min(row + 1, last);
    for (let d = 0; d < values; d++) {
      const a = rows[row * values + d]!;
      found[n * values + d] = a + (position - row) * (rows[next * values + d]! - a);
    }
  });
  return found;
}
