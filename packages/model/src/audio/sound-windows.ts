import { levelWindow, type Levelling } from './levelled-window.ts';
import { silentMel } from './log-mel.ts';
import { OnsetMeter } from './onset-meter.ts';

/** Log-mel rows between two windows that a listener hears: 30 ms. */
export const LISTENING_HOP = 3;

/** A window that is ready to be heard. */
export interface SoundWindow {
  /** The number of its last row, from 0. */
  readonly row: number;
  /** ln of its mean energy; −18.4 in silence. */
  readonly loudness: number;
  /** The strongest onset of the rows since the last window, in nats. */
  readonly onset: number;
}

/** Cuts a stream of log-mel rows into the windows that a listener hears, each of the last second. */
export class SoundWindows {
  readonly #bands: number;
  readonly #levelling: Levelling;
  /** [rows, bands], the newest row last. */
  readonly #rows: Float32Array;
  readonly #levelled: Float32Array;
  readonly #onsets: OnsetMeter;
  #onset = 0;
  #count = 0;

  /** @param rows of a window */
  constructor(rows: number, bands: number, levelling: Levelling) {
    this.#bands = bands;
    this.#levelling = levelling;
    this.#rows = new Float32Array(rows * bands).fill(silentMel);
    this.#levelled = new Float32Array(rows * bands);
    this.#onsets = new OnsetMeter(bands);
  }

  /**
   * @param row [bands], copied
   * @param onWindow called where a window is due; its values [rows, bands] are reused
   */
  push(row: Float32Array, onWindow: (window: SoundWindow, values: Float32Array) => void): void {
    this.#rows.copyWithin(0, this.#bands);
    this.#rows.set(row, this.#rows.length - this.#bands);
    this.#onset = Math.max(this.#onset, this.#onsets.push(row));
    const number = this.#count++;
    if (number % LISTENING_HOP !== LISTENING_HOP - 1) return;
    const loudness = levelWindow(this.#rows, this.#bands, this.#levelling, this.#levelled);
    const onset = this.#onset;
    this.#onset = 0;
    onWindow({ row: number, loudness, onset }, this.#levelled);
  }
}
