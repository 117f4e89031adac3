import type { PictureSize } from './picture-size.ts';

/** Pixels of a picture, [height, width, 3], 0…255. */
export type Pixels = Uint8Array | Float32Array;

/**
 * Draws a picture anew, each pixel from another place of it, bilinearly.
 *
 * @param place puts the place, in pixels whose middles are whole numbers, into its last argument
 * @param beyond `mirror`: the picture goes on in mirror images; `black`: there is nothing
 * @returns [height, width, 3]
 */
export function resample(
  source: Pixels,
  size: PictureSize,
  place: (x: number, y: number, into: Float64Array) => void,
  beyond: 'mirror' | 'black',
): Float32Array {
  const { width, height } = size;
  const result = new Float32Array(width * height * 3);
  const at = new Float64Array(2);
  for (let y = 0, out = 0; y < height; y++) {
    for (let x = 0; x < width; x++, out += 3) {
      place(x, y, at);
      const fromX = beyond === 'mirror' ? reflect(at[0]!, width) : at[0]!;
      const fromY = beyond === 'mirror' ? reflect(at[1]!, height) : at[1]!;
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      const right = fromX - left;
      const low = fromY - top;
      for (let corner = 0; corner < 4; corner++) {
        let column = left + (corner & 1);
        let row = top + (corner >> 1);
        const weight = (corner & 1 ? right : 1 - right) * (corner >> 1 ? low : 1 - low);
        if (weight === 0) continue;
        if (beyond === 'mirror') {
          column = Math.min(width - 1, Math.max(0, column));
          row = Math.min(height - 1, Math.max(0, row));
        } else if (column < 0 || column >= width || row < 0 || row >= height) continue;
        const from = (row * width + column) * 3;
        result[out]! += weight * source[from]!;
        result[out + 1]! += weight * source[from + 1]!;
        result[out + 2]! += weight * source[from + 2]!;
      }
    }
  }
  return result;
}

/** Folds a place back into a side of so many pixels: −½ … length − ½. */
function reflect(at: number, length: number): number {
  const inTwo = at + 0.5 - 2 * length * Math.floor((at + 0.5) / (2 * length));
  return (inTwo > length ? 2 * length - inTwo : inTwo) - 0.5;
}
