import type { Corners } from './effect-settings.ts';
import type { PictureSize } from './picture-size.ts';

// Looked up once: these run for every pixel.
const { floor, max, min, sqrt } = Math;

/** From the output to the picture, and the shape that the picture fills. */
export interface Pinning {
  /**
   * Row by row, 3 × 3: takes a place (x, y, 1), in shares of the sides, to (u·w, v·w, w), the same in the picture.
   */
  readonly inverse: readonly number[];
  /** Of each side: (a, b, c), with `a·x + b·y + c` the distance in pixels from it, above 0 inside; x, y in pixels. */
  readonly sides: readonly (readonly [number, number, number])[];
}

/**
 * The projective map of a picture's corners. P. Heckbert, "Fundamentals of texture mapping and image warping", 1989,
 * section 2.2.3.
 */
export function pinning(corners: Corners, { width, height }: PictureSize): Pinning {
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = corners;
  const [dx1, dx2, sx] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [dy1, dy2, sy] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const det = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / det;
  const h = (dx1 * sy - sx * dy1) / det;
  const [a, b, c] = [x1 - x0 + g * x1, x3 - x0 + h * x3, x0];
  const [d, e, f] = [y1 - y0 + g * y1, y3 - y0 + h * y3, y0];
  // The adjugate: the inverse but for a factor, which w takes away.
  const inverse = [
    ...[e - f * h, c * h - b, b * f - c * e],
    ...[f * g - d, a - c * g, c * d - a * f],
    ...[d * h - e * g, b * g - a * h, a * e - b * d],
  ];
  const sides = corners.map(([x, y], n): [number, number, number] => {
    const [nextX, nextY] = corners[(n + 1) % 4]!;
    const [fromX, fromY] = [x * width, y * height];
    const [alongX, alongY] = [nextX * width - fromX, nextY * height - fromY];
    const length = sqrt(alongX * alongX + alongY * alongY);
    const [normalX, normalY] = [-alongY / length, alongX / length];
    return [normalX, normalY, -(normalX * fromX + normalY * fromY)];
  });
  return { inverse, sides };
}

/**
 * Step 12 of the look, at the output's own size: the picture in the shape of four corners, bilinearly, its sides softened
 * over one pixel, black around it.
 *
 * @param image RGB bytes, [height, width, 3]
 * @returns the same shape
 */
export function pinCorners(image: Uint8Array, size: PictureSize, corners: Corners): Uint8Array {
  const { width, height } = size;
  const { inverse, sides } = pinning(corners, size);
  const result = new Uint8Array(image.length);
  for (let row = 0, out = 0; row < height; row++) {
    for (let column = 0; column < width; column++, out += 3) {
      const [x, y] = [column + 0.5, row + 0.5];
      let cover = 1;
      for (const [a, b, c] of sides) cover = min(cover, a * x + b * y + c + 0.5);
      if (cover <= 0) continue;
      const [px, py] = [x / width, y / height];
      const w = inverse[6]! * px + inverse[7]! * py + inverse[8]!;
      const u = (inverse[0]! * px + inverse[1]! * py + inverse[2]!) / w;
      const v = (inverse[3]! * px + inverse[4]! * py + inverse[5]!) / w;
      const fromX = min(width - 1, max(0, u * width - 0.5));
      const fromY = min(height - 1, max(0, v * height - 0.5));
      const [left, top] = [floor(fromX), floor(fromY)];
      const [right, low] = [fromX - left, fromY - top];
      const upper = (top * width + left) * 3;
      const across = left + 1 < width ? 3 : 0;
      const lower = upper + (top + 1 < height ? width * 3 : 0);
      for (let channel = 0; channel < 3; channel++) {
        const above =
          image[upper + channel]! * (1 - right) + image[upper + across + channel]! * right;
        const below =
          image[lower + channel]! * (1 - right) + image[lower + across + channel]! * right;
        result[out + channel] = floor(cover * (above * (1 - low) + below * low) + 0.5);
      }
    }
  }
  return result;
}
