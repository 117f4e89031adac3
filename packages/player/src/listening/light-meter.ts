/** A moment that no picture has shown yet. */
interface Unseen {
  /** Page time in milliseconds, at which the last sample of its sound was known. */
  readonly sounded: number;
  /** The last tick that was decoded before it was heard. */
  readonly after: number;
}

/** Moments whose time is kept. */
const KEPT = 200;
/** Milliseconds after which a moment counts as never shown: the page was hidden, or the frames forgotten. */
const FORGOTTEN = 5_000;

/** How long sound takes to light: from a moment's last sample to the first picture on show that was decoded after it. */
export class LightMeter {
  #unseen: Unseen[] = [];
  readonly #times: number[] = [];

  /** @param sounded page time in milliseconds; `newestTick` the last one whose decode was begun */
  heard(sounded: number, newestTick: number): void {
    this.#unseen.push({ sounded, after: newestTick });
  }

  /** @param shownTick of the frame that is fully on show, `null` where there is none */
  shown(shownTick: number | null, now: number): void {
    if (shownTick === null) return;
    const waiting: Unseen[] = [];
    for (const moment of this.#unseen) {
      if (shownTick > moment.after) this.#times.push(now - moment.sounded);
      else if (now - moment.sounded < FORGOTTEN) waiting.push(moment);
    }
    this.#unseen = waiting;
    this.#times.splice(0, this.#times.length - KEPT);
  }

  /**
   * Milliseconds that a share of the last moments took at most, `null` before the first.
   *
   * @param share 0.5: the median
   */
  quantile(share: number): number | null {
    const sorted = [...this.#times].sort((a, b) => a - b);
    return sorted[Math.floor(share * sorted.length)] ?? null;
  }
}
