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
  const taken = Math.min(march.go(long, steps, places), steps);
  return stretched(places, taken, march.lastShare, lengths);
}

/**
 * A march seldom ends on the whole step: where the line comes back on itself, a hair's breadth more saves several. So
 * its steps are divided anew, each as long along the line as the march's were there.
 *
 * @param taken steps of the march; the last one is `lastShare` of the others
 */
function stretched(
  places: Float64Array,
  taken: number,
  lastShare: number,
  lengths: Float64Array,
): Float64Array {
  const steps = places.length - 1;
  const whole = taken - 1 + lastShare;
  if (taken === steps && lastShare > 0.999) return places;
  const along = new Float64Array(lengths.length + 1);
  for (let n = 0; n < lengths.length; n++) along[n + 1] = along[n]! + lengths[n]!;
  const lengthAt = (place: number): number => {
    const segment = Math.min(Math.floor(place), lengths.length - 1);
    return along[segment]! + (place - segment) * lengths[segment]!;
  };
  const found = new Float64Array(steps + 1);
  let segment = 0;
  for (let step = 1; step < steps; step++) {
    const at = (step * whole) / steps;
    const before = Math.min(Math.floor(at), taken - 1);
    const share = Math.min(1, (at - before) / (before === taken - 1 ? lastShare : 1));
    const start = lengthAt(places[before]!);
    const due = start + share * (lengthAt(places[before + 1]!) - start);
    while (segment < lengths.length - 1 && along[segment + 1]! < due) segment++;
    const own = lengths[segment]!;
    found[step] = segment + (own > 0 ? Math.min(1, Math.max(0, (due - along[segment]!) / own)) : 0);
  }
  found[steps] = lengths.length;
  return found;
}

/** Distances from each row to the next, [count − 1]. */
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
  /** How long the last step was, as a share of the others. */
  lastShare = 1;

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
    this.lastShare = 1;
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
        this.lastShare = Math.min(1, Math.max(1e-6, this.#distanceTo(last) / length));
        return step;
      }
      // A step that can't move would never end.
      place = Math.max(next, place);
      places[step] = place;
    }
    return most + 1;
  }

  #distanceTo(row: number): number {
    let squared = 0;
    for (let k = 0; k < this.#values; k++) {
      const step = this.#points[row * this.#values + k]! - this.#here[k]!;
      squared += step * step;
    }
    return Math.sqrt(squared);
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
