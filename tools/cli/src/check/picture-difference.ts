/** How far two pictures are apart. */
export interface PictureDifference {
  /** Peak signal-to-noise ratio; `EQUAL` where no byte differs. */
  readonly decibels: number;
  /** Of all bytes, 0…255. */
  readonly largest: number;
}

/** What equal pictures count as, in dB: more than bytes that differ ever reach at these sizes. */
export const EQUAL = 99;

/** Compares two pictures in bytes, of equal size. */
export function pictureDifference(one: Uint8Array, other: Uint8Array): PictureDifference {
  if (one.length !== other.length) throw new Error('the pictures are not of one size');
  let sum = 0;
  let largest = 0;
  for (let i = 0; i < one.length; i++) {
    const apart = Math.abs(one[i]! - other[i]!);
    sum += apart * apart;
    if (apart > largest) largest = apart;
  }
  const decibels = 10 * Math.log10((255 * 255 * one.length) / sum);
  return { decibels: Math.min(EQUAL, decibels), largest };
}
