import type { UnseenLengths } from './way.ts';

/** Marches, at most, until their steps' length is right to this share of itself. */
const MARCHES = 12;
const CLOSE = 0.001;

/**
 * Divides a polyline into steps whose ends are all equally far apart, straight across and not along the line: what
 * an eye sees from one tick to the next. Along the line would be even too, but every corner that a step goes around
 * would shorten what is seen.
 *
 * @param points [count, values], row by row
 * @param steps how many, 1 or more
 * @param unseen what the values miss of each stretch between two points; nothing by default
 * @returns [steps + 1] places on the line, ascending: point 3 and a half way to the next is 3.5
 */
export function evenSteps(
  points: Float64Array,
  values: number,
  steps: number,
  unseen: UnseenLengths = nothing(points.length / values),
): Float64Array {
  const count = points.length / values;
  const places = new Float64Array(steps + 1);
  const lengths = stretchLengths(points, values, unseen);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  if (steps === 1 || whole === 0 || count < 2) {
    for (let step = 0; step <= steps; step++) places[step] = ((count - 1) * step) / steps;
    return places;
  }
  // A march covers about the same way whatever its steps are: the next guess follows from the last one's count.
  const room = new Float64Array(2 * steps + 3);
  const march = new March(points, values, unseen);
  let length = whole / steps;
  let taken = march.go(length, room);
  let [short, long] = [0, length];
  for (let round = 1; round < MARCHES; round++) {
    const off = taken - 1 + march.lastShare - steps;
    if (Math.abs(off) < CLOSE * steps) break;
    if (off > 0) short = length;
    else long = length;
    const guess = (length * (steps + off)) / steps;
    length = guess > short && guess < long ? guess : (short + long) / 2;
    taken = march.go(length, room);
  }
  return stretched(room, taken, march.lastShare, lengths, steps);
}

/** Distances from each row to the next, [count − 1]. */
export function segmentLengths(points: Float64Array, values: number): Float64Array {
  return stretchLengths(points, values, nothing(points.length / values));
}

/** The same with what the rows miss. */
export function stretchLengths(
  points: Float64Array,
  values: number,
  unseen: UnseenLengths,
): Float64Array {
  const count = points.length / values;
  const lengths = new Float64Array(Math.max(0, count - 1));
  for (let segment = 0; segment < lengths.length; segment++) {
    let squared = unseen.lengths[segment]! * unseen.lengths[segment]!;
    for (let d = segment * values; d < (segment + 1) * values; d++) {
      const step = points[d + values]! - points[d]!;
      squared += step * step;
    }
    lengths[segment] = Math.sqrt(squared);
  }
  return lengths;
}

function nothing(count: number): UnseenLengths {
  const stretches = Math.max(0, count - 1);
  return { lengths: new Float64Array(stretches), edges: new Int32Array(stretches) };
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

/** Goes along a polyline by steps of one length. */
class March {
  readonly #points: Float64Array;
  readonly #unseen: UnseenLengths;
  readonly #here: Float64Array;
  /** How long the last step was, as a share of the others. */
  lastShare = 1;

  constructor(points: Float64Array, values: number, unseen: UnseenLengths) {
    this.#points = points;
    this.#unseen = unseen;
    this.#here = new Float64Array(values);
  }

  /**
   * @param places of each step's end; there is room for so many steps, less one
   * @returns steps to the end, the last one no longer than the others; fewer than to the end where there is no room
   */
  go(length: number, places: Float64Array): number {
    const last = this.#points.length / this.#here.length - 1;
    let place = 0;
    places[0] = 0;
    for (let step = 1; step < places.length - 1; step++) {
      place = this.#leave(place, length * length, last);
      places[step] = place;
      if (place === last) {
        this.lastShare = Math.min(1, Math.max(1e-6, this.lastShare / length));
        return step;
      }
    }
    places[places.length - 1] = last;
    this.lastShare = 1;
    return places.length - 1;
  }

  /**
   * Where the line first leaves the ball around a place; the end, where it doesn't. `lastShare` is then how far it
   * went.
   */
  #leave(place: number, squared: number, last: number): number {
    const { lengths, edges } = this.#unseen;
    let segment = Math.min(Math.floor(place), last - 1);
    let start = place - segment;
    this.#stand(segment, start);
    // Unseen so far: on edges that are behind, squared, and on this one.
    let behind = 0;
    let missed = 0;
    let reached = 0;
    for (; segment < last; segment++) {
      if (start === 0 && segment > 0 && edges[segment] !== edges[segment - 1]) {
        behind += missed * missed;
        missed = 0;
      }
      const own = lengths[segment]!;
      const ahead = missed + own * (1 - start);
      reached = this.#squaredTo(segment + 1) + behind + ahead * ahead;
      if (reached >= squared) {
        const exit = this.#exit(segment, squared - behind, missed - own * start, own);
        this.lastShare = Math.sqrt(squared);
        return Math.max(place, segment + Math.min(1, Math.max(start, exit)));
      }
      missed = ahead;
      start = 0;
    }
    this.lastShare = Math.sqrt(reached);
    return last;
  }

  /** The share of a segment at which |a + t·d|² + (missed + t·own)² = squared: the greater t. */
  #exit(segment: number, squared: number, missed: number, own: number): number {
    const points = this.#points;
    const here = this.#here;
    const first = segment * here.length;
    const next = first + here.length;
    let dd = own * own;
    let da = own * missed;
    let aa = missed * missed;
    for (let k = 0; k < here.length; k++) {
      const start = points[first + k]!;
      const a = start - here[k]!;
      const d = points[next + k]! - start;
      dd += d * d;
      da += d * a;
      aa += a * a;
    }
    return dd > 0 ? (Math.sqrt(Math.max(0, da * da + dd * (squared - aa))) - da) / dd : 1;
  }

  #squaredTo(row: number): number {
    const points = this.#points;
    const here = this.#here;
    const first = row * here.length;
    let squared = 0;
    for (let k = 0; k < here.length; k++) {
      const step = points[first + k]! - here[k]!;
      squared += step * step;
    }
    return squared;
  }

  #stand(segment: number, share: number): void {
    const points = this.#points;
    const here = this.#here;
    const first = segment * here.length;
    const next = first + here.length;
    for (let k = 0; k < here.length; k++) {
      const start = points[first + k]!;
      here[k] = start + share * (points[next + k]! - start);
    }
  }
}
