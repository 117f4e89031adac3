import type { LatentCodes } from '@phosphene/model/bundle';

/** How often the ratio of squared distances is squared: a code at √2 times the least distance counts 2⁻¹⁶. */
const TIMES_SQUARED = 4;

/**
 * Where a label draws a latent: the mean of the label's codes, each weighted by how near it is,
 * (least squared distance ÷ its own)¹⁶. That is almost the nearest code, and moves without a jump where another one
 * becomes the nearest. The mean of all of them would stand still, and its picture is softer than the footage's.
 */
export class LabelAttractor {
  /** The means of the label's codes, [own, Z]. */
  readonly #means: Float32Array;
  readonly #squares: Float64Array;
  readonly #size: number;

  /** @param label its index */
  constructor({ size, means, labels }: LatentCodes, label: number) {
    const own = [...labels.keys()].filter((code) => labels[code] === label);
    this.#size = size;
    this.#squares = new Float64Array(own.length);
    this.#means = new Float32Array(own.length * size);
    own.forEach((code, at) => {
      this.#means.set(means.subarray(code * size, (code + 1) * size), at * size);
    });
  }

  /** How many codes the label has. */
  get count(): number {
    return this.#squares.length;
  }

  /**
   * Adds a share of the place for a latent to a sum. A label without codes adds nothing.
   *
   * @param latent [Z]
   * @param sum [Z]
   */
  add(latent: Float64Array, share: number, sum: Float64Array): void {
    const least = this.#measure(latent);
    const means = this.#means;
    const size = this.#size;
    let total = 0;
    for (let at = 0; at < this.count; at++) {
      let weight = this.#squares[at] === least ? 1 : least / this.#squares[at]!;
      for (let n = 0; n < TIMES_SQUARED; n++) weight *= weight;
      this.#squares[at] = weight;
      total += weight;
    }
    for (let at = 0; at < this.count; at++) {
      const weight = (share * this.#squares[at]!) / total;
      // Of most codes nothing is left that a float32 could hold.
      if (weight < 1e-9) continue;
      for (let d = 0; d < size; d++) sum[d]! += weight * means[at * size + d]!;
    }
  }

  /** Measures the squared distance of each code, and gives the least. */
  #measure(latent: Float64Array): number {
    const means = this.#means;
    const size = this.#size;
    let least = Infinity;
    for (let at = 0; at < this.count; at++) {
      let square = 0;
      for (let d = 0; d < size; d++) {
        const step = means[at * size + d]! - latent[d]!;
        square += step * step;
      }
      this.#squares[at] = square;
      if (square < least) least = square;
    }
    return least;
  }
}
