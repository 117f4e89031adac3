import type { LatentCodes } from '@phosphene/model/bundle';

/**
 * The posterior means of some codes.
 *
 * @param chosen numbers of codes
 * @returns [chosen.length, Z], row by row
 */
export function codeMeans({ means, size }: LatentCodes, chosen: Uint32Array): Float32Array {
  const rows = new Float32Array(chosen.length * size);
  chosen.forEach((code, row) => {
    rows.set(means.subarray(code * size, (code + 1) * size), row * size);
  });
  return rows;
}
