import { RandomStream } from '@phosphene/model/random';

/** The random streams that a training draws from, beside its weights'. */
const ORDER = 0x6f72;
const NOISE = 0x6e7a;

/**
 * Which frames and which noise a step sees: a pure function of seed and step, so that a training that is
 * resumed sees what it would have seen. Every epoch is a fresh permutation; what is left over when an epoch
 * doesn't divide into batches waits for another.
 */
export class BatchPlan {
  readonly #frames: Uint32Array;
  readonly #batchSize: number;
  readonly #seed: number;
  #epoch = -1;
  #order = new Uint32Array();

  /**
   * @param frames what there is to train on, as frame numbers of the dataset
   * @param batchSize may exceed the number of frames: then frames repeat within a batch
   */
  constructor(frames: Uint32Array, batchSize: number, seed: number) {
    this.#frames = repeatUpTo(frames, batchSize);
    this.#batchSize = batchSize;
    this.#seed = seed;
  }

  /** Steps of one epoch. */
  get stepsPerEpoch(): number {
    return Math.floor(this.#frames.length / this.#batchSize);
  }

  /** The frame numbers of a step, counted from 0: [batch]. */
  frames(step: number): Uint32Array {
    const epoch = Math.floor(step / this.stepsPerEpoch);
    if (epoch !== this.#epoch) {
      this.#order = new RandomStream(this.#seed, ORDER, epoch).shuffle(this.#frames.slice());
      this.#epoch = epoch;
    }
    const first = (step % this.stepsPerEpoch) * this.#batchSize;
    return this.#order.subarray(first, first + this.#batchSize);
  }

  /** Fills standard normal noise for a step. */
  noise(step: number, into: Float32Array): void {
    const random = new RandomStream(this.#seed, NOISE, step);
    for (let at = 0; at < into.length; at++) into[at] = random.normal();
  }
}

function repeatUpTo(frames: Uint32Array, least: number): Uint32Array {
  if (frames.length === 0) throw new RangeError('there are no frames to train on');
  if (frames.length >= least) return frames;
  return Uint32Array.from({ length: least }, (_, at) => frames[at % frames.length]!);
}
