/** Marches, at most, until their steps' length is right to this share of a step. */
const MARCHES = 14;
const CLOSE = 0.002;

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
  // A march covers about the same way whatever its steps are: the next guess follows from the last one's count.
  const room = new Float64Array(2 * steps + 3);
  const march = new March(points, values);
  let length = whole / steps;
  let taken = march.go(length, room);
  let [short, long] = [0, length];
  for (let round = 1; round < MARCHES; round++) {
    const off = taken - 1 + march.lastShare - steps;
    if (Math.abs(off) < CLOSE) break;
    if (off > 0) short = length;
    else long = length;
    const guess = (length * (steps + off)) / steps;
    length = guess > short && guess < long ? guess : (short + long) / 2;
    taken = march.go(length, room);
  }
  return stretched(room, taken, march.lastShare, lengths, steps);
}

/**
 * A march seldom ends on the whole step: where the line comes back on itself, a hair's breadth more saves several. So
 * its steps are divided anew, each as long along the line as the march's were there.
 *
 * @param places of the march's steps
 * @param taken how many; the last one is `lastShare` of the others
 */
function stretched(
  places: Float64Array,
  taken: number,
  lastShare: number,
  lengths: Float64Array,
  steps: number,
): Float64Array {
  const whole = taken - 1 + lastShare;
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
   * @param places of each step's end; there is room for so many steps, less one
   * @returns steps to the end, the last one no longer than the others; fewer than to the end where there is no room
   */
  go(length: number, places: Float64Array): number {
    const last = this.#points.length / this.#values - 1;
    const squared = length * length;
    this.lastShare = 1;
    let place = 0;
    places[0] = 0;
    for (let step = 1; step < places.length - 1; step++) {
      this.#stand(place);
      // The first segment whose end is too far away; its start, or where this stands in it, is not.
      let segment = Math.floor(place);
      while (segment < last && this.#squaredTo(segment + 1) < squared) segment++;
      if (segment === last) {
        places[step] = last;
        const left = Math.sqrt(this.#squaredTo(last));
        this.lastShare = Math.min(1, Math.max(1e-6, left / length));
        return step;
      }
      // A step that can't move would never end.
      place = Math.max(place, segment + this.#exit(segment, squared));
      places[step] = place;
    }
    places[places.length - 1] = last;
    return places.length - 1;
  }

  /** The share of a segment at which it leaves the ball around here: |a + t·d|² = radius², the greater t. */
  #exit(segment: number, squared: number): number {
    const first = segment * this.#values;
    let [dd, da, aa] = [0, 0, 0];
    for (let k = 0; k < this.#values; k++) {
      const a = this.#points[first + k]! - this.#here[k]!;
      const d = this.#points[first + this.#values + k]! - this.#points[first + k]!;
      dd += d * d;
      da += d * a;
      aa += a * a;
    }
    const t = dd > 0 ? (Math.sqrt(Math.max(0, da * da + dd * (squared - aa))) - da) / dd : 1;
    return Math.min(1, Math.max(0, t));
  }

  #squaredTo(row: number): number {
    let squared = 0;
    const first = row * this.#values;
    for (let k = 0; k < this.#values; k++) {
      const step = this.#points[first + k]! - this.#here[k]!;
      squared += step * step;
    }
    return squared;
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
