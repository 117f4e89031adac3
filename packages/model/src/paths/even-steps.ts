import type { UnseenLengths } from './way.ts';

/** Marches, at most, until their steps' length is right to this share of itself. */
const MARCHES = 12;
const CLOSE = 0.001;

/**
 * Cosine of the angle between what successive edges miss: measured on the talk's paths, where steps around a corner
 * come out as long as others at 0.25, and 1 to 9 % too long if they are taken for right angles.
 */
const ALIKE = 0.25;

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
  readonly #apart: SquaredDistances;
  readonly #unseen: UnseenLengths;
  /** How long the last step was, as a share of the others. */
  lastShare = 1;

  constructor(points: Float64Array, values: number, unseen: UnseenLengths) {
    this.#apart = new SquaredDistances(points, values);
    this.#unseen = unseen;
  }

  /**
   * @param places of each step's end; there is room for so many steps, less one
   * @returns steps to the end, the last one no longer than the others; fewer than to the end where there is no room
   */
  go(length: number, places: Float64Array): number {
    const last = this.#apart.count - 1;
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
    const centre = Math.min(Math.floor(place), last - 1);
    const share = place - centre;
    // Unseen so far: at right angles to this edge, squared, and along it.
    let behind = 0;
    let missed = 0;
    let start = share;
    let seen = this.#apart.fromPlace(centre, share, centre);
    let reached = 0;
    for (let segment = centre; segment < last; segment++) {
      if (start === 0 && segment > 0 && edges[segment] !== edges[segment - 1]) {
        behind += (1 - ALIKE ** 2) * missed * missed;
        missed *= ALIKE;
      }
      const own = lengths[segment]!;
      const ahead = missed + own * (1 - start);
      const seenAhead = this.#apart.fromPlace(centre, share, segment + 1);
      reached = seenAhead + behind + ahead * ahead;
      if (reached >= squared) {
        const exit = this.#exit(segment, seen, seenAhead, squared - behind, missed - own * start);
        this.lastShare = Math.sqrt(squared);
        return Math.max(place, segment + Math.min(1, Math.max(start, exit)));
      }
      missed = ahead;
      seen = seenAhead;
      start = 0;
    }
    this.lastShare = Math.sqrt(reached);
    return last;
  }

  /**
   * The share of a segment at which |a + t·d|² + (missed + t·own)² = squared: the greater t.
   *
   * @param seen |a|²
   * @param seenAhead |a + d|²
   */
  #exit(segment: number, seen: number, seenAhead: number, squared: number, missed: number): number {
    const own = this.#unseen.lengths[segment]!;
    const across = this.#apart.between(segment, segment + 1);
    const dd = across + own * own;
    const da = (seenAhead - seen - across) / 2 + own * missed;
    const aa = seen + missed * missed;
    return dd > 0 ? (Math.sqrt(Math.max(0, da * da + dd * (squared - aa))) - da) / dd : 1;
  }
}

/** Rows so many apart have their distance kept. */
const KEPT = 8;

/** Squared distances between rows, each computed once where they are near: marches ask for the same few. */
class SquaredDistances {
  readonly count: number;
  readonly #points: Float64Array;
  readonly #values: number;
  /** [count, KEPT], from a row to the next, the one after that … NaN where nobody has asked. */
  readonly #kept: Float64Array;

  constructor(points: Float64Array, values: number) {
    this.count = points.length / values;
    this.#points = points;
    this.#values = values;
    this.#kept = new Float64Array(this.count * KEPT).fill(NaN);
  }

  /** @param row at or before `other` */
  between(row: number, other: number): number {
    if (row === other) return 0;
    if (other - row > KEPT) return this.#computed(row, other);
    const at = row * KEPT + other - row - 1;
    const kept = this.#kept[at]!;
    return Number.isNaN(kept) ? (this.#kept[at] = this.#computed(row, other)) : kept;
  }

  /**
   * From a place in a segment to a row, by Stewart's theorem.
   *
   * @param row at or after `segment`
   */
  fromPlace(segment: number, share: number, row: number): number {
    const fromStart = this.between(segment, row);
    if (share === 0) return fromStart;
    const whole = this.between(segment, segment + 1);
    const fromEnd = row === segment ? whole : this.between(segment + 1, row);
    const squared = (1 - share) * fromStart + share * fromEnd - share * (1 - share) * whole;
    return Math.max(0, squared);
  }

  #computed(row: number, other: number): number {
    const points = this.#points;
    let squared = 0;
    let b = other * this.#values;
    for (let a = row * this.#values; a < (row + 1) * this.#values; a++, b++) {
      const step = points[b]! - points[a]!;
      squared += step * step;
    }
    return squared;
  }
}
