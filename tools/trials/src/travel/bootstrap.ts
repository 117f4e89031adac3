import type { RandomStream } from '@phosphene/model/random';

/** A figure with its 95 % confidence interval by bootstrap. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 2000;

/** A statistic of pairs, and how sure it is, by resampling the pairs (percentile bootstrap). */
export function bootstrap(
  count: number,
  statistic: (chosen: ArrayLike<number>) => number,
  random: RandomStream,
): Interval {
  const all = Uint32Array.from({ length: count }, (_, n) => n);
  const chosen = new Uint32Array(count);
  const found = Float64Array.from({ length: RESAMPLES }, () => {
    for (let n = 0; n < count; n++) chosen[n] = random.integer(count);
    return statistic(chosen);
  }).sort();
  return {
    value: statistic(all),
    low: found[Math.floor(0.025 * RESAMPLES)]!,
    high: found[Math.floor(0.975 * RESAMPLES)]!,
  };
}

export function meanOf(values: ArrayLike<number>): (chosen: ArrayLike<number>) => number {
  return (chosen) => {
    let sum = 0;
    for (let n = 0; n < chosen.length; n++) sum += values[chosen[n]!]!;
    return sum / chosen.length;
  };
}
