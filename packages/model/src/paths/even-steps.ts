/** How often the step's length is halved in on: its last relative error is 2^−ROUNDS of the first bracket. */
const ROUNDS = 16;

/**
 * Divides a polyline into steps whose ends are all equally far apart, straight across and not along the line: what
 * an eye sees from one tick to the next. Along the line would be even too, but every corner that a step goes around
 * would shorten what is seen.
 *
 * @param points [count, values], row by row
 * @param steps how many, 1 or more
 * @returns [steps + 1] places on the line, ascending: point 3 and a half way to the next is 3.5
 */
export function evenSteps(points: Float64Array, values: number, steps: number): Float64Array {
  const count = points.length / values;
  const places = new Float64Array(steps + 1);
  const lengths = segmentLengths(points, values);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  if (steps === 1 || whole === 0 || count < 2) {
    for (let step = 0; step <= steps; step++) places[step] = ((count - 1) * step) / steps;
    return places;
  }
  const march = new March(points, values);
  let [short, long] = [0, whole / steps];
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (short + long) / 2;
    if (march.go(middle, steps, places) <= steps) long = middle;
    else short = middle;
  }
  const taken = march.go(long, steps, places);
  // Where the line comes back on itself a longer step may save several: the last ones share what is left.
  const from = places[Math.min(taken, steps) - 1]!;
  const left = steps - Math.min(taken, steps) + 1;
  for (let step = 1; step <= left; step++) {
    places[steps - left + step] = from + ((count - 1 - from) * step) / left;
  }
  return places;
}

export function segmentLengths(points: Float64Array, values: number): Float64Array {
  const count = points.length / values;
  const lengths = new Float64Array(Math.max(0, count - 1));
  for (let segment = 0; segment < lengths.length; segment++) {
    let squared = 0;
    for (let d = segment * values; d < (segment + 1) * values; d++) {
      const step = points[d + values]! - points[d]!;
      squared += step * step;
    }
    lengths[segment] = Math.sqrt(squared);
  }
  return lengths;
}

/** Goes along a polyline by steps of one length. */
class March {
  readonly #points: Float64Array;
  readonly #values: number;
  readonly #here: Float64Array;

  constructor(points: Float64Array, values: number) {
    this.#points = points;
    this.#values = values;
    this.#here = new Float64Array(values);
  }

  /**
   * @param places of each step's end, as far as there is room
   * @returns steps to the end, the last one no longer than the others; `most` + 1 if there are more
   */
  go(length: number, most: number, places: Float64Array): number {
    const values = this.#values;
    const points = this.#points;
    const here = this.#here;
    const last = points.length / values - 1;
    const squared = length * length;
    let place = 0;
    places[0] = 0;
    for (let step = 1; step <= most; step++) {
      this.#stand(place);
      let segment = Math.floor(place);
      let next = -1;
      for (; segment < last; segment++) {
        // |a + t·d − here|² = length², the greater t; it lies in the segment if its end is outside.
        const first = segment * values;
        let [dd, da, aa, bb] = [0, 0, 0, 0];
        for (let k = 0; k < values; k++) {
          const a = points[first + k]! - here[k]!;
          const b = points[first + values + k]! - here[k]!;
          const d = b - a;
          dd += d * d;
          da += d * a;
          aa += a * a;
          bb += b * b;
        }
        if (bb < squared) continue;
        const t = dd > 0 ? (Math.sqrt(Math.max(0, da * da + dd * (squared - aa))) - da) / dd : 1;
        next = segment + Math.min(1, Math.max(0, t));
        break;
      }
      if (next < 0) {
        places[step] = last;
        return step;
      }
      // A step that can't move would never end.
      place = Math.max(next, place);
      places[step] = place;
    }
    return most + 1;
  }

  #stand(place: number): void {
    const segment = Math.min(Math.floor(place), this.#points.length / this.#values - 2);
    const share = place - segment;
    const first = segment * this.#values;
    for (let k = 0; k < this.#values; k++) {
      const a = this.#points[first + k]!;
      this.#here[k] = a + share * (this.#points[first + this.#values + k]! - a);
    }
  }
}
