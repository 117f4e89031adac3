import type { CanvasGradient, SKRSContext2D } from '@napi-rs/canvas';
import { css, mix, type Colour, type Tone } from './colour.ts';

export type Context = SKRSContext2D;
/** x to the right, y down, in a frame of 256 × 256. */
export type Point = readonly [number, number];

/** Toward the key light: up, from the left. */
export const keyDirection: Point = [-0.6, -0.8];

export const between = (a: Point, b: Point, u: number): Point => [
  a[0] + (b[0] - a[0]) * u,
  a[1] + (b[1] - a[1]) * u,
];

/** The point `along` and `across` from an origin, in a frame turned by `angle` radians. */
export const fromFrame = (origin: Point, angle: number, along: number, across: number): Point => [
  origin[0] + along * Math.cos(angle) - across * Math.sin(angle),
  origin[1] + along * Math.sin(angle) + across * Math.cos(angle),
];

function stops(gradient: CanvasGradient, { lit, body, shade }: Tone): CanvasGradient {
  gradient.addColorStop(0, css(lit));
  gradient.addColorStop(0.42, css(body));
  gradient.addColorStop(1, css(shade));
  return gradient;
}

/** The light over a ball around `centre`. */
export function ballLight(ctx: Context, centre: Point, radius: number, tone: Tone): CanvasGradient {
  const [x, y] = centre;
  const [kx, ky] = keyDirection;
  return stops(
    ctx.createRadialGradient(
      x + kx * radius * 0.55,
      y + ky * radius * 0.55,
      radius * 0.1,
      x + kx * radius * 0.2,
      y + ky * radius * 0.2,
      radius * 1.25,
    ),
    tone,
  );
}

/** The light across a rounded bar from a to b. */
export function barLight(
  ctx: Context,
  a: Point,
  b: Point,
  radius: number,
  tone: Tone,
): CanvasGradient {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  let nx = -(b[1] - a[1]) / length;
  let ny = (b[0] - a[0]) / length;
  if (nx * keyDirection[0] + ny * keyDirection[1] < 0) [nx, ny] = [-nx, -ny];
  const [x, y] = between(a, b, 0.5);
  return stops(
    ctx.createLinearGradient(x + nx * radius, y + ny * radius, x - nx * radius, y - ny * radius),
    tone,
  );
}

/** A limb that tapers from radius ra at a to rb at b. */
export function limb(ctx: Context, a: Point, b: Point, ra: number, rb: number, tone: Tone): void {
  const angle = Math.atan2(b[1] - a[1], b[0] - a[0]);
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const lean = Math.acos(Math.max(-1, Math.min(1, (ra - rb) / Math.max(length, 0.001))));
  ctx.beginPath();
  ctx.arc(a[0], a[1], ra, angle + lean, angle - lean + 2 * Math.PI);
  ctx.arc(b[0], b[1], rb, angle - lean, angle + lean);
  ctx.closePath();
  ctx.fillStyle = barLight(ctx, a, b, Math.max(ra, rb), tone);
  ctx.fill();
}

/** A line of even width with round ends. */
export function line(ctx: Context, points: readonly Point[], width: number, style: string): void {
  ctx.beginPath();
  points.forEach(([x, y], index) => (index === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
  ctx.lineWidth = width;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.strokeStyle = style;
  ctx.stroke();
}

/** Closes a smooth curve through the points (Catmull and Rom's spline as Béziers). */
export function blob(ctx: Context, points: readonly Point[]): void {
  const at = (index: number): Point => points[(index + points.length) % points.length]!;
  ctx.beginPath();
  ctx.moveTo(...at(0));
  points.forEach((here, index) => {
    const [before, next, after] = [at(index - 1), at(index + 1), at(index + 2)];
    ctx.bezierCurveTo(
      here[0] + (next[0] - before[0]) / 6,
      here[1] + (next[1] - before[1]) / 6,
      next[0] - (after[0] - here[0]) / 6,
      next[1] - (after[1] - here[1]) / 6,
      next[0],
      next[1],
    );
  });
  ctx.closePath();
}

export function oval(ctx: Context, [x, y]: Point, rx: number, ry: number, turn = 0): void {
  ctx.beginPath();
  ctx.ellipse(x, y, Math.max(0.01, rx), Math.max(0.01, ry), turn, 0, 2 * Math.PI);
}

/** A soft spot of light or dark: opaque in the middle, nothing at the radius. */
export function glow(
  ctx: Context,
  [x, y]: Point,
  radius: number,
  colour: Colour,
  alpha: number,
): void {
  if (alpha <= 0.003 || radius <= 0.5) return;
  const gradient = ctx.createRadialGradient(x, y, 0, x, y, radius);
  gradient.addColorStop(0, css(colour, alpha));
  gradient.addColorStop(0.4, css(colour, alpha * 0.42));
  gradient.addColorStop(1, css(colour, 0));
  ctx.fillStyle = gradient;
  ctx.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
}

/** The bands of polished metal, across a tube of `radius` around the x axis of the present frame. */
export function metalAcross(ctx: Context, radius: number, metal: Tone, shift = 0): CanvasGradient {
  const gradient = ctx.createLinearGradient(0, -radius, 0, radius);
  const bands: [number, Colour][] = [
    [0, mix(metal.body, metal.shade, 0.35)],
    [0.2 + shift, metal.lit],
    [0.32 + shift, mix(metal.lit, [255, 255, 255], 0.7)],
    [0.42 + shift, metal.body],
    [0.68, metal.shade],
    [0.86, mix(metal.shade, metal.body, 0.75)],
    [1, metal.shade],
  ];
  for (const [at, colour] of bands)
    gradient.addColorStop(Math.min(1, Math.max(0, at)), css(colour));
  return gradient;
}
