import type { Displacement } from './effect-settings.ts';
import { hash, hashPoint } from './integer-hash.ts';
import type { LookMoment } from './look-moment.ts';
import type { PictureSize } from './picture-size.ts';
import { resample, type Pixels } from './resample.ts';

// Looked up once: these run for every pixel.
const { floor, min } = Math;

/** Tells the field's noise from the grain's. */
const FIELD_STREAM = 1;

/** The field at a moment, with all that doesn't depend on the pixel. */
export interface DisplacementField {
  /** Pixels: the largest way along either axis. */
  readonly reach: number;
  /** Pixels of a cell of the noise. */
  readonly cell: number;
  /** The layer of noise before the moment, and how far it is from there to the next one, 0…1. */
  readonly layer: number;
  readonly beyond: number;
  /** 32 bits. */
  readonly seed: number;
}

/** Whether it can move anything, at any level. */
export function isNeutralDisplacement({ amount, base }: Displacement): boolean {
  return amount === 0 && base === 0;
}

export function displacementField(
  { amount, base, size, speed }: Displacement,
  { position, tickRate, seed, level }: LookMoment,
  { width, height }: PictureSize,
): DisplacementField {
  const side = min(width, height);
  const time = (position / tickRate) * speed;
  const layer = floor(time);
  return {
    reach: (base + amount * level) * side,
    cell: size * side,
    layer: layer >>> 0,
    beyond: time - layer,
    seed: hash(hash(seed) + FIELD_STREAM),
  };
}

/**
 * Step 7 of the look: each pixel comes from a place that a smooth field names. The field is value noise, two values of −1…1
 * at the points of a lattice of `size`, whose layers follow each other in time; between them by `t²(3 − 2t)`.
 *
 * @returns [height, width, 3], 0…255
 */
export function displacePicture(
  picture: Pixels,
  size: PictureSize,
  { reach, cell, layer, beyond, seed }: DisplacementField,
): Float32Array {
  const later = smooth(beyond);
  return resample(
    picture,
    size,
    (x, y, into) => {
      const u = (x + 0.5) / cell;
      const v = (y + 0.5) / cell;
      const column = floor(u);
      const row = floor(v);
      const right = smooth(u - column);
      const low = smooth(v - row);
      let across = 0;
      let down = 0;
      for (let corner = 0; corner < 8; corner++) {
        const bits = hashPoint(
          column + (corner & 1),
          row + ((corner >> 1) & 1),
          layer + (corner >> 2),
          seed,
        );
        const weight =
          (corner & 1 ? right : 1 - right) *
          ((corner >> 1) & 1 ? low : 1 - low) *
          (corner >> 2 ? later : 1 - later);
        across += weight * ((bits >>> 16) / 32767.5 - 1);
        down += weight * ((bits & 0xffff) / 32767.5 - 1);
      }
      into[0] = x + reach * across;
      into[1] = y + reach * down;
    },
    'mirror',
  );
}

function smooth(t: number): number {
  return t * t * (3 - 2 * t);
}
