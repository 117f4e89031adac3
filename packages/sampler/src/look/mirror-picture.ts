import { MIRROR_KINDS, type Mirror } from './effect-settings.ts';
import type { LookMoment } from './look-moment.ts';
import type { PictureSize } from './picture-size.ts';
import { resample, type Pixels } from './resample.ts';

/** How a picture is mirrored at a moment. */
export interface Mirroring {
  /** As `MIRROR_KINDS` counts. */
  readonly kind: number;
  /** Radians from one mirror image of a sector to the next but one. */
  readonly sector: number;
  /** Of the angle by which the picture is turned before. */
  readonly cos: number;
  readonly sin: number;
}

export function mirroring(
  { kind, segments, turn, spin }: Mirror,
  { position, tickRate }: Pick<LookMoment, 'position' | 'tickRate'>,
): Mirroring {
  const turns = turn + (spin * position) / tickRate;
  const angle = 2 * Math.PI * (turns - Math.floor(turns));
  return {
    kind: MIRROR_KINDS.indexOf(kind),
    sector: (4 * Math.PI) / segments,
    cos: Math.cos(angle),
    sin: Math.sin(angle),
  };
}

/**
 * Step 8 of the look. Each pixel is folded to its mirror image, about the middle of the picture; there the turned picture
 * is seen. Beyond its sides the picture goes on in mirror images.
 *
 * @returns [height, width, 3], 0…255
 */
export function mirrorPicture(
  picture: Pixels,
  size: PictureSize,
  { kind, sector, cos, sin }: Mirroring,
): Float32Array {
  const { width, height } = size;
  const name = MIRROR_KINDS[kind]!;
  return resample(
    picture,
    size,
    (x, y, into) => {
      let u = x + 0.5 - width / 2;
      let v = y + 0.5 - height / 2;
      if (name === 'horizontal' || name === 'quad') u = -Math.abs(u);
      if (name === 'vertical' || name === 'quad') v = -Math.abs(v);
      if (name === 'kaleidoscope') {
        const radius = Math.sqrt(u * u + v * v);
        // From straight up, so that left and right are alike.
        const angle = Math.atan2(u, -v);
        const folded = Math.abs(angle - sector * Math.floor(angle / sector + 0.5));
        u = radius * Math.sin(folded);
        v = -radius * Math.cos(folded);
      }
      into[0] = cos * u + sin * v + width / 2 - 0.5;
      into[1] = cos * v - sin * u + height / 2 - 0.5;
    },
    'mirror',
  );
}
