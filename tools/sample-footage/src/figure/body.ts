import {
  barLight,
  between,
  blob,
  fromFrame,
  limb,
  line,
  type Context,
  type Point,
} from '../painting/brush.ts';
import { css, type Colour } from '../painting/colour.ts';
import { reach } from './reach.ts';
import { shirt, skin, trousers, waistcoat } from './wardrobe.ts';

/** How the seated body stands at a moment; offsets are small, the place never changes. */
export interface Posture {
  /** Pixels of 256: the chest against the seat, right positive. */
  readonly sway: number;
  /** Pixels: breathing and bouncing, up negative. */
  readonly rise: number;
  /** 1 the shoulders face us, 0.6 a three-quarter view. */
  readonly open: number;
}

export interface Joints {
  readonly chest: Point;
  readonly neck: Point;
  /** The shoulder at the left of the picture. */
  readonly leftShoulder: Point;
  readonly rightShoulder: Point;
}

const seat: Point = [128, 222];
export const upperArm = 52;
export const foreArm = 50;

export function jointsOf({ sway, rise, open }: Posture): Joints {
  const chest: Point = [128 + sway, 138 + rise];
  const lean = Math.atan2(sway, 84);
  return {
    chest,
    neck: fromFrame(chest, lean, 0, -34),
    leftShoulder: fromFrame(chest, lean * 1.4, -42 * open, -19),
    rightShoulder: fromFrame(chest, lean * 1.4, 42 * open, -19),
  };
}

/** Legs, shirt, open waistcoat and tie; the arms and the head come apart. */
export function drawTorso(ctx: Context, joints: Joints, accent: Colour): void {
  const { chest, neck, leftShoulder, rightShoulder } = joints;
  limb(ctx, [108, 228], [74, 262], 27, 24, trousers);
  limb(ctx, [148, 228], [186, 262], 27, 24, trousers);
  limb(ctx, neck, [neck[0], neck[1] - 16], 11.5, 10.5, skin);

  const waist = (dx: number): Point => [seat[0] + dx, 214];
  const middle = (dx: number): Point => between([chest[0] + dx, chest[1]], waist(dx), 0.45);
  blob(ctx, [
    [neck[0] - 11, neck[1] - 4],
    [neck[0] + 11, neck[1] - 4],
    [neck[0] + 26, neck[1] + 1],
    [rightShoulder[0] + 4, rightShoulder[1] - 7],
    [rightShoulder[0] + 3, rightShoulder[1] + 14],
    middle(34),
    waist(33),
    [151, 236],
    [138, 242],
    [128, 234],
    [118, 242],
    [105, 236],
    waist(-33),
    middle(-34),
    [leftShoulder[0] - 3, leftShoulder[1] + 14],
    [leftShoulder[0] - 4, leftShoulder[1] - 7],
    [neck[0] - 26, neck[1] + 1],
  ]);
  ctx.fillStyle = barLight(ctx, [chest[0], chest[1] - 34], [128, 236], 52, waistcoat);
  ctx.fill();

  // The shirt in the waistcoat's opening, and the tie.
  const point: Point = between(chest, [128, 214], 0.42);
  ctx.beginPath();
  ctx.moveTo(neck[0] - 15, neck[1] - 3);
  ctx.lineTo(neck[0] + 15, neck[1] - 3);
  ctx.lineTo(point[0], point[1]);
  ctx.closePath();
  ctx.fillStyle = barLight(ctx, neck, point, 24, shirt);
  ctx.fill();
  line(
    ctx,
    [[neck[0], neck[1] + 2], between(neck, point, 0.5), [point[0], point[1] - 3]],
    6,
    css(accent),
  );
  line(
    ctx,
    [[neck[0] - 15, neck[1] - 3], point, [neck[0] + 15, neck[1] - 3]],
    2,
    css(waistcoat.shade),
  );
  line(
    ctx,
    [
      [neck[0] - 12, neck[1] - 5],
      [neck[0] - 3, neck[1] + 5],
    ],
    5,
    css(shirt.lit),
  );
  line(
    ctx,
    [
      [neck[0] + 12, neck[1] - 5],
      [neck[0] + 3, neck[1] + 5],
    ],
    5,
    css(shirt.body),
  );
  // Lapels, the front edge, pockets.
  line(ctx, [point, [128, 234]], 1.8, css(waistcoat.shade, 0.9));
  for (const side of [-1, 1]) {
    blob(ctx, [
      [neck[0] + side * 13, neck[1] - 4],
      [neck[0] + side * 25, neck[1] + 14],
      [neck[0] + side * 17, neck[1] + 22],
      [point[0] + side, point[1]],
    ]);
    ctx.fillStyle = css(side < 0 ? waistcoat.lit : waistcoat.body, 0.5);
    ctx.fill();
    const pocket = between([chest[0] + side * 22, chest[1] + 30], [128 + side * 22, 190], 0.5);
    line(
      ctx,
      [
        [pocket[0] - 8, pocket[1] + side],
        [pocket[0] + 8, pocket[1] - side],
      ],
      3,
      css(waistcoat.shade, 0.8),
    );
  }
  for (const u of [0.25, 0.55, 0.85]) {
    const button = between(point, [128, 220], u);
    line(ctx, [button, button], 3, css(accent, 0.8));
  }
}

export interface Arm {
  readonly shoulder: Point;
  /** The wrist. */
  readonly target: Point;
  readonly bend: 1 | -1;
  /** Lengths of upper arm and forearm as seen, of their true ones: below 1 they point toward us. */
  readonly seen?: readonly [number, number];
  /** Where the elbow hangs, for an arm folded toward us; else both bones decide. */
  readonly elbow?: Point;
}

/** Sleeve to the elbow, rolled, and the bare forearm. Returns the forearm's direction in radians. */
export function drawArm(
  ctx: Context,
  { shoulder, target, bend, seen = [1, 1], elbow: hung }: Arm,
): number {
  const elbow = hung ?? reach(shoulder, target, upperArm * seen[0], foreArm * seen[1], bend);
  const turn = Math.atan2(target[1] - elbow[1], target[0] - elbow[0]);
  const fold = Math.atan2(elbow[1] - shoulder[1], elbow[0] - shoulder[0]);
  limb(ctx, elbow, target, 9, 5.8, skin);
  limb(ctx, shoulder, elbow, 13.5, 10.4, shirt);
  const cuff = between(elbow, target, 0.24);
  limb(ctx, elbow, cuff, 10.2, 9.4, shirt);
  // Folds run across the sleeve; the rolled cuff is a band.
  for (const [u, side] of [
    [0.42, 1],
    [0.66, -1],
    [0.86, 1],
  ] as const) {
    const at = between(shoulder, elbow, u);
    line(
      ctx,
      [fromFrame(at, fold, -3, 9 * side), fromFrame(at, fold, 3, -1 * side)],
      2.4,
      css(shirt.shade, 0.17),
    );
  }
  line(
    ctx,
    [fromFrame(cuff, turn, 1, -8), fromFrame(cuff, turn, 1.6, 0), fromFrame(cuff, turn, 1, 8)],
    3.6,
    css(shirt.lit, 0.8),
  );
  line(
    ctx,
    [fromFrame(cuff, turn, 3.4, -7), fromFrame(cuff, turn, 3.4, 7)],
    1.4,
    css(shirt.shade, 0.5),
  );
  return turn;
}
