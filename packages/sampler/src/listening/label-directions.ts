import { applyFactor, footageDirections } from '../walk/footage-directions.ts';
import type { LatentSpace } from '../walk/latent-space.ts';

/** The directions in which each label's footage varies, found when a label is first heard. */
export class LabelDirections {
  readonly #space: LatentSpace;
  readonly #factors = new Map<number, Float64Array | null>();

  constructor(space: LatentSpace) {
    this.#space = space;
  }

  /** Lays a deviation along the footage of a label, [Z]; −1 is no label. */
  stretch(label: number, x: Float64Array, into: Float64Array): void {
    const factor = label < 0 ? null : this.#factorOf(label);
    if (factor === null) into.set(x);
    else applyFactor(factor, x, into);
  }

  #factorOf(label: number): Float64Array | null {
    const known = this.#factors.get(label);
    if (known !== undefined) return known;
    const { codes } = this.#space;
    const { size, count, means, labels } = codes;
    const mean = new Float64Array(size);
    let own = 0;
    for (let code = 0; code < count; code++) {
      if (labels[code] !== label) continue;
      own++;
      for (let d = 0; d < size; d++) mean[d]! += means[code * size + d]!;
    }
    for (let d = 0; d < size; d++) mean[d]! /= Math.max(1, own);
    const factor = own === 0 ? null : footageDirections(codes, mean);
    this.#factors.set(label, factor);
    return factor;
  }
}
