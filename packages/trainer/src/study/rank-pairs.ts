import type { Hearing } from '@phosphene/model/audio';
import type { LatentCodes } from '@phosphene/model/bundle';
import type { Recall } from './sound-figures.ts';

/** No latent unit counts for nothing, and none for all. */
const LEAST_DEVIATION = 0.1;

/** The deviation of codes from their label's mean, [Z]. */
export function withinDeviations({ size, count, means, labels }: LatentCodes): Float64Array {
  const sums = new Map<number, { count: number; mean: Float64Array }>();
  const at = (code: number, d: number): number => means[code * size + d]!;
  for (let code = 0; code < count; code++) {
    const label = sums.get(labels[code]!) ?? { count: 0, mean: new Float64Array(size) };
    sums.set(labels[code]!, label);
    label.count++;
    for (let d = 0; d < size; d++) label.mean[d]! += (at(code, d) - label.mean[d]!) / label.count;
  }
  const squares = new Float64Array(size);
  for (let code = 0; code < count; code++) {
    const { mean } = sums.get(labels[code]!)!;
    for (let d = 0; d < size; d++) squares[d]! += (at(code, d) - mean[d]!) ** 2;
  }
  return squares.map((sum) => Math.max(LEAST_DEVIATION, Math.sqrt(sum / Math.max(1, count))));
}

/**
 * How likely each latent is by what is heard in each window: log densities of the listener's mixtures but for a constant,
 * [windows, latents].
 *
 * @param latents [latents, Z]
 * @param deviations [Z], of every component
 */
export function mixtureDensities(
  hearings: readonly Hearing[],
  latents: Float32Array,
  deviations: Float64Array,
): Float64Array {
  const size = deviations.length;
  const count = latents.length / size;
  const densities = new Float64Array(hearings.length * count);
  hearings.forEach(({ probabilities, means }, window) => {
    const parts = new Float64Array(probabilities.length);
    for (let n = 0; n < count; n++) {
      probabilities.forEach((probability, k) => {
        let squares = 0;
        for (let d = 0; d < size; d++) {
          squares += ((latents[n * size + d]! - means[k * size + d]!) / deviations[d]!) ** 2;
        }
        parts[k] = Math.log(Math.max(probability, 1e-30)) - squares / 2;
      });
      const greatest = parts.reduce((a, b) => Math.max(a, b), -Infinity);
      const sum = parts.reduce((a, b) => a + Math.exp(b - greatest), 0);
      densities[window * count + n] = greatest + Math.log(sum);
    }
  });
  return densities;
}

/**
 * How often the right one comes first when `count` others are ranked for each of `count`, whose own is of its number.
 * Equals share their places, so that a constant ranks as chance does.
 *
 * @param score of a candidate for a query
 * @param labels [count]
 */
export function recallOf(
  count: number,
  score: (query: number, candidate: number) => number,
  labels: ArrayLike<number>,
): Recall {
  let [atOne, atFive, label] = [0, 0, 0];
  for (let query = 0; query < count; query++) {
    const own = score(query, query);
    let [above, equal, best] = [0, 0, 0];
    for (let candidate = 0; candidate < count; candidate++) {
      const value = score(query, candidate);
      if (value > own) above++;
      else if (value === own) equal++;
      if (value > score(query, best)) best = candidate;
    }
    const within = (places: number): number => Math.min(1, Math.max(0, (places - above) / equal));
    atOne += within(1) / count;
    atFive += within(5) / count;
    if (labels[best] === labels[query]) label += 1 / count;
  }
  return { atOne, atFive, label };
}

/** The recall of a blind choice. */
export function chanceRecall(labels: ArrayLike<number>): Recall {
  const count = labels.length;
  const shares = new Map<number, number>();
  for (let n = 0; n < count; n++) {
    shares.set(labels[n]!, (shares.get(labels[n]!) ?? 0) + 1 / count);
  }
  return {
    atOne: 1 / count,
    atFive: Math.min(1, 5 / count),
    label: [...shares.values()].reduce((sum, share) => sum + share ** 2, 0),
  };
}
