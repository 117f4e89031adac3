import * as v from 'valibot';

/** Frames a second as a fraction. */
export const FrameRate = v.object({
  numerator: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  denominator: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});
export type FrameRate = v.InferOutput<typeof FrameRate>;

/** Frames a second as the exact fraction that is meant: 23.976, 29.97 and 59.94 are 1000/1001 of a whole one. */
export function frameRateOf(fps: number): FrameRate {
  if (Number.isInteger(fps)) return { numerator: fps, denominator: 1 };
  const whole = Math.round(fps);
  if (Math.abs(fps - (whole * 1000) / 1001) < 0.002) {
    return { numerator: whole * 1000, denominator: 1001 };
  }
  return { numerator: Math.round(fps * 1000), denominator: 1000 };
}

/** Seconds that this many frames last. */
export function secondsOf(frames: number, { numerator, denominator }: FrameRate): number {
  return (frames * denominator) / numerator;
}
