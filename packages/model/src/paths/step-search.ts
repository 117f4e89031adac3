import type { ResidualLengths } from './residual-lengths.ts';
import { SquaredDistances } from './squared-distances.ts';

/**
 * Correlation (cosine of the angle) between the residuals of successive edges. Measured on the paths of the talking
 * figure: with 0.25, steps around a corner are as long as others; with 0 they are 1 to 9 % too long.
 */
const EDGE_CORRELATION = 0.25;

/** Walks along a polyline in steps of one straight length. */
export class StepSearch {
  readonly #distances: SquaredDistances;
  readonly #residual: ResidualLengths;
  /** Length of the last step as a share of the others, 0 < share ≤ 1. */
  lastShare = 1;

  /** @param points [count, values], row by row */
  constructor(points: Float64Array, values: number, residual: ResidualLengths) {
    this.#distances = new SquaredDistances(points, values);
    this.#residual = residual;
  }

  /**
   * @param length of a step, in the units of the points
   * @param positions receives where each step ends; it has room for one step more than may be taken
   * @returns steps to the end of the polyline, or as many as there is room for
   */
  walk(length: number, positions: Float64Array): number {
    const last = this.#distances.count - 1;
    let position = 0;
    positions[0] = 0;
    for (let step = 1; step < positions.length - 1; step++) {
      position = this.#leaveBall(position, length * length, last);
      positions[step] = position;
      if (position === last) {
        this.lastShare = Math.min(1, Math.max(1e-6, this.lastShare / length));
        return step;
      }
    }
    positions[positions.length - 1] = last;
    this.lastShare = 1;
    return positions.length - 1;
  }

  /**
   * Where the polyline first leaves the ball around a position; its end, where it stays inside. Sets `lastShare` to
   * the distance that was reached.
   */
  #leaveBall(position: number, squared: number, last: number): number {
    const { lengths, edges } = this.#residual;
    const centre = Math.min(Math.floor(position), last - 1);
    const share = position - centre;
    // Residual so far: the squared part at right angles to this edge's, and the part along it.
    let across = 0;
    let along = 0;
    let start = share;
    let before = this.#distances.fromInside(centre, share, centre);
    let reached = 0;
    for (let segment = centre; segment < last; segment++) {
      if (start === 0 && segment > 0 && edges[segment] !== edges[segment - 1]) {
        across += (1 - EDGE_CORRELATION ** 2) * along * along;
        along *= EDGE_CORRELATION;
      }
      const own = lengths[segment]!;
      const alongAfter = along + own * (1 - start);
      const after = this.#distances.fromInside(centre, share, segment + 1);
      reached = after + across + alongAfter * alongAfter;
      if (reached >= squared) {
        const exit = this.#exitShare(segment, before, after, squared - across, along - own * start);
        this.lastShare = Math.sqrt(squared);
        return Math.max(position, segment + Math.min(1, Math.max(start, exit)));
      }
      along = alongAfter;
      before = after;
      start = 0;
    }
    this.lastShare = Math.sqrt(reached);
    return last;
  }

  /**
   * The share t of a segment at which |a + t·d|² + (along + t·own)² = squared: the greater root.
   *
   * @param before |a|²
   * @param after |a + d|²
   */
  #exitShare(
    segment: number,
    before: number,
    after: number,
    squared: number,
    along: number,
  ): number {
    const own = this.#residual.lengths[segment]!;
    const across = this.#distances.between(segment, segment + 1);
    const dd = across + own * own;
    const da = (after - before - across) / 2 + own * along;
    const aa = before + along * along;
    return dd > 0 ? (Math.sqrt(Math.max(0, da * da + dd * (squared - aa))) - da) / dd : 1;
  }
}
