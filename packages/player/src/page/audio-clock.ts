/** Milliseconds after which the two clocks are compared anew: they drift, and a busy machine's context falls behind. */
const PERIOD = 500;

/** Share of the time by which a context may run slow: two clocks differ, and a stumble is forgiven in the long run. */
const FORGIVEN = 0.002;

/**
 * From an audio context's time to the page's. A context goes on by whole buffers, and the page sees it late: the least
 * difference that was seen is the one without delay.
 */
export class AudioClock {
  #offset = Infinity;
  #coming = Infinity;
  #since = -Infinity;
  /** The offset of a context that has kept up, as of the last observation. */
  #due = Infinity;
  #observed = Infinity;

  /** @param contextSeconds the context's `currentTime`; `now` in milliseconds */
  observe(contextSeconds: number, now: number): void {
    const offset = now - contextSeconds * 1000;
    if (now - this.#since > PERIOD) {
      // One period back counts, so that it is never short.
      this.#offset = this.#coming;
      this.#coming = offset;
      this.#since = now;
    }
    this.#coming = Math.min(this.#coming, offset);
    this.#offset = Math.min(this.#offset, offset);
    const forgiven = FORGIVEN * Math.max(0, now - this.#observed);
    this.#due = Math.min(this.#due + forgiven, this.#offset);
    this.#observed = now;
  }

  /** Milliseconds of sound that the context is short of, since it ran slower than the page's clock. */
  get behind(): number {
    return Number.isFinite(this.#due) ? this.#offset - this.#due : 0;
  }

  /** The page's milliseconds at which the context had, or will have, this time. */
  pageTime(contextSeconds: number): number {
    return this.#offset + contextSeconds * 1000;
  }
}
