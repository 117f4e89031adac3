/** Ticks at most that are drawn one by one before a moment; of more before them, the pictures are left out. */
const STEPS = 4;
/** Seconds from one moment to the next beyond which another place of the walk is meant, and no time. */
const LONGEST = 2;

/** One step of a trail: at a whole tick its picture is laid over what is left after so many ticks. */
export interface TrailStep {
  readonly tick: number;
  /** `null`: nothing is left, the trail begins with the picture. */
  readonly passed: number | null;
}

/**
 * The steps that bring a trail up to a position.
 *
 * @param last the trail's tick; `null` before there is one
 * @param position in ticks
 */
export function trailSteps(last: number | null, position: number, tickRate: number): TrailStep[] {
  const whole = Math.floor(position);
  if (last === null) return [{ tick: whole, passed: null }];
  const passed = whole - last;
  // Counted in another walk's ticks, the moment is the same.
  if (passed <= 0 || passed > LONGEST * tickRate) return [];
  const count = Math.min(passed, STEPS);
  return Array.from({ length: count }, (_, step) => ({
    tick: whole - count + step + 1,
    passed: step === 0 ? passed - count + 1 : 1,
  }));
}
