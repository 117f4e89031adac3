import cos from '@stdlib/math-base-special-cos';
import ln from '@stdlib/math-base-special-ln';
import FFT from 'fft.js';
import { hertzOfBand } from './mel-scale.ts';

/** How sound becomes rows of features; the same offline and live. */
export interface LogMelFormat {
  /** Hz, mono. */
  readonly sampleRate: number;
  /** Mel bands of a row. */
  readonly bands: number;
  /** Samples between two rows. */
  readonly hop: number;
  /** Samples under a row's Hann window. */
  readonly window: number;
}

/** What the listener hears by default: 10 ms hops, 25 ms windows, up to 12 kHz. */
export const listenerFormat = {
  sampleRate: 24_000,
  bands: 64,
  hop: 240,
  window: 600,
} as const;

/** Added to a band's energy, where a full-scale sine has about 1: silence is ln of it, −18.4. */
const FLOOR = 1e-8;
/** The value of every band in silence. */
export const silentMel = ln(FLOOR);

/**
 * Turns a stream of samples into log-mel rows at a fixed hop. Row r is centred on sample r × hop; what lies
 * before the first and after the last sample is silence. Triangular bands, equally spaced on the mel scale
 * (O'Shaughnessy's, as in HTK), over the power of a transform with a periodic Hann window. librosa's `melspectrogram`
 * with `htk=True, norm=None` gives the same but for a constant factor; `npm run trial:features` compares the two.
 *
 * @example
 * ```ts
 * import { listenerFormat, LogMel } from '@phosphene/model/audio';
 *
 * const mel = new LogMel(listenerFormat);
 * const rows: Float32Array[] = [];
 * mel.push(new Float32Array(16_000), (row) => rows.push(row.slice()));
 * mel.flush((row) => rows.push(row.slice())); // 100 rows for a second
 * ```
 */
export class LogMel {
  readonly format: LogMelFormat;
  readonly #fft: FFT;
  readonly #input: Float64Array;
  readonly #spectrum: Float64Array;
  /** Of each bin, up to half the rate. */
  readonly #power: Float64Array;
  readonly #hann: Float64Array;
  readonly #bands: readonly { readonly first: number; readonly weights: Float64Array }[];
  /** The samples from the next row's window on. */
  readonly #pending: Float32Array;
  #filled: number;
  #samples = 0;
  #rows = 0;

  constructor(format: LogMelFormat) {
    this.format = format;
    const { window } = format;
    // Twice the window: the lowest bands are narrower than its own bins.
    const size = 2 ** Math.ceil(Math.log2(window) + 1);
    this.#fft = new FFT(size);
    this.#input = new Float64Array(size);
    this.#spectrum = new Float64Array(size * 2);
    this.#power = new Float64Array(size / 2 + 1);
    this.#hann = Float64Array.from(
      { length: window },
      (_, i) => 0.5 - 0.5 * cos((2 * Math.PI * i) / window),
    );
    this.#bands = triangles(format, size);
    this.#pending = new Float32Array(window);
    // Row 0 is centred on sample 0: half its window is the silence before.
    this.#filled = window >> 1;
  }

  /** How many rows there were so far. */
  get rows(): number {
    return this.#rows;
  }

  /**
   * @param samples mono, −1…1
   * @param onRow called with each row that is now complete, [bands]; the array is reused
   */
  push(samples: Float32Array, onRow: (row: Float32Array) => void): void {
    this.#samples += samples.length;
    this.#take(samples, onRow);
  }

  /** Ends the sound: gives the rows up to its last sample. */
  flush(onRow: (row: Float32Array) => void): void {
    const due = this.#samples === 0 ? 0 : Math.floor((this.#samples - 1) / this.format.hop) + 1;
    const silence = new Float32Array(this.format.hop);
    while (this.#rows < due) this.#take(silence, onRow);
  }

  #take(samples: Float32Array, onRow: (row: Float32Array) => void): void {
    const { window, hop, bands } = this.format;
    const row = new Float32Array(bands);
    for (let at = 0; at < samples.length;) {
      const count = Math.min(window - this.#filled, samples.length - at);
      this.#pending.set(samples.subarray(at, at + count), this.#filled);
      this.#filled += count;
      at += count;
      if (this.#filled === window) {
        this.#transform(row);
        this.#rows++;
        onRow(row);
        this.#pending.copyWithin(0, hop);
        this.#filled = window - hop;
      }
    }
  }

  #transform(row: Float32Array): void {
    const { window, bands } = this.format;
    // Fields are read once: this runs a hundred times a second, and thousands of times in an ingest.
    const [input, spectrum, power] = [this.#input, this.#spectrum, this.#power];
    const [pending, hann] = [this.#pending, this.#hann];
    for (let i = 0; i < window; i++) input[i] = pending[i]! * hann[i]!;
    this.#fft.realTransform(spectrum, input);
    for (let bin = 0; bin < power.length; bin++) {
      const re = spectrum[2 * bin]!;
      const im = spectrum[2 * bin + 1]!;
      power[bin] = re * re + im * im;
    }
    // A full-scale sine's peak has the amplitude Σ hann / 2 = window / 4.
    const scale = 16 / (window * window);
    for (let band = 0; band < bands; band++) {
      const { first, weights } = this.#bands[band]!;
      let energy = 0;
      for (let i = 0; i < weights.length; i++) energy += weights[i]! * power[first + i]!;
      row[band] = ln(energy * scale + FLOOR);
    }
  }
}

/** The weights of each band over the bins of a transform of this size. */
function triangles(format: LogMelFormat, size: number): { first: number; weights: Float64Array }[] {
  const { sampleRate, bands } = format;
  const edge = (place: number): number => hertzOfBand(place, format);
  return Array.from({ length: bands }, (_, band) => {
    const [left, peak, right] = [edge(band - 1), edge(band), edge(band + 1)];
    const first = Math.ceil((left * size) / sampleRate);
    const last = Math.min(Math.floor((right * size) / sampleRate), size / 2);
    const weights = Float64Array.from({ length: last - first + 1 }, (_, i) => {
      const hertz = ((first + i) * sampleRate) / size;
      return hertz <= peak ? (hertz - left) / (peak - left) : (right - hertz) / (right - peak);
    });
    return { first, weights };
  });
}
