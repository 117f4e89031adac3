import { MIRROR_KINDS, type Mirror } from './effect-settings.ts';
import type { LookMoment } from './look-moment.ts';
import type { PictureSize } from './picture-size.ts';
import { resample, type Pixels } from './resample.ts';

// Looked up once: these run for every pixel.
const { PI, abs, atan2, cos, floor, sin, sqrt } = Math;

/** How a picture is mirrored at a moment. */
export interface Mirroring {
  /** As `MIRROR_KINDS` counts. */
  readonly kind: number;
  /** Radians from one mirror image of a sector to the next but one. */
  readonly sector: number;
  /** Of the angle by which the picture is turned before. */
  readonly cosine: number;
  readonly sine: number;
}

export function mirroring(
  { kind, segments, turn, spin }: Mirror,
  { position, tickRate }: Pick<LookMoment, 'position' | 'tickRate'>,
): Mirroring {
  const turns = turn + (spin * position) / tickRate;
  const angle = 2 * PI * (turns - floor(turns));
  return {
    kind: MIRROR_KINDS.indexOf(kind),
    sector: (4 * PI) / segments,
    cosine: cos(angle),
    sine: sin(angle),
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
  { kind, sector, cosine, sine }: Mirroring,
): Float32Array {
  const { width, height } = size;
  const name = MIRROR_KINDS[kind]!;
  return resample(
    picture,
    size,
    (x, y, into) => {
      let u = x + 0.5 - width / 2;
      let v = y + 0.5 - height / 2;
      if (name === 'horizontal' || name === 'quad') u = -abs(u);
      if (name === 'vertical' || name === 'quad') v = -abs(v);
      if (name === 'kaleidoscope') {
        const radius = sqrt(u * u + v * v);
        // From straight up, so that left and right are alike.
        const angle = atan2(u, -v);
        const folded = abs(angle - sector * floor(angle / sector + 0.5));
        u = radius * sin(folded);
        v = -radius * cos(folded);
      }
      into[0] = cosine * u + sine * v + width / 2 - 0.5;
      into[1] = cosine * v - sine * u + height / 2 - 0.5;
    },
    'mirror',
  );
}
