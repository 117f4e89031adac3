import erfcinv from '@stdlib/math-base-special-erfcinv';
import { philox } from './philox.ts';

/**
 * A stream of random numbers, named by a seed and two indices, that can be entered anywhere: `seek(n)`
 * costs no more than `word()`. Two streams of different names are independent.
 *
 * @example
 * ```ts
 * import { RandomStream } from '@phosphene/model/random';
 *
 * const noise = new RandomStream(7, 1);
 * const first = noise.normal();
 * const again = noise.seek(0).normal(); // the same number
 * ```
 */
export class RandomStream {
  readonly #seed: number;
  readonly #stream: number;
  readonly #substream: number;
  #position = 0;
  #block = -1;
  #words: [number, number, number, number] = [0, 0, 0, 0];

  /** @param seed any unsigned 32-bit integer, as are `stream` and `substream` */
  constructor(seed: number, stream = 0, substream = 0) {
    this.#seed = seed >>> 0;
    this.#stream = stream >>> 0;
    this.#substream = substream >>> 0;
  }

  /** How many words have been taken: with the name, the whole state. */
  get position(): number {
    return this.#position;
  }

  /** Goes to the word number `position`, 0 ≤ position < 2⁵³. */
  seek(position: number): this {
    this.#position = position;
    return this;
  }

  /** The next word: an integer, 0 ≤ word < 2³². */
  word(): number {
    const block = Math.floor(this.#position / 4);
    if (block !== this.#block) {
      const low = block >>> 0;
      const high = Math.floor(block / 0x100000000) >>> 0;
      this.#words = philox([low, high, this.#stream, this.#substream], [this.#seed, 0x70686f73]);
      this.#block = block;
    }
    return this.#words[(this.#position++ % 4) as 0 | 1 | 2 | 3];
  }

  /** Uniform in the open interval (0, 1), from one word. */
  uniform(): number {
    return (this.word() + 0.5) / 0x100000000;
  }

  /** Standard normal from one word, by the inverse of its distribution (pure arithmetic). */
  normal(): number {
    return -Math.SQRT2 * erfcinv(2 * this.uniform());
  }

  /** An integer, 0 ≤ integer < bound ≤ 2³². The bias is below bound / 2³². */
  integer(bound: number): number {
    return Math.floor(this.uniform() * bound);
  }

  /** Shuffles in place (Fisher and Yates) and returns the same array. */
  shuffle<T extends Uint32Array | unknown[]>(items: T): T {
    for (let last = items.length - 1; last > 0; last--) {
      const other = this.integer(last + 1);
      const held = items[last];
      items[last] = items[other] as never;
      items[other] = held as never;
    }
    return items;
  }
}
