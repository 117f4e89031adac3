/** Rows between which a rise is counted: 20 ms. */
const BACK = 2;
/** Share of a row in the running mean of rises: half a second. */
const SMOOTHING = 0.02;

/**
 * How much a row of sound begins something: its spectral flux (Bello and others, 2005), the mean rise of the log-mel
 * bands over 20 ms, beyond what has been usual in the last half second. Causal, in nats; 0 in held tones, about 1 at a
 * plucked string.
 */
export class OnsetMeter {
  readonly #bands: number;
  readonly #past: Float32Array[];
  #usual = 0;

  constructor(bands: number) {
    this.#bands = bands;
    this.#past = [];
  }

  /** @param row [bands], the next one; copied */
  push(row: Float32Array): number {
    const before = this.#past.length < BACK ? null : this.#past.shift()!;
    const kept = before ?? new Float32Array(this.#bands);
    let rise = 0;
    if (before !== null) {
      for (let band = 0; band < this.#bands; band++) {
        rise += Math.max(0, row[band]! - before[band]!) / this.#bands;
      }
    }
    kept.set(row);
    this.#past.push(kept);
    const strength = Math.max(0, rise - this.#usual);
    this.#usual += SMOOTHING * (rise - this.#usual);
    return strength;
  }
}
