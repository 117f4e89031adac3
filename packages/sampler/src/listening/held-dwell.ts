import type { Walk } from '../walk/create-walk.ts';

/**
 * Prolongs a dwell up to a tick. Until then the walk's own time goes back and comes again, so that the picture goes on
 * lingering: the lingering of order 1 is the same process backwards.
 */
export class HeldDwell {
  readonly #segmentAt: Walk['segmentAt'];
  /** In the walk's own ticks: where the dwell begins, and where the journey does; the tick at which it should. */
  #held: { readonly start: number; readonly leaves: number; readonly end: number } | null = null;

  constructor({ segmentAt }: Pick<Walk, 'segmentAt'>) {
    this.#segmentAt = segmentAt;
  }

  /** Lets the walk go on, from where it is. */
  release(): void {
    this.#held = null;
  }

  /**
   * How far the walk's own time goes in a tick: 1, 0 or −1.
   *
   * @param own where it was in the tick before
   * @param endOf the tick up to which a dwell that is over now should last, `tick` or later
   */
  step(tick: number, own: number, endOf: (tick: number) => number): number {
    if (own < 0) return 1;
    if (this.#held === null) {
      const { start, dwellTicks } = this.#segmentAt(own);
      const leaves = start + dwellTicks;
      if (own !== leaves - 1) return 1;
      const end = endOf(tick);
      if (end > tick) this.#held = { start, leaves, end };
      else return 1;
    }
    const { start, leaves, end } = this.#held;
    const distance = leaves - own;
    const remaining = end - tick + 1;
    if (remaining <= distance) {
      if (distance === 1) this.#held = null;
      return 1;
    }
    return remaining >= distance + 2 && own > start ? -1 : 0;
  }
}
