import * as v from 'valibot';
import { Corners, Displacement, Grade, Grain, Mirror, Trails } from './effect-settings.ts';

const HexColour = v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour like #ff8800'));

/** Colours along a palette; between two stops the display-encoded values go straight. */
const PaletteStops = v.pipe(
  v.array(v.object({ at: v.pipe(v.number(), v.minValue(0), v.maxValue(1)), colour: HexColour })),
  v.minLength(2, 'must have two stops or more'),
  v.check(
    (stops) => stops.every((stop, i) => i === 0 || stop.at > stops[i - 1]!.at),
    'must have stops in rising order of "at"',
  ),
);
export type PaletteStops = v.InferOutput<typeof PaletteStops>;

export const PALETTE_NAMES = ['inferno', 'magma', 'plasma', 'viridis', 'turbo', 'grey'] as const;
export type PaletteName = (typeof PALETTE_NAMES)[number];

export const KERNEL_NAMES = ['b-spline', 'bicubic', 'lanczos3', 'edge'] as const;
export type KernelName = (typeof KERNEL_NAMES)[number];

/**
 * How a decoded picture becomes the one that is seen. The film and the stage both follow this, step by step:
 *
 * 1. the decoder's picture x, display-encoded, 0…1, per channel;
 * 2. tone: `y = clamp(gain·x)^(1/gamma)`; with three channels then
 *    `y = clamp(l + saturation·(y − l))`, `l = 0.2126 r + 0.7152 g + 0.0722 b`;
 * 3. bytes: `floor(255·y + ½)`;
 * 4. with one channel: the row of that number in the palette's table (`paletteTable`);
 * 5. grade: each channel by its curve, in bytes (`gradeTable`);
 * 6. where one of the steps 7 to 10 does something, the bytes are first made four times as large (`workingSize`) with
 *    `kernel`, and these steps see and make pictures of that size. What does nothing is left out:
 * 7. displacement: moved by a smooth field, as far as the sound is loud (`displacePicture`);
 * 8. mirror, or kaleidoscope (`mirrorPicture`);
 * 9. trails: the lighter one of the picture and of what is left of those before (`lightenTrail`);
 * 10. grain (`grainPicture`); then bytes again: `floor(y + ½)`;
 * 11. enlargement of the bytes with `kernel` (`enlarge`): separable, edges clamped, weights of each output
 *    pixel summing to 1, rounded and clamped to bytes; display-encoded throughout. `edge` first draws the picture
 *    four times as large (`enlargeAlongEdges`), and is `bicubic` from there; where nothing is enlarged it is `bicubic`.
 *    What was made four times as large for step 6 is enlarged the rest of the way by `bicubic`;
 * 12. corners: the picture is drawn into the shape of four corners, black around it (`pinCorners`).
 *
 * Steps 7 to 10 depend on the tick and the score's seed, never on the output's size or its frame rate.
 */
export const Look = v.object({
  /** For luma models; `null` takes the bundle's. RGB is painted as it is. */
  palette: v.optional(v.nullable(v.union([v.picklist(PALETTE_NAMES), PaletteStops])), null),
  /**
   * `edge` is the sharpest, draws edges without steps and doesn't ring; `b-spline` is soft and shows no grid;
   * `bicubic` and `lanczos3` are sharp, and show it where pixels are large.
   */
  kernel: v.optional(v.picklist(KERNEL_NAMES), 'edge'),
  gain: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(16)), 1),
  gamma: v.optional(v.pipe(v.number(), v.minValue(0.1), v.maxValue(10)), 1),
  saturation: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(4)), 1),
  grade: v.optional(Grade, {}),
  displacement: v.optional(Displacement, {}),
  mirror: v.optional(Mirror, {}),
  trails: v.optional(Trails, {}),
  grain: v.optional(Grain, {}),
  /** `null`: the picture is as it is. */
  corners: v.optional(v.nullable(Corners), null),
});
export type Look = v.InferOutput<typeof Look>;

/** The look that changes nothing; its palette is the bundle's. */
export const NEUTRAL_LOOK: Look = v.parse(Look, {});

/** The look with the bundle's palette in place of `null`; `grey` where the bundle knows of none. */
export function lookWithPalette(look: Look, bundlePalette: string | null): Look {
  if (look.palette !== null) return look;
  const known = PALETTE_NAMES.find((name) => name === bundlePalette);
  return { ...look, palette: known ?? 'grey' };
}
