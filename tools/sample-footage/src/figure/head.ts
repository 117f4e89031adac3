import { ballLight, blob, line, oval, type Context, type Point } from '../painting/brush.ts';
import type { Glance } from '../life/life.ts';
import { css, mix, type Colour } from '../painting/colour.ts';
import { felt, hair, skin } from './wardrobe.ts';

export interface HeadPose {
  /** The middle of the head. */
  readonly at: Point;
  /** Radians, to the right positive. */
  readonly tilt: number;
  /** Nod, −1…1: how far the face looks down. */
  readonly nod: number;
  readonly glance: Glance;
}

const blush: Colour = [206, 96, 66];

/** The head from the front, listening. */
export function drawHead(ctx: Context, { at, tilt, nod, glance }: HeadPose, accent: Colour): void {
  ctx.save();
  ctx.translate(...at);
  ctx.rotate(tilt);
  ctx.scale(1.16, 1.16);
  const down = nod * 3;
  // Hair and ears behind the face.
  blob(ctx, [
    [-22, -8],
    [-23, 8],
    [-15, 16],
    [15, 16],
    [23, 8],
    [22, -8],
    [0, -24],
  ]);
  ctx.fillStyle = ballLight(ctx, [0, 0], 26, hair);
  ctx.fill();
  for (const side of [-1, 1]) {
    oval(ctx, [side * 21.5, 2 + down * 0.4], 3.8, 6.2);
    ctx.fillStyle = css(side < 0 ? skin.body : skin.shade);
    ctx.fill();
  }
  blob(ctx, [
    [-19.5, -6],
    [-18.5, 10],
    [-11, 23 + down],
    [0, 28 + down],
    [11, 23 + down],
    [18.5, 10],
    [19.5, -6],
    [0, -22],
  ]);
  ctx.fillStyle = ballLight(ctx, [-3, 0], 30, skin);
  ctx.fill();
  ctx.save();
  ctx.clip();
  // A short beard, the shaded cheek, warmth on the other.
  blob(ctx, [
    [-20, 9 + down],
    [-11, 15 + down],
    [0, 13.5 + down],
    [11, 15 + down],
    [20, 9 + down],
    [14, 32 + down],
    [0, 36 + down],
    [-14, 32 + down],
  ]);
  ctx.fillStyle = css(hair.body, 0.82);
  ctx.fill();
  oval(ctx, [-11, 7 + down], 6, 4.4);
  ctx.fillStyle = css(blush, 0.28);
  ctx.fill();
  blob(ctx, [
    [5, -14],
    [3, 2 + down],
    [7, 12 + down],
    [6, 34],
    [26, 30],
    [26, -14],
  ]);
  ctx.fillStyle = css(skin.shade, 0.42);
  ctx.fill();
  ctx.restore();
  for (const side of [-1, 1]) {
    oval(ctx, [side * 8.6, -0.6 + down], 5.8, 4);
    ctx.fillStyle = css(skin.shade, 0.5);
    ctx.fill();
    line(
      ctx,
      [
        [side * 4.8, 0.6 + down],
        [side * 8.6, 2.2 + down],
        [side * 12.6, 0.4 + down],
      ],
      1.7,
      css(hair.shade),
    );
    drawEye(ctx, [side * 8.7, 0.2 + down], 4.2, glance);
    line(
      ctx,
      [
        [side * 4.4, -5 + down],
        [side * 9, -6.6 + down],
        [side * 13.6, -4.6 + down],
      ],
      2.6,
      css(hair.shade),
    );
  }
  // Nose: a lit ridge, a dark side.
  blob(ctx, [
    [-1, -3 + down],
    [-3.4, 9 + down],
    [0, 11.4 + down * 1.2],
    [4.4, 9.4 + down],
    [2, -3 + down],
  ]);
  ctx.fillStyle = css(mix(skin.body, skin.shade, 0.3));
  ctx.fill();
  line(
    ctx,
    [
      [-0.8, -2 + down],
      [-1.6, 7.6 + down * 1.2],
    ],
    3,
    css(skin.lit, 0.55),
  );
  line(
    ctx,
    [
      [-5, 17 + down],
      [0, 18.4 + down],
      [5.4, 16.8 + down],
    ],
    2.4,
    css(mix(blush, skin.shade, 0.45)),
  );
  drawHat(ctx, 0, accent, nod);
  ctx.restore();
}

/** The head in profile, looking to the right (`facing` 1) or left (−1), lips on a mouthpiece. */
export function drawProfile(
  ctx: Context,
  { at, tilt, nod, glance }: HeadPose,
  facing: 1 | -1,
  puff: number,
  accent: Colour,
): void {
  ctx.save();
  ctx.translate(...at);
  ctx.rotate(tilt);
  ctx.scale(facing * 1.16, 1.16);
  // `facing` mirrors the drawing; the lamp stays where it is.
  const lamp: Point = [facing * -3, 0];
  blob(ctx, [
    [-22, -10],
    [-22, 8],
    [-12, 18],
    [4, 10],
    [8, -16],
    [-6, -24],
  ]);
  ctx.fillStyle = css(mix(hair.body, hair.shade, 0.25));
  ctx.fill();
  ctx.beginPath();
  ctx.moveTo(16, -18);
  ctx.quadraticCurveTo(20, -10, 18.6, -4);
  ctx.quadraticCurveTo(22, 2, 25.6, 6.6);
  ctx.quadraticCurveTo(25, 9.6, 20, 10);
  ctx.lineTo(22, 13.4);
  ctx.lineTo(20.4, 15.4);
  ctx.lineTo(21, 18);
  ctx.quadraticCurveTo(20, 26, 12, 27);
  ctx.quadraticCurveTo(2, 27, -5, 20);
  ctx.quadraticCurveTo(-12, 16, -12, 2);
  ctx.quadraticCurveTo(-10, -20, 16, -18);
  ctx.closePath();
  const light = ctx.createRadialGradient(facing * -10 + 8, -12, 2, lamp[0] + 6, 0, 36);
  light.addColorStop(0, css(skin.lit));
  light.addColorStop(0.45, css(skin.body));
  light.addColorStop(1, css(skin.shade));
  ctx.fillStyle = light;
  ctx.fill();
  ctx.save();
  ctx.clip();
  blob(ctx, [
    [-14, 6],
    [-3, 12],
    [8, 20],
    [16, 19],
    [24, 22],
    [14, 34],
    [-6, 30],
  ]);
  ctx.fillStyle = css(hair.body, 0.8);
  ctx.fill();
  ctx.restore();
  oval(ctx, [11.5, 12], 6 + puff * 1.8, 5.4 + puff * 1.8);
  ctx.fillStyle = css(mix(skin.body, blush, 0.3 + 0.4 * puff), 0.8);
  ctx.fill();
  oval(ctx, [10, 10.4], 2.6 + puff, 2 + puff);
  ctx.fillStyle = css(skin.lit, 0.55);
  ctx.fill();
  oval(ctx, [-8, 4], 4, 6.4, 0.2);
  ctx.fillStyle = css(mix(skin.body, skin.shade, 0.2));
  ctx.fill();
  oval(ctx, [13, -1.5], 4.6, 3.4);
  ctx.fillStyle = css(skin.shade, 0.45);
  ctx.fill();
  line(
    ctx,
    [
      [10, 0],
      [13.4, 1.4],
      [16.4, 0],
    ],
    1.7,
    css(hair.shade),
  );
  drawEye(ctx, [13.6, -0.4], 3.3, { ...glance, aside: facing * glance.aside });
  line(
    ctx,
    [
      [9, -5.6],
      [14, -6.6],
      [18.4, -5],
    ],
    2.6,
    css(hair.shade),
  );
  drawHat(ctx, 6, accent, nod * 0.4);
  ctx.restore();
}

/** An open eye over the line of a closed one. @param width half of it */
function drawEye(ctx: Context, at: Point, width: number, { open, aside }: Glance): void {
  if (open <= 0.02) return;
  const height = 2.7 * open;
  oval(ctx, at, width, height);
  ctx.fillStyle = css([236, 226, 212]);
  ctx.fill();
  ctx.save();
  ctx.clip();
  oval(ctx, [at[0] + aside * width * 0.5, at[1]], 2.1, 2.3);
  ctx.fillStyle = css([38, 26, 30]);
  ctx.fill();
  oval(ctx, [at[0] + aside * width * 0.5 - 0.8, at[1] - 0.9], 0.7, 0.7);
  ctx.fillStyle = css([250, 244, 230]);
  ctx.fill();
  ctx.restore();
  // The lid's edge.
  ctx.beginPath();
  ctx.ellipse(at[0], at[1], width, height, 0, Math.PI, 2 * Math.PI);
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = css(hair.shade);
  ctx.stroke();
}

/** A felt hat with a band; its brim throws a shadow over the brow. */
function drawHat(ctx: Context, forward: number, accent: Colour, nod: number): void {
  const low = -9 + nod * 2.4;
  oval(ctx, [forward * 0.8, low + 5], 21, 6);
  ctx.fillStyle = css(skin.shade, 0.5);
  ctx.fill();
  oval(ctx, [forward, low + 0.5], 33, 7 + nod, forward === 0 ? 0 : 0.05);
  ctx.fillStyle = ballLight(ctx, [forward - 6, low - 2], 34, felt);
  ctx.fill();
  blob(ctx, [
    [-20.6, low - 3],
    [-19, low - 20],
    [-8, low - 28],
    [1, low - 25],
    [9, low - 28],
    [19, low - 19],
    [20.6, low - 3],
    [0, low + 1],
  ]);
  ctx.fillStyle = ballLight(ctx, [0, low - 12], 27, felt);
  ctx.fill();
  ctx.save();
  ctx.clip();
  line(
    ctx,
    [
      [-24, low - 6],
      [-10, low - 3.4],
      [0, low - 2.8],
      [10, low - 3.4],
      [24, low - 6],
    ],
    6.4,
    css(accent),
  );
  ctx.restore();
}
