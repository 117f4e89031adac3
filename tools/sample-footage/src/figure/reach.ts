import type { Point } from '../painting/brush.ts';

/**
 * The elbow (or knee) of a limb of two bones between two given ends, by the law of cosines. Where the
 * target is out of reach both bones lengthen by the same factor: in a flat picture that is a limb that turns toward us.
 *
 * @param bend +1 bends to the right of the line from root to target (y down), −1 to the left
 */
export function reach(
  root: Point,
  target: Point,
  upper: number,
  lower: number,
  bend: 1 | -1,
): Point {
  const dx = target[0] - root[0];
  const dy = target[1] - root[1];
  const distance = Math.max(1e-6, Math.hypot(dx, dy));
  const lengthening = Math.max(1, (distance * 1.005) / (upper + lower));
  const a = upper * lengthening;
  const b = lower * lengthening;
  const along = Math.max(-a, Math.min(a, (a * a - b * b + distance * distance) / (2 * distance)));
  const across = Math.sqrt(Math.max(0, a * a - along * along)) * bend;
  return [
    root[0] + (dx * along - dy * across) / distance,
    root[1] + (dy * along + dx * across) / distance,
  ];
}
