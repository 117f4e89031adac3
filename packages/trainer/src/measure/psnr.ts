import { imageSize, type ImageShape } from './image-shape.ts';

/** Below this mean squared error two pictures count as equal: 100 dB. */
const LEAST_ERROR = 1e-10;

/**
 * Peak signal-to-noise ratio of each picture, in dB; the peak is 1.
 *
 * @param a [N, H, W, C] in 0…1
 * @param b the same
 * @returns [N], at most 100
 */
export function psnr(a: Float32Array, b: Float32Array, shape: ImageShape): Float32Array {
  const size = imageSize(shape);
  return Float32Array.from({ length: a.length / size }, (_, image) => {
    let sum = 0;
    for (let at = image * size; at < (image + 1) * size; at++) sum += (a[at]! - b[at]!) ** 2;
    return -10 * Math.log10(Math.max(sum / size, LEAST_ERROR));
  });
}
