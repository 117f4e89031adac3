import { enlarge } from './enlarge.ts';
import type { KernelName } from './look.ts';
import type { PictureSize } from './picture-size.ts';

/**
 * A picture in the middle of another size, as large as it fits, on black: as the stage shows it (`contain`).
 *
 * @param image RGB bytes, [from.height, from.width, 3]
 * @returns RGB bytes, [to.height, to.width, 3]; the same ones where the sizes are equal
 */
export function fitInto(
  image: Uint8Array,
  from: PictureSize,
  to: PictureSize,
  kernel: KernelName,
): Uint8Array {
  if (from.width === to.width && from.height === to.height) return image;
  const scale = Math.min(to.width / from.width, to.height / from.height);
  const width = Math.max(1, Math.min(to.width, Math.round(scale * from.width)));
  const height = Math.max(1, Math.min(to.height, Math.round(scale * from.height)));
  const fitted = enlarge(image, from, { width, height }, kernel);
  const [left, top] = [(to.width - width) >> 1, (to.height - height) >> 1];
  const result = new Uint8Array(to.width * to.height * 3);
  for (let y = 0; y < height; y++) {
    const row = fitted.subarray(y * width * 3, (y + 1) * width * 3);
    result.set(row, ((top + y) * to.width + left) * 3);
  }
  return result;
}
