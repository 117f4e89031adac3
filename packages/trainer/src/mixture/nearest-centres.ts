import type { RandomStream } from '@phosphene/model/random';

/** Rounds of k-means after its start. */
const ROUNDS = 10;

/**
 * Parts codes by k-means from a start by k-means++.
 *
 * @returns [count, centres]: 1 at the centre that is nearest, else 0
 */
export function nearestCentres(
  codes: { readonly size: number; readonly count: number; readonly means: Float32Array },
  centres: number,
  random: RandomStream,
): Float64Array {
  const { size, count, means } = codes;
  const places = new Float64Array(centres * size);
  const nearest = new Uint32Array(count);
  const least = new Float64Array(count).fill(Infinity);
  const approach = (centre: number): void => {
    for (let n = 0; n < count; n++) {
      let square = 0;
      for (let d = 0; d < size; d++) {
        square += (means[n * size + d]! - places[centre * size + d]!) ** 2;
      }
      if (square < least[n]!) [least[n], nearest[n]] = [square, centre];
    }
  };
  for (let centre = 0; centre < centres; centre++) {
    const chosen = centre === 0 ? random.integer(count) : drawByWeight(least, random);
    places.set(means.subarray(chosen * size, (chosen + 1) * size), centre * size);
    approach(centre);
  }
  for (let round = 0; round < ROUNDS; round++) {
    const members = new Uint32Array(centres);
    const sums = new Float64Array(places.length);
    for (let n = 0; n < count; n++) {
      const centre = nearest[n]!;
      members[centre]! += 1;
      for (let d = 0; d < size; d++) sums[centre * size + d]! += means[n * size + d]!;
    }
    // A centre that nothing is nearest to is not moved.
    for (let at = 0; at < sums.length; at++) {
      const own = members[Math.floor(at / size)]!;
      if (own > 0) places[at] = sums[at]! / own;
    }
    least.fill(Infinity);
    for (let centre = 0; centre < centres; centre++) approach(centre);
  }
  const parts = new Float64Array(count * centres);
  nearest.forEach((centre, n) => (parts[n * centres + centre] = 1));
  return parts;
}

function drawByWeight(weights: Float64Array, random: RandomStream): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = random.uniform() * total;
  const drawn = weights.findIndex((weight) => (left -= weight) < 0);
  // All weights are 0 where every code is a centre already.
  return drawn === -1 ? random.integer(weights.length) : drawn;
}
