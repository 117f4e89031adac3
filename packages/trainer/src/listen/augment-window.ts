import { silentMel } from '@phosphene/model/audio';
import type { RandomStream } from '@phosphene/model/random';
import { bandCentres, bandOf } from './mel-scale.ts';
import type { ListeningOptions } from './listening-options.ts';

/** Log-mel rows of a clip. */
export interface SoundRows {
  /** [count, bands] */
  readonly rows: Float32Array;
  readonly count: number;
}

/** Rows before a window that its reverberation comes from. */
const BEFORE = 40;
/** Nats of a decibel of energy. */
const DECIBEL = Math.LN10 / 10;

/**
 * Makes training windows from recordings: each is heard at another pitch and tempo, through another loudspeaker and
 * room, with noise and others beside it. All of it happens to log-mel rows; a change of pitch shifts them along the
 * bands, a room smears their energy over time.
 */
export class WindowAugmenter {
  readonly #rows: number;
  readonly #bands: number;
  readonly #sampleRate: number;
  readonly #options: ListeningOptions;
  readonly #centres: Float64Array;

  constructor(rows: number, bands: number, sampleRate: number, options: ListeningOptions) {
    this.#rows = rows;
    this.#bands = bands;
    this.#sampleRate = sampleRate;
    this.#options = options;
    this.#centres = bandCentres(bands, sampleRate);
  }

  /**
   * Energies of a window that ends at a row, [rows, bands], at another pitch and tempo, through a loudspeaker and in a
   * room.
   */
  take(sound: SoundRows, end: number, random: RandomStream): Float64Array {
    const { pitch, tempo, equaliser, reverberation } = this.#options;
    const [rows, bands] = [this.#rows, this.#bands];
    const speed = 2 ** ((tempo * (2 * random.uniform() - 1)) / 12);
    const warp = this.#warp(2 ** ((pitch * (2 * random.uniform() - 1)) / 12));
    const colour = this.#colour(equaliser, random);
    const whole = new Float64Array((rows + BEFORE) * bands);
    const [low, high] = [new Float32Array(bands), new Float32Array(bands)];
    for (let row = 0; row < rows + BEFORE; row++) {
      const at = end - (rows + BEFORE - 1 - row) * speed;
      const from = Math.floor(at);
      readRow(sound, from, low);
      readRow(sound, from + 1, high);
      for (let band = 0; band < bands; band++)
        low[band]! += (at - from) * (high[band]! - low[band]!);
      for (let band = 0; band < bands; band++) {
        const place = warp[band]!;
        const below = Math.min(bands - 2, Math.floor(place));
        const value = low[below]! + (place - below) * (low[below + 1]! - low[below]!);
        whole[row * bands + band] = Math.exp(value + colour[band]!);
      }
    }
    if (random.uniform() < reverberation) this.#reverberate(whole, random);
    return whole.subarray(BEFORE * bands);
  }

  /** Adds noise, masks and gain to energies, and gives log-mel rows, [rows, bands]. */
  finish(energies: Float64Array, random: RandomStream): Float32Array {
    const { noise, masks, cuts, gain } = this.#options;
    const [rows, bands] = [this.#rows, this.#bands];
    if (random.uniform() < noise) {
      const level = meanOf(energies) * Math.exp(-DECIBEL * (5 + 30 * random.uniform()));
      const tilt = 4 * (random.uniform() - 0.5);
      const wild = energiesOfNoise(random);
      for (let n = 0; n < energies.length; n++) {
        const place = (n % bands) / bands - 0.5;
        energies[n]! += level * Math.exp(tilt * place) * wild();
      }
    }
    const loudness = Math.exp(DECIBEL * gain * (2 * random.uniform() - 1));
    const floor = Math.exp(silentMel);
    const window = Float32Array.from(energies, (energy) => Math.log(energy * loudness + floor));
    if (random.uniform() < masks) {
      const width = 1 + random.integer(Math.max(1, bands >> 3));
      const first = random.integer(bands - width + 1);
      for (let row = 0; row < rows; row++) {
        window.fill(silentMel, row * bands + first, row * bands + first + width);
      }
    }
    if (random.uniform() < cuts) {
      const heard = Math.round(rows * (0.12 + 0.88 * random.uniform() ** 1.5));
      window.fill(silentMel, 0, (rows - heard) * bands);
    }
    return window;
  }

  /** For each band, where among the bands its energy comes from. */
  #warp(ratio: number): Float64Array {
    const last = this.#bands - 1;
    return this.#centres.map((hertz) => {
      const from = bandOf(hertz / ratio, this.#bands, this.#sampleRate);
      return Math.max(0, Math.min(last, from));
    });
  }

  /** Nats that a loudspeaker adds to each band: a tilt, and up to three broad resonances or holes. */
  #colour(decibels: number, random: RandomStream): Float64Array {
    const colour = new Float64Array(this.#bands);
    const depth = (): number => decibels * DECIBEL * (2 * random.uniform() - 1);
    const tilt = depth();
    const bumps = Array.from({ length: random.integer(4) }, () => ({
      at: this.#bands * random.uniform(),
      width: 1.5 + 6 * random.uniform(),
      height: depth(),
    }));
    return colour.map((_, band) => {
      const straight = tilt * (band / (this.#bands - 1) - 0.5);
      return bumps.reduce(
        (sum, { at, width, height }) => sum + height * Math.exp(-(((band - at) / width) ** 2) / 2),
        straight,
      );
    });
  }

  /** Each row's energy fades out over the rows after it, in place. */
  #reverberate(energies: Float64Array, random: RandomStream): void {
    const bands = this.#bands;
    const seconds = 0.1 + 0.9 * random.uniform() ** 2;
    const decay = 10 ** (-0.06 / seconds);
    const wet = (1 - decay) * 2 * random.uniform();
    const tail = new Float64Array(bands);
    for (let n = 0; n < energies.length; n++) {
      const band = n % bands;
      const dry = energies[n]!;
      energies[n] = dry + wet * tail[band]!;
      tail[band] = decay * (tail[band]! + dry);
    }
  }
}

/** Adds others' energies, some decibels below. */
export function mixBelow(energies: Float64Array, others: Float64Array, decibels: number): void {
  const gain = (meanOf(energies) / Math.max(1e-12, meanOf(others))) * Math.exp(-DECIBEL * decibels);
  for (let n = 0; n < energies.length; n++) energies[n]! += gain * others[n]!;
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Energies of noise, of mean 1: exponentially distributed where a band is one bin wide, less wild where it is wider. A
 * quick generator (xorshift32) suffices for so many; its seed is the stream's.
 */
export function energiesOfNoise(random: RandomStream): () => number {
  let state = random.word() | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return 0.4 - 0.6 * Math.log(((state >>> 0) + 1) / 4294967297);
  };
}

/** Copies a row; silence outside the recording. */
function readRow({ rows, count }: SoundRows, row: number, into: Float32Array): void {
  if (row < 0 || row >= count) into.fill(silentMel);
  else into.set(rows.subarray(row * into.length, (row + 1) * into.length));
}
