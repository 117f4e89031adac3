import type { PictureSize } from './picture-size.ts';

// Looked up once: these run for every pixel.
const { floor } = Math;

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
  const mirrors = beyond === 'mirror';
  for (let y = 0, out = 0; y < height; y++) {
    for (let x = 0; x < width; x++, out += 3) {
      place(x, y, at);
      const fromX = mirrors ? reflect(at[0]!, width) : at[0]!;
      const fromY = mirrors ? reflect(at[1]!, height) : at[1]!;
      const left = floor(fromX);
      const top = floor(fromY);
      const right = fromX - left;
      const low = fromY - top;
      for (let corner = 0; corner < 4; corner++) {
        const weight = (corner & 1 ? right : 1 - right) * (corner >> 1 ? low : 1 - low);
        if (weight === 0) continue;
        let column = left + (corner & 1);
        let row = top + (corner >> 1);
        if (column < 0 || column >= width || row < 0 || row >= height) {
          if (!mirrors) continue;
          column = column < 0 ? 0 : column < width ? column : width - 1;
          row = row < 0 ? 0 : row < height ? row : height - 1;
        }
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
  if (at >= -0.5 && at <= length - 0.5) return at;
  const inTwo = at + 0.5 - 2 * length * floor((at + 0.5) / (2 * length));
  return (inTwo > length ? 2 * length - inTwo : inTwo) - 0.5;
}
