import {
  parseScore,
  type Look,
  type LookMoment,
  type Pixels,
  type ScoreInput,
} from '../src/index.ts';

export const SIZE = { width: 24, height: 16 };
export const MOMENT: LookMoment = { position: 30, tickRate: 30, seed: 7, level: 0 };

export function lookOf(look: ScoreInput['look']): Look {
  return parseScore({ version: 1, look }).look;
}

/** Soft shapes in three colours. */
export function picture({ width, height } = SIZE): Uint8Array {
  return Uint8Array.from({ length: width * height * 3 }, (_, i) => {
    const [x, y, c] = [Math.floor(i / 3) % width, Math.floor(i / 3 / width), i % 3];
    return 128 + 100 * Math.sin(0.3 * (c + 1) * x + 0.2 * c) * Math.cos(0.4 * y + c);
  });
}

export function pixel(image: Pixels, x: number, y: number, { width } = SIZE): number[] {
  const from = (y * width + x) * 3;
  return [...image.subarray(from, from + 3)];
}

/** The largest difference of two values. */
export function furthest(one: Pixels, other: Pixels): number {
  let most = 0;
  for (let i = 0; i < one.length; i++) most = Math.max(most, Math.abs(one[i]! - other[i]!));
  return most;
}
