import { bandOfHertz, hertzOfBand, isSilent, levelWindow, silentMel } from '@phosphene/model/audio';
import type { RandomStream } from '@phosphene/model/random';
import type { ListeningOptions } from './listening-options.ts';

/** Sound of a clip, as energies of its mel bands. */
export interface SoundRows {
  /** Energies: exp of the log-mel rows, [count, bands]. */
  readonly energies: Float32Array;
  readonly count: number;
}

/** Rows before a window that its reverberation comes from. */
const BEFORE = 40;
/** Nats of a decibel of energy. */
const DECIBEL = Math.LN10 / 10;
/** The energy of silence. */
const FLOOR = Math.exp(silentMel);
/** Values of noise that are drawn once. */
const NOISE_VALUES = 1 << 14;

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
  readonly #window: Float32Array;

  constructor(rows: number, bands: number, sampleRate: number, options: ListeningOptions) {
    this.#rows = rows;
    this.#bands = bands;
    this.#sampleRate = sampleRate;
    this.#options = options;
    this.#centres = Float64Array.from({ length: bands }, (_, band) =>
      hertzOfBand(band, { bands, sampleRate }),
    );
    this.#window = new Float32Array(rows * bands);
  }

  /**
   * Energies of a window that ends at a row, [rows, bands], at another pitch and tempo, through a loudspeaker and in a
   * room.
   */
  take(sound: SoundRows, end: number, random: RandomStream): Float64Array {
    const { tempo, equaliser, reverberation } = this.#options;
    const [rows, bands] = [this.#rows, this.#bands];
    const speed = 2 ** ((tempo * (2 * random.uniform() - 1)) / 12);
    const warp = this.#warp(2 ** (this.#transpose(random) / 12));
    const colour = this.#colour(equaliser, random);
    const whole = new Float64Array((rows + BEFORE) * bands);
    const row = new Float64Array(bands);
    for (let n = 0; n < rows + BEFORE; n++) {
      const at = end - (rows + BEFORE - 1 - n) * speed;
      readRow(sound, at, row);
      for (let band = 0; band < bands; band++) {
        const place = warp[band]!;
        const below = Math.min(bands - 2, Math.floor(place));
        const value = row[below]! + (place - below) * (row[below + 1]! - row[below]!);
        whole[n * bands + band] = value * colour[band]!;
      }
    }
    if (random.uniform() < reverberation) this.#reverberate(whole, random);
    return whole.subarray(BEFORE * bands);
  }

  /**
   * Adds noise, masks and gain to energies, and levels them as a listener takes them.
   *
   * @param into [rows, bands], overwritten
   * @returns whether anything is left to hear
   */
  finish(energies: Float64Array, random: RandomStream, into: Float32Array): boolean {
    const { noise, masks, cuts, gain, levelling } = this.#options;
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
    const louder = Math.exp(DECIBEL * gain * (2 * random.uniform() - 1));
    for (let n = 0; n < energies.length; n++) energies[n] = energies[n]! * louder + FLOOR;
    if (random.uniform() < masks) {
      const width = 1 + random.integer(Math.max(1, bands >> 3));
      const first = random.integer(bands - width + 1);
      for (let row = 0; row < rows; row++) {
        energies.fill(FLOOR, row * bands + first, row * bands + first + width);
      }
    }
    if (random.uniform() < cuts) {
      const heard = Math.round(rows * (0.12 + 0.88 * random.uniform() ** 1.5));
      energies.fill(FLOOR, 0, (rows - heard) * bands);
    }
    for (let n = 0; n < energies.length; n++) this.#window[n] = Math.log(energies[n]!);
    return !isSilent(levelWindow(this.#window, bands, levelling, into));
  }

  /** Semitones. */
  #transpose(random: RandomStream): number {
    const { pitch, registers } = this.#options;
    const tuned = pitch * (2 * random.uniform() - 1);
    if (random.uniform() >= registers) return tuned;
    const way = random.uniform() < 0.5 ? -1 : 1;
    return tuned + way * (4 + 8 * random.uniform());
  }

  /** For each band, where among the bands its energy comes from. */
  #warp(ratio: number): Float64Array {
    const last = this.#bands - 1;
    return this.#centres.map((hertz) => {
      const from = bandOfHertz(hertz / ratio, {
        bands: this.#bands,
        sampleRate: this.#sampleRate,
      });
      return Math.max(0, Math.min(last, from));
    });
  }

  /** What a loudspeaker does to each band's energy: a tilt, and up to three broad resonances or holes. */
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
      return Math.exp(
        bumps.reduce(
          (sum, { at, width, height }) =>
            sum + height * Math.exp(-(((band - at) / width) ** 2) / 2),
          straight,
        ),
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

/** Energies of noise, of mean 1: nearly exponential, less wild, as bands of several bins have them. */
const noiseValues = Float64Array.from(
  { length: NOISE_VALUES },
  (_, n) => 0.4 - 0.6 * Math.log((n + 0.5) / NOISE_VALUES),
);

/** Draws energies of noise by a quick generator (xorshift32), whose seed is the stream's. */
export function energiesOfNoise(random: RandomStream): () => number {
  let state = random.word() | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return noiseValues[(state >>> 0) % NOISE_VALUES]!;
  };
}

/** The energies at a place between two rows, [bands]; silence outside the recording. */
function readRow({ energies, count }: SoundRows, at: number, into: Float64Array): void {
  const bands = into.length;
  const from = Math.floor(at);
  const share = at - from;
  const [first, second] = [from * bands, (from + 1) * bands];
  const [isIn, isNextIn] = [from >= 0 && from < count, from >= -1 && from + 1 < count];
  for (let band = 0; band < bands; band++) {
    const value = isIn ? energies[first + band]! : FLOOR;
    const next = isNextIn ? energies[second + band]! : FLOOR;
    into[band] = value + share * (next - value);
  }
}
