import * as v from 'valibot';

const number = (least: number, most: number, usual: number) =>
  v.optional(v.pipe(v.number(), v.minValue(least), v.maxValue(most)), usual);

/** Tone curves of the coloured picture: `gradeTable`. */
export const Grade = v.object({
  /** Steepness about the middle: 0 is flat grey, 1 as it is. */
  contrast: number(0, 4, 1),
  /** Above 0 black is raised towards white, below 0 it is deepened; white stays. */
  lift: number(-1, 1, 0),
  /** −1 cold … 1 warm, at the same luma. */
  temperature: number(-1, 1, 0),
  /** −1 green … 1 magenta, at the same luma. */
  tint: number(-1, 1, 0),
});
export type Grade = v.InferOutput<typeof Grade>;

/** The picture is moved by a smooth field, as if seen through moving water: `displacePicture`. */
export const Displacement = v.object({
  /** How far the loudest sound moves it, in shares of its shorter side. */
  amount: number(0, 1, 0),
  /** How far it is moved in any case, as in silence; the same unit. */
  base: number(0, 1, 0),
  /** Size of the field's waves, in shares of the shorter side. */
  size: number(0.02, 2, 0.25),
  /** How often a second the field becomes another one. */
  speed: number(0, 10, 0.5),
});
export type Displacement = v.InferOutput<typeof Displacement>;

export const MIRROR_KINDS = ['none', 'horizontal', 'vertical', 'quad', 'kaleidoscope'] as const;
export type MirrorKind = (typeof MIRROR_KINDS)[number];

/** `mirrorPicture` */
export const Mirror = v.object({
  /**
   * `horizontal`: the left half on the right, too. `vertical`: the upper half below. `quad`: both. `kaleidoscope`: one
   * sector all around.
   */
  kind: v.optional(v.picklist(MIRROR_KINDS), 'none'),
  /** Sectors of the kaleidoscope; every other one is a mirror image, so that an even number closes. */
  segments: v.optional(
    v.pipe(v.number(), v.minValue(2), v.maxValue(24), v.multipleOf(2, 'must be even')),
    6,
  ),
  /** How far the picture is turned before it is mirrored, in turns. */
  turn: number(-1, 1, 0),
  /** Turns a second that come to `turn`. */
  spin: number(-2, 2, 0),
});
export type Mirror = v.InferOutput<typeof Mirror>;

/** What was there glows on: `trailMotion`, `lightenTrail`. */
export const Trails = v.object({
  /** Seconds in which the glow falls to a third (1/e); 0: there is none. */
  memory: number(0, 4, 0),
  /** How many times larger it becomes in a second. */
  zoom: number(0.25, 4, 1),
  /** Turns that it makes in a second, clockwise. */
  turn: number(-1, 1, 0),
});
export type Trails = v.InferOutput<typeof Trails>;

/** `grainPicture` */
export const Grain = v.object({
  /** Largest change of a middle grey, in shares of the range. */
  amount: number(0, 1, 0),
  /** Size of a grain, in quarters of the decoded picture's pixels. */
  size: number(1, 16, 1),
});
export type Grain = v.InferOutput<typeof Grain>;

const Corner = v.strictTuple([
  v.pipe(v.number(), v.minValue(-1), v.maxValue(2)),
  v.pipe(v.number(), v.minValue(-1), v.maxValue(2)),
]);

/**
 * Where the picture's corners go, in shares of its width and height from its upper left corner: upper left, upper right,
 * lower right, lower left.
 */
export const Corners = v.pipe(
  v.strictTuple([Corner, Corner, Corner, Corner]),
  v.check(
    (corners) => isConvex(corners),
    'must be four corners of a convex shape, clockwise from the upper left',
  ),
);
export type Corners = v.InferOutput<typeof Corners>;

/** The corners of a picture that is not pinned. */
export const WHOLE_PICTURE: Corners = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

/** Share of the picture that each triangle of three corners has at least, doubled. */
const LEAST_AREA = 0.001;

/** Whether each corner turns clockwise. */
export function isConvex(corners: readonly (readonly [number, number])[]): boolean {
  return corners.every(([x, y], n) => {
    const [nextX, nextY] = corners[(n + 1) % 4]!;
    const [afterX, afterY] = corners[(n + 2) % 4]!;
    const turn = (nextX - x) * (afterY - nextY) - (nextY - y) * (afterX - nextX);
    return turn > LEAST_AREA;
  });
}
