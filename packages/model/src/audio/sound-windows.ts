import { BeatTracker } from './beat-tracker.ts';
import { levelWindow, type Levelling } from './levelled-window.ts';
import { silentMel } from './log-mel.ts';
import { OnsetMeter } from './onset-meter.ts';

/** Log-mel rows between two windows that a listener hears: 30 ms. */
export const LISTENING_HOP = 3;

/** The tracker's confidence from which its beats are given: between that in noise, about 0.1, and that in music. */
const CONFIDENT = 0.15;

/** A window that is ready to be heard. */
export interface SoundWindow {
  /** The number of its last row, from 0. */
  readonly row: number;
  /** ln of its mean energy; −18.4 in silence. */
  readonly loudness: number;
  /** The strongest onset of the rows since the last window, in nats. */
  readonly onset: number;
  /** The number of the row on which a beat falls, if one does since the last window; else `null`. */
  readonly beat: number | null;
}

/** Cuts a stream of log-mel rows into the windows that a listener hears, each of the last second. */
export class SoundWindows {
  readonly #bands: number;
  readonly #levelling: Levelling;
  /** [rows, bands], the newest row last. */
  readonly #rows: Float32Array;
  readonly #levelled: Float32Array;
  readonly #onsets: OnsetMeter;
  readonly #beats = new BeatTracker();
  #onset = 0;
  #beat: number | null = null;
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
    const number = this.#count++;
    const strength = this.#onsets.push(row);
    this.#onset = Math.max(this.#onset, strength);
    const { beat: falls, confidence } = this.#beats.push(strength);
    if (falls && confidence >= CONFIDENT) this.#beat = number;
    if (number % LISTENING_HOP !== LISTENING_HOP - 1) return;
    const loudness = levelWindow(this.#rows, this.#bands, this.#levelling, this.#levelled);
    const [onset, beat] = [this.#onset, this.#beat];
    [this.#onset, this.#beat] = [0, null];
    onWindow({ row: number, loudness, onset, beat }, this.#levelled);
  }
}
