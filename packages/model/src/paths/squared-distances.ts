/** Distances between rows up to this many apart are cached. */
const CACHED = 8;

/** Squared distances between the rows of a polyline. Near ones are cached, because step searches ask for them often. */
export class SquaredDistances {
  readonly count: number;
  readonly #points: Float64Array;
  readonly #values: number;
  /** [count, CACHED], from a row to the next, the one after that …; NaN where it is not yet computed. */
  readonly #cache: Float64Array;

  /** @param points [count, values], row by row */
  constructor(points: Float64Array, values: number) {
    this.count = points.length / values;
    this.#points = points;
    this.#values = values;
    this.#cache = new Float64Array(this.count * CACHED).fill(NaN);
  }

  /** @param row at or before `other` */
  between(row: number, other: number): number {
    if (row === other) return 0;
    if (other - row > CACHED) return this.#compute(row, other);
    const at = row * CACHED + other - row - 1;
    const cached = this.#cache[at]!;
    return Number.isNaN(cached) ? (this.#cache[at] = this.#compute(row, other)) : cached;
  }

  /**
   * From a point inside a segment to a row, by Stewart's theorem.
   *
   * @param share of the segment that lies before the point, 0…1
   * @param row at or after `segment`
   */
  fromInside(segment: number, share: number, row: number): number {
    const fromStart = this.between(segment, row);
    if (share === 0) return fromStart;
    const whole = this.between(segment, segment + 1);
    const fromEnd = row === segment ? whole : this.between(segment + 1, row);
    const squared = (1 - share) * fromStart + share * fromEnd - share * (1 - share) * whole;
    return Math.max(0, squared);
  }

  #compute(row: number, other: number): number {
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
