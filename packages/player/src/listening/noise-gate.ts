import { fromDecibels } from './decibels.ts';

/** dB below full scale: at this threshold the gate is off. */
export const GATE_OFF = -80;

/** dB by which the sound falls below the threshold before the gate closes: near the threshold it would flutter. */
const HYSTERESIS = 6;
/** Seconds in which it opens. */
const ATTACK = 0.002;
/** Seconds that it stays open after the last block that was loud enough: longer than half a period of the lowest tone. */
const HOLD = 0.1;
/** Seconds in which it closes. */
const RELEASE = 0.15;

/**
 * A noise gate: what is not as loud as its threshold becomes silence. It opens and closes along ramps, so that there is
 * no click. While it is open, and where it is off, samples stay as they are, bit for bit.
 */
export class NoiseGate {
  readonly #rise: number;
  readonly #fall: number;
  readonly #hold: number;
  #open = true;
  #gain = 1;
  /** Samples since the last block that was loud enough. */
  #quiet = 0;

  /** @param sampleRate Hz */
  constructor(sampleRate: number) {
    this.#rise = 1 / (ATTACK * sampleRate);
    this.#fall = 1 / (RELEASE * sampleRate);
    this.#hold = HOLD * sampleRate;
  }

  /** Whether sound passes; a gate that closes fades out for 150 ms more. */
  get open(): boolean {
    return this.#open;
  }

  /**
   * Takes the next block, and turns it down in place where the gate is not open.
   *
   * @param samples mono
   * @param peak the block's largest amplitude, which is compared
   * @param threshold dB below full scale; −80 and less: off
   */
  process(samples: Float32Array, peak: number, threshold: number): void {
    this.#quiet = peak >= fromDecibels(threshold - HYSTERESIS) ? 0 : this.#quiet + samples.length;
    if (threshold <= GATE_OFF || peak >= fromDecibels(threshold)) this.#open = true;
    else if (this.#quiet > this.#hold) this.#open = false;
    if (this.#open && this.#gain === 1) return;
    for (let n = 0; n < samples.length; n++) {
      this.#gain = this.#open
        ? Math.min(1, this.#gain + this.#rise)
        : Math.max(0, this.#gain - this.#fall);
      samples[n]! *= this.#gain;
    }
  }
}
