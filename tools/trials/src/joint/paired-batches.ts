import type { Dataset } from '@phosphene/dataset';
import { listenerFormat, WINDOW_ROWS } from '@phosphene/model/audio';
import { RandomStream } from '@phosphene/model/random';
import {
  BatchPlan,
  mixBelow,
  WindowAugmenter,
  type HeardFrame,
  type ListeningOptions,
} from '@phosphene/trainer';
import { levelledWindow, readPictures, type PairedData } from './paired-data.ts';
import { POOLED_VALUES, poolWindow } from './pooled-window.ts';

export interface PairedBatch {
  /** [B, H, W, C] in 0…1 */
  readonly pixels: Float32Array;
  /** [B, WINDOW_ROWS, bands, 1], augmented and levelled */
  readonly windows: Float32Array;
  /** [B, POOLED_VALUES], as recorded */
  readonly targets: Float32Array;
}

/** The random stream of the windows. */
const STREAM = 0x6a6f;
const VALUES = WINDOW_ROWS * listenerFormat.bands;

/** Frames in the order of a picture VAE's training, with their sound: a function of the seed and the step alone. */
export class PairedBatches {
  readonly #dataset: Dataset;
  readonly #data: PairedData;
  readonly #options: ListeningOptions;
  readonly #seed: number;
  readonly #plan: BatchPlan;
  readonly #augmenter: WindowAugmenter;
  readonly #places: ReadonlyMap<number, HeardFrame>;
  readonly #targets = new Map<number, Float32Array>();

  constructor(
    dataset: Dataset,
    data: PairedData,
    batchSize: number,
    options: ListeningOptions,
    seed: number,
  ) {
    const { bands, sampleRate } = listenerFormat;
    this.#dataset = dataset;
    this.#data = data;
    this.#options = options;
    this.#seed = seed;
    this.#plan = new BatchPlan(
      Uint32Array.from(data.train, ({ frame }) => frame),
      batchSize,
      seed,
    );
    this.#augmenter = new WindowAugmenter(WINDOW_ROWS, bands, sampleRate, options);
    this.#places = new Map(data.train.map((heard) => [heard.frame, heard]));
  }

  take(step: number): PairedBatch {
    const frames = Array.from(this.#plan.frames(step), (frame) => this.#places.get(frame)!);
    const windows = new Float32Array(frames.length * VALUES);
    const targets = new Float32Array(frames.length * POOLED_VALUES);
    frames.forEach((frame, place) => {
      const random = new RandomStream(this.#seed, STREAM, step * frames.length + place);
      const into = windows.subarray(place * VALUES, (place + 1) * VALUES);
      this.#augmenter.finish(this.#draw(frame, random), random, into);
      targets.set(this.#target(frame), place * POOLED_VALUES);
    });
    return { pixels: readPictures(this.#dataset, frames), windows, targets };
  }

  /** Fills standard normal noise for one of a step's samples. */
  noise(step: number, sample: number, into: Float32Array): void {
    const random = new RandomStream(this.#seed, STREAM + 1 + sample, step);
    for (let at = 0; at < into.length; at++) into[at] = random.normal();
  }

  /** Energies of a window, mixed as the ear's batches are, but for duets and strange sound, which are of no one picture. */
  #draw(frame: HeardFrame, random: RandomStream): Float64Array {
    const take = ({ sound, row }: HeardFrame): Float64Array =>
      this.#augmenter.take(sound, row, random);
    const energies = take(frame).slice();
    if (random.uniform() < this.#options.others) {
      const all = this.#data.train;
      const theirs = take(all[random.integer(all.length)]!);
      mixBelow(energies, theirs, 6 + 14 * random.uniform());
    }
    return energies;
  }

  #target(frame: HeardFrame): Float32Array {
    const known = this.#targets.get(frame.frame) ?? poolWindow(levelledWindow(frame));
    this.#targets.set(frame.frame, known);
    return known;
  }
}
