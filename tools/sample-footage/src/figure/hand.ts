import {
  barLight,
  fromFrame,
  limb,
  line,
  oval,
  type Context,
  type Point,
} from '../painting/brush.ts';
import type { Life } from '../life/life.ts';
import { css } from '../painting/colour.ts';
import { skin } from './wardrobe.ts';

export interface Grip {
  /** Direction of the fingers, radians. */
  readonly angle: number;
  /** How far each finger is bent, 0 straight … 1 fist; the index finger first. */
  readonly curl: readonly [number, number, number, number];
  /** On which side of the fingers the thumb lies. */
  readonly thumb: 1 | -1;
  readonly scale?: number;
}

/** How far fingers are bent where they also move of themselves. */
export function bendFingers(curl: Grip['curl'], { finger }: Life, time: number): Grip['curl'] {
  const [a, b, c, d] = curl;
  const bend = (value: number, n: number): number =>
    Math.min(1, Math.max(0, value + finger(time, n)));
  return [bend(a, 0), bend(b, 1), bend(c, 2), bend(d, 3)];
}

/** A hand around its knuckles' middle. */
export function drawHand(ctx: Context, at: Point, { angle, curl, thumb, scale = 1 }: Grip): void {
  const place = (along: number, across: number): Point =>
    fromFrame(at, angle, along * scale, across * scale);
  const dark = css(skin.shade, 0.75);
  limb(ctx, place(-3, 4 * thumb), place(5, 8.6 * thumb), 3 * scale, 2 * scale, skin);
  oval(ctx, place(-4, 0), 8 * scale, 7.4 * scale, angle);
  ctx.fillStyle = barLight(ctx, place(-10, 0), place(4, 0), 8.5 * scale, skin);
  ctx.fill();
  curl.forEach((bend, finger) => {
    const across = (4.9 - finger * 3.3) * thumb;
    const length = (finger === 3 ? 8 : 10.5) * (1 - 0.55 * bend);
    const knuckle = place(1, across);
    const tip = place(1 + length, across * (1 - 0.15 * bend) - bend * 1.2 * thumb);
    line(
      ctx,
      [place(2, across - 1.5 * thumb), place(length, across - 1.5 * thumb)],
      1 * scale,
      dark,
    );
    limb(ctx, knuckle, tip, 2.4 * scale, 1.9 * scale, skin);
  });
}
