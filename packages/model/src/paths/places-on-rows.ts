/**
 * Rows between rows.
 *
 * @param rows [count, values]
 * @param places 3.5 is half way from row 3 to row 4
 * @returns [places, values]
 */
export function placesOnRows(
  rows: Float64Array,
  values: number,
  places: Float64Array,
): Float32Array {
  const last = rows.length / values - 1;
  const found = new Float32Array(places.length * values);
  places.forEach((place, n) => {
    const row = Math.max(0, Math.min(Math.floor(place), last - 1));
    const next = Math.min(row + 1, last);
    for (let d = 0; d < values; d++) {
      const a = rows[row * values + d]!;
      found[n * values + d] = a + (place - row) * (rows[next * values + d]! - a);
    }
  });
  return found;
}
