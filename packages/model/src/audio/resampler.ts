import { sincPhases, type SincPhases } from './sinc-phases.ts';

/**
 * Turns a stream of mono samples of one rate into another, by a windowed sinc in polyphase form (Crochiere and Rabiner,
 * 1983). Output sample k stands for the moment k / toRate exactly, so that nothing is delayed; instead a sample can only
 * be given when `lookAhead` seconds after it are known. Before the first sample and after the last is silence. Its
 * arithmetic is + − × ÷ alone, in the same order for chunks of any size: Node and an AudioWorklet give the same bits.
 *
 * @example
 * ```ts
 * import { Resampler } from '@phosphene/model/audio';
 *
 * const resampler = new Resampler(48_000, 24_000);
 * const chunks: Float32Array[] = [];
 * resampler.push(new Float32Array(48_000), (samples) => chunks.push(samples.slice()));
 * resampler.flush((samples) => chunks.push(samples.slice())); // 24,000 samples for a second
 * ```
 */
export class Resampler {
  /** Seconds after a sample that must be known: 1.8 ms from 24 kHz and more to 24 kHz, 0 where the rates are equal. */
  readonly lookAhead: number;
  /** `null` where the rates are equal. */
  readonly #phases: SincPhases | null;
  /** The last inputs, from the first one that the next output needs. */
  #kept: Float32Array;
  #filled: number;
  /** Of the next output, from 0 to `up` − 1. */
  #phase = 0;
  #taken = 0;
  #given = 0;
  #output = new Float32Array(0);

  /** @param fromRate Hz, whole; `toRate` likewise */
  constructor(fromRate: number, toRate: number) {
    for (const rate of [fromRate, toRate]) {
      if (!Number.isSafeInteger(rate) || rate < 1) {
        throw new RangeError(`a sample rate must be a whole number of hertz, not ${rate}`);
      }
    }
    this.#phases = fromRate === toRate ? null : sincPhases(fromRate, toRate);
    const reach = this.#phases?.reach ?? 0;
    this.lookAhead = reach / fromRate;
    // The first output's own input is 0; what lies before it is silence.
    this.#filled = Math.max(0, reach - 1);
    this.#kept = new Float32Array(4 * reach);
  }

  /**
   * @param samples mono
   * @param onSamples called with what is now known, where there is any; the array is reused
   */
  push(samples: Float32Array, onSamples: (samples: Float32Array) => void): void {
    if (this.#phases === null) {
      if (samples.length > 0) onSamples(samples);
      return;
    }
    this.#taken += samples.length;
    this.#take(this.#phases, samples, Infinity, onSamples);
  }

  /** Ends the sound: gives the samples up to its end. Nothing may be pushed after it. */
  flush(onSamples: (samples: Float32Array) => void): void {
    if (this.#phases === null) return;
    const { up, down, reach } = this.#phases;
    const due = Math.ceil((this.#taken * up) / down) - this.#given;
    this.#take(this.#phases, new Float32Array(reach), due, onSamples);
  }

  #take(
    phases: SincPhases,
    samples: Float32Array,
    due: number,
    onSamples: (samples: Float32Array) => void,
  ): void {
    const { up, down, reach } = phases;
    if (this.#filled + samples.length > this.#kept.length) {
      const larger = new Float32Array(2 * (this.#filled + samples.length));
      larger.set(this.#kept.subarray(0, this.#filled));
      this.#kept = larger;
    }
    this.#kept.set(samples, this.#filled);
    this.#filled += samples.length;
    const most = Math.ceil((this.#filled * up) / down) + 1;
    if (this.#output.length < most) this.#output = new Float32Array(most);
    let first = 0;
    let count = 0;
    while (first + 2 * reach <= this.#filled && count < due) {
      const weights = phases.weights(this.#phase);
      let sum = 0;
      for (let tap = 0; tap < weights.length; tap++)
        sum += weights[tap]! * this.#kept[first + tap]!;
      this.#output[count++] = sum;
      this.#phase += down;
      first += Math.floor(this.#phase / up);
      this.#phase %= up;
    }
    const dropped = Math.min(first, this.#filled);
    this.#kept.copyWithin(0, dropped, this.#filled);
    this.#filled -= dropped;
    this.#given += count;
    if (count > 0) onSamples(this.#output.subarray(0, count));
  }
}
