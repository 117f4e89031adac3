/** How the last second or so went, for the HUD. Times in milliseconds. */
export class Meters {
  /** Frames decoded since the page was opened. */
  decoded = 0;
  /** Frames of the display that were painted since the page was opened. */
  painted = 0;
  #displayInterval = 0;
  #decodeInterval = 0;
  #lastDecode = 0;
  /** Main thread, per decode: issuing the decoder's commands. */
  issue = 0;
  /** From issuing a decode to its frame being ready. */
  latency = 0;
  /** Main thread, per displayed frame, beside the decoder. */
  page = 0;

  /** The longest that one displayed frame kept the main thread since the gate was opened, with its decode's commands. */
  longestPage = 0;

  /** Forgets what took long while the show was prepared. */
  begin(): void {
    this.longestPage = 0;
  }

  /**
   * @param interval since the frame before
   * @param page main thread, beside the decoder
   * @param issuing main thread, a decode's commands; 0 where none was begun
   */
  shown(interval: number, page: number, issuing = 0): void {
    this.#displayInterval = smooth(this.#displayInterval, interval);
    this.page = smooth(this.page, page);
    this.longestPage = Math.max(this.longestPage, page + issuing);
  }

  issued(duration: number): void {
    if (this.decoded > 0) this.issue = smooth(this.issue, duration);
  }

  finished(now: number, latency: number): void {
    this.decoded++;
    // The first decode compiles what the display needs, and says nothing about the ones to come.
    if (this.decoded > 1) this.latency = smooth(this.latency, latency, 0.2);
    if (this.#lastDecode > 0) {
      this.#decodeInterval = smooth(this.#decodeInterval, now - this.#lastDecode);
    }
    this.#lastDecode = now;
  }

  get displayRate(): number {
    return this.#displayInterval > 0 ? 1000 / this.#displayInterval : 0;
  }

  get decodeRate(): number {
    return this.#decodeInterval > 0 ? 1000 / this.#decodeInterval : 0;
  }
}

function smooth(average: number, value: number, share = 0.06): number {
  return average === 0 ? value : average + share * (value - average);
}
