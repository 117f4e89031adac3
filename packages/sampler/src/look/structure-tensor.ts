import type { PictureSize } from './picture-size.ts';

/** The smoothed products of the luma's gradients: xx, xy, yy in squared bytes a pixel, [height, width, 3]. */
export function structureTensor(image: Uint8Array, size: PictureSize): Float64Array {
  const { width, height } = size;
  const luma = Float64Array.from(
    { length: width * height },
    (_, i) => 0.2126 * image[3 * i]! + 0.7152 * image[3 * i + 1]! + 0.0722 * image[3 * i + 2]!,
  );
  const products = new Float64Array(width * height * 3);
  for (let y = 0, i = 0; y < height; y++) {
    const [up, here, down] = [
      clamp(y - 1, height) * width,
      y * width,
      clamp(y + 1, height) * width,
    ];
    for (let x = 0; x < width; x++, i += 3) {
      const [left, right] = [clamp(x - 1, width), clamp(x + 1, width)];
      const rising = luma[down + right]! - luma[up + left]!;
      const falling = luma[up + right]! - luma[down + left]!;
      const gx = (3 * (rising + falling) + 10 * (luma[here + right]! - luma[here + left]!)) / 32;
      const gy = (3 * (rising - falling) + 10 * (luma[down + x]! - luma[up + x]!)) / 32;
      products[i] = gx * gx;
      products[i + 1] = gx * gy;
      products[i + 2] = gy * gy;
    }
  }
  return binomialMean(products, size);
}

/** Under a 3 × 3 binomial window, edges clamped; [height, width, 3]. */
export function binomialMean(
  values: ArrayLike<number>,
  { width, height }: PictureSize,
): Float64Array {
  const row = width * 3;
  const wide = new Float64Array(height * row);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [left, right] = [y * row + clamp(x - 1, width) * 3, y * row + clamp(x + 1, width) * 3];
      for (let part = 0; part < 3; part++, i++) {
        wide[i] = values[left + part]! + 2 * values[i]! + values[right + part]!;
      }
    }
  }
  const result = new Float64Array(height * row);
  for (let y = 0, i = 0; y < height; y++) {
    const [up, down] = [clamp(y - 1, height) * row, clamp(y + 1, height) * row];
    for (let x = 0; x < row; x++, i++)
      result[i] = (wide[up + x]! + 2 * wide[i]! + wide[down + x]!) / 16;
  }
  return result;
}

/** The place on a side of so many pixels that is nearest. */
export function clamp(at: number, length: number): number {
  return at < 0 ? 0 : at < length ? at : length - 1;
}
