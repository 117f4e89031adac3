import type { RandomStream } from '@phosphene/model/random';

/**
 * White noise, quick enough for every sample: xorshift32 (Marsaglia 2003), begun from one word of a
 * stream.
 */
export class Noise {
  #state: number;

  constructor(random: RandomStream) {
    this.#state = random.word() | 1;
  }

  /** Uniform in −1…1. */
  next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return x / 0x80000000;
  }
}
