import type { Grain } from './effect-settings.ts';
import { hash, hashPoint } from './integer-hash.ts';
import type { LookMoment } from './look-moment.ts';
import type { PictureSize } from './picture-size.ts';
import type { Pixels } from './resample.ts';

// Looked up once: these run for every pixel.
const { floor, max, min } = Math;

/** Tells the grain's noise from the field's. */
const GRAIN_STREAM = 2;

/** The grain at a moment, with all that doesn't depend on the pixel. */
export interface GrainNoise {
  /** Bytes. */
  readonly amount: number;
  /** Pixels. */
  readonly size: number;
  readonly tick: number;
  /** 32 bits. */
  readonly seed: number;
}

export function grainNoise(
  { amount, size }: Grain,
  { position, seed }: Pick<LookMoment, 'position' | 'seed'>,
): GrainNoise {
  return {
    amount: 255 * amount,
    size,
    tick: floor(position) >>> 0,
    seed: hash(hash(seed) + GRAIN_STREAM),
  };
}

/**
 * Step 10 of the look: noise of −1…1, the same in all channels and another one at every tick, whole in middle grey and
 * nothing in black and white: `y = x + amount·noise·4·l·(1 − l)`, l the luma. Between the points of a lattice of `size` it
 * goes straight.
 *
 * @returns RGB bytes, [height, width, 3]
 */
export function grainPicture(
  picture: Pixels,
  { width, height }: PictureSize,
  { amount, size, tick, seed }: GrainNoise,
): Uint8Array {
  const result = new Uint8Array(width * height * 3);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += 3) {
      const r = picture[i]!;
      const g = picture[i + 1]!;
      const b = picture[i + 2]!;
      let change = 0;
      if (amount > 0) {
        const luma = (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
        change = amount * noiseAt(x, y, size, tick, seed) * 4 * luma * (1 - luma);
      }
      result[i] = toByte(r + change);
      result[i + 1] = toByte(g + change);
      result[i + 2] = toByte(b + change);
    }
  }
  return result;
}

function noiseAt(x: number, y: number, size: number, tick: number, seed: number): number {
  const u = (x + 0.5) / size - 0.5;
  const v = (y + 0.5) / size - 0.5;
  const column = floor(u);
  const row = floor(v);
  const right = u - column;
  const low = v - row;
  let sum = 0;
  for (let corner = 0; corner < 4; corner++) {
    const weight = (corner & 1 ? right : 1 - right) * (corner >> 1 ? low : 1 - low);
    if (weight === 0) continue;
    const bits = hashPoint(column + (corner & 1), row + (corner >> 1), tick, seed);
    // Two uniform numbers: their sum is often near the middle.
    sum += weight * (((bits >>> 16) + (bits & 0xffff)) / 65535 - 1);
  }
  return sum;
}

function toByte(value: number): number {
  return floor(min(255, max(0, value)) + 0.5);
}
