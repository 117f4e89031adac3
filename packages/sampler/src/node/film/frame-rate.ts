import { PhospheneError } from '@phosphene/model/errors';
import * as v from 'valibot';

/** Frames a second as a fraction. */
export const FrameRate = v.object({
  numerator: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  denominator: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});
export type FrameRate = v.InferOutput<typeof FrameRate>;

/**
 * Reads a frame rate as film people write it: `25`, `24000/1001`, `12.5`. A decimal of two digits or more that is a
 * rounded NTSC rate means that rate: 23.976 and 23.98 are 24000/1001, 29.97 is 30000/1001, 59.94 is 60000/1001.
 *
 * @throws {PhospheneError} for anything else, and for rates of 0
 */
export function parseFrameRate(text: string): FrameRate {
  const [, whole, decimals = '', denominator = '1'] =
    /^\s*(\d{1,6})(?:\.(\d{1,6})|\/(\d{1,6}))?\s*$/.exec(text) ?? [];
  const value = Number(`${whole}.${decimals}`);
  if (whole === undefined || value === 0 || Number(denominator) === 0) {
    throw new PhospheneError(`"${text}" is no frame rate.`, {
      remedy: 'Give frames a second as 25, 23.976 or 24000/1001.',
      exitCode: 2,
    });
  }
  const nominal = Math.ceil(value);
  const ntsc = ((nominal * 1000) / 1001).toFixed(decimals.length);
  if (decimals.length >= 2 && ntsc === value.toFixed(decimals.length)) {
    return { numerator: nominal * 1000, denominator: 1001 };
  }
  return reduced(Number(`${whole}${decimals}`), Number(denominator) * 10 ** decimals.length);
}

/** Frames a second as a number; for comparisons, not for times. */
export function framesPerSecond({ numerator, denominator }: FrameRate): number {
  return numerator / denominator;
}

/** Seconds that this many frames last. */
export function framesToSeconds(frames: number, { numerator, denominator }: FrameRate): number {
  return (frames * denominator) / numerator;
}

function reduced(numerator: number, denominator: number): FrameRate {
  let [a, b] = [numerator, denominator];
  while (b > 0) [a, b] = [b, a % b];
  return { numerator: numerator / a, denominator: denominator / a };
}
