/**
 * Rounds the corners of a polyline in place. In every round each inner point becomes ¼, ½, ¼ of its neighbours and itself.
 * The ends stay.
 *
 * @param rows [points, values], row by row
 */
export function smoothRows(rows: Float64Array, values: number, rounds: number): void {
  const last = rows.length - values;
  const before = new Float64Array(values);
  for (let round = 0; round < rounds; round++) {
    before.set(rows.subarray(0, values));
    for (let first = values; first < last; first += values) {
      for (let d = 0; d < values; d++) {
        const own = rows[first + d]!;
        rows[first + d] = 0.25 * before[d]! + 0.5 * own + 0.25 * rows[first + values + d]!;
        before[d] = own;
      }
    }
  }
}
