import type { LatentCodes } from '@phosphene/model/bundle';
import { listenerFormat, WINDOW_ROWS } from '@phosphene/model/audio';
import { RandomStream } from '@phosphene/model/random';
import { mixBelow, WindowAugmenter } from './augment-window.ts';
import type { HeardFrame, ListeningData } from './listening-data.ts';
import type { ListeningOptions } from './listening-options.ts';
import { strangeWindow } from './strange-window.ts';

/** A batch's values, as `ListeningTargets` shapes them. */
export interface ListeningBatch {
  /** [B, WINDOW_ROWS, bands, 1] */
  readonly windows: Float32Array;
  readonly labels: Float32Array;
  readonly component: Float32Array;
  readonly latents: Float32Array;
  readonly familiar: Float32Array;
}

/** The random stream of batches, apart from those of the pictures' training. */
const STREAM = 0x656172;
/** Of the windows with others, how many are duets: both loud, and both right. */
const DUETS = 0.7;
/** Decibels up or down, within which two sound as loud as each other. */
const EQUAL = 4;

/** Makes the batches that ears learn from: each is a function of the seed and its number alone. */
export class ListeningBatches {
  readonly #data: ListeningData;
  readonly #options: ListeningOptions;
  readonly #seed: number;
  readonly #augmenter: WindowAugmenter;
  /** Labels that have sound. */
  readonly #heard: readonly number[];

  constructor(data: ListeningData, options: ListeningOptions, seed: number) {
    const { bands, sampleRate } = listenerFormat;
    this.#data = data;
    this.#options = options;
    this.#seed = seed;
    this.#augmenter = new WindowAugmenter(WINDOW_ROWS, bands, sampleRate, options);
    this.#heard = data.train.flatMap((frames, label) => (frames.length > 0 ? [label] : []));
  }

  take(step: number): ListeningBatch {
    const { listenBatch, strangeShare } = this.#options;
    const { bands } = listenerFormat;
    const { codes, train } = this.#data;
    const values = WINDOW_ROWS * bands;
    const components = train.length;
    const batch: ListeningBatch = {
      windows: new Float32Array(listenBatch * values),
      labels: new Float32Array(listenBatch * components),
      component: new Float32Array(listenBatch * components),
      latents: new Float32Array(listenBatch * codes.size),
      familiar: new Float32Array(listenBatch),
    };
    const known = listenBatch - Math.round(listenBatch * strangeShare);
    for (let place = 0; place < listenBatch; place++) {
      const random = new RandomStream(this.#seed, STREAM, step * listenBatch + place);
      const { energies, main, other } = this.#draw(random);
      const isKnown = place < known;
      const sounding = isKnown
        ? energies
        : strangeWindow(energies, WINDOW_ROWS, bands, listenerFormat.sampleRate, random);
      const into = batch.windows.subarray(place * values, (place + 1) * values);
      // Of silence nothing can be learnt.
      if (!this.#augmenter.finish(sounding, random, into) || !isKnown) continue;
      batch.familiar[place] = 1;
      batch.labels[place * components + main.label] = 1;
      if (other !== null) batch.labels[place * components + other.label] = 1;
      else batch.component[place * components + main.label] = 1;
      batch.latents.set(latentOf(codes, main.code), place * codes.size);
    }
    return batch;
  }

  /** A frame of any label, each label as often as another; `other` is another label that sounds as loud. */
  #draw(random: RandomStream): {
    energies: Float64Array;
    main: HeardFrame;
    other: HeardFrame | null;
  } {
    const main = this.#pick(random);
    const energies = this.#augmenter.take(main.sound, main.row, random).slice();
    if (random.uniform() < this.#options.chords) {
      const { sound, row } = this.#pickOf(main.label, random);
      mixBelow(energies, this.#augmenter.take(sound, row, random), equally(random));
    }
    if (random.uniform() >= this.#options.others) return { energies, main, other: null };
    const beside = this.#pick(random);
    const theirs = this.#augmenter.take(beside.sound, beside.row, random);
    const isDuet = random.uniform() < DUETS && beside.label !== main.label;
    mixBelow(energies, theirs, isDuet ? equally(random) : 6 + 14 * random.uniform());
    return { energies, main, other: isDuet ? beside : null };
  }

  #pick(random: RandomStream): HeardFrame {
    return this.#pickOf(this.#heard[random.integer(this.#heard.length)]!, random);
  }

  #pickOf(label: number, random: RandomStream): HeardFrame {
    const frames = this.#data.train[label]!;
    return frames[random.integer(frames.length)]!;
  }
}

/** Decibels by which one of two that sound as loud is below the other. */
function equally(random: RandomStream): number {
  return EQUAL * (2 * random.uniform() - 1);
}

export function latentOf({ means, size }: LatentCodes, code: number): Float32Array {
  return means.subarray(code * size, (code + 1) * size);
}
