/** A value that was found at a moment. */
export interface Reading {
  readonly hours: number;
  /** Readings are compared with those of the same state alone: another bundle has another number of tensors. */
  readonly state: string;
  readonly value: number;
}

/** How a value grows. */
export interface Growth {
  /** An hour. */
  readonly slope: number;
  /** Between these the slope lies with the confidence that `CONFIDENCE` says. */
  readonly low: number;
  readonly high: number;
  /** Readings that could be compared with another one. */
  readonly readings: number;
}

/** Of the interval's two sides together: one in a thousand nights without growth looks like growth. */
export const CONFIDENCE = 0.998;
/** The normal distribution's quantile at (1 + CONFIDENCE) / 2. */
const QUANTILE = 3.09;

/**
 * The growth of a value by the Theil–Sen line: the median of the slopes between all pairs of readings of one state, which
 * outliers don't move. Its interval is Sen's (1968), from the variance of Kendall's score, summed over the states as
 * Hirsch and Slack (1984) do for seasons. Without two readings of one state the slope is 0, and anything is possible.
 */
export function growthOf(readings: readonly Reading[]): Growth {
  const slopes: number[] = [];
  let variance = 0;
  let compared = 0;
  for (const state of new Set(readings.map((one) => one.state))) {
    const group = readings.filter((one) => one.state === state);
    const count = group.length;
    if (count < 2) continue;
    compared += count;
    variance += (count * (count - 1) * (2 * count + 5)) / 18;
    group.forEach((one, n) => {
      for (const other of group.slice(n + 1)) {
        if (other.hours !== one.hours) {
          slopes.push((other.value - one.value) / (other.hours - one.hours));
        }
      }
    });
  }
  if (slopes.length === 0) return { slope: 0, low: -Infinity, high: Infinity, readings: 0 };
  slopes.sort((one, other) => one - other);
  const reach = QUANTILE * Math.sqrt(variance);
  const last = slopes.length - 1;
  const low = Math.floor((last - reach) / 2);
  return {
    slope: (slopes[last >> 1]! + slopes[(last + 1) >> 1]!) / 2,
    low: low < 0 ? -Infinity : slopes[low]!,
    high: low < 0 ? Infinity : slopes[last - low]!,
    readings: compared,
  };
}
