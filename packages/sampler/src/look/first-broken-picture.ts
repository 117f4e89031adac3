/**
 * The index of the first picture with a value that is NaN or infinite; `null` where all are finite. Painted, NaN would
 * be black. A picture's sum is enough to tell, and costs next to nothing beside the decoder.
 *
 * @param values pictures one after the other
 * @param length values of one picture
 */
export function firstBrokenPicture(values: Float32Array, length: number): number | null {
  for (let picture = 0; picture * length < values.length; picture++) {
    let sum = 0;
    for (let i = picture * length; i < (picture + 1) * length; i++) sum += values[i]!;
    if (!Number.isFinite(sum)) return picture;
  }
  return null;
}
