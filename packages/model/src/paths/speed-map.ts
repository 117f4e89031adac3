import type { FootagePaths } from './footage-paths.ts';

type MapWeights = Pick<FootagePaths, 'size' | 'hidden' | 'speed' | 'map'>;

/** The least estimate, as a share of the mean speed. An estimate of 0 would make a journey pass there in no time. */
const SLOWEST = 0.05;

/**
 * Estimates how fast the picture changes with the latent, from a latent and a direction: two hidden layers of ReLU units,
 * fitted when the bundle is exported. It uses only + × and comparisons, so that every engine computes the same bits.
 */
export class SpeedMap {
  readonly #speed: number;
  readonly #direction: Layer;
  readonly #latent: Layer;
  readonly #hidden: Layer;
  readonly #last: Layer;

  constructor({ size, hidden, speed, map }: MapWeights) {
    let at = 0;
    const take = (count: number): Float64Array => new Float64Array(map.subarray(at, (at += count)));
    this.#speed = speed;
    // The first layer's inputs are a latent and a direction. The direction's part is the same all along a line.
    const [ofLatent, ofDirection, bias] = [take(size * hidden), take(size * hidden), take(hidden)];
    this.#direction = layer(ofDirection, bias);
    this.#latent = layer(ofLatent, new Float64Array(hidden));
    this.#hidden = layer(take(hidden * hidden), take(hidden));
    this.#last = layer(take(hidden), take(1));
  }

  /**
   * Fixes a direction.
   *
   * @param direction [Z], of length 1
   * @returns for a latent [Z] the decoded distance per unit of latent distance; valid until the next call
   */
  towards(direction: Float64Array): (latent: Float64Array) => number {
    this.#latent.bias.set(run(this.#direction, direction));
    return (latent) => {
      const first = relu(run(this.#latent, latent));
      const second = relu(run(this.#hidden, first));
      return this.#speed * Math.max(SLOWEST, run(this.#last, second)[0]!);
    };
  }
}

interface Layer {
  /** [inputs, outputs], row by row. */
  readonly matrix: Float64Array;
  readonly bias: Float64Array;
  readonly values: Float64Array;
  /** Indices of inputs that are not 0; about half of a hidden layer's are. */
  readonly active: Int32Array;
}

function layer(matrix: Float64Array, bias: Float64Array): Layer {
  const outputs = bias.length;
  const active = new Int32Array(matrix.length / outputs);
  return { matrix, bias, values: new Float64Array(outputs), active };
}

/** @returns the layer's own values */
function run({ matrix, bias, values, active }: Layer, from: Float64Array): Float64Array {
  const outputs = values.length;
  values.set(bias);
  let count = 0;
  for (let i = 0; i < from.length; i++) if (from[i] !== 0) active[count++] = i;
  let n = 0;
  // Four inputs at once take half as long as one by one, and come to the same bits.
  for (; n + 4 <= count; n += 4) {
    const [i, j, k, l] = [active[n]!, active[n + 1]!, active[n + 2]!, active[n + 3]!];
    const [a, b, c, d] = [from[i]!, from[j]!, from[k]!, from[l]!];
    const [ofI, ofJ, ofK, ofL] = [i * outputs, j * outputs, k * outputs, l * outputs];
    for (let o = 0; o < outputs; o++) {
      values[o] =
        values[o]! +
        a * matrix[ofI + o]! +
        b * matrix[ofJ + o]! +
        c * matrix[ofK + o]! +
        d * matrix[ofL + o]!;
    }
  }
  for (; n < count; n++) {
    const [value, row] = [from[active[n]!]!, active[n]! * outputs];
    for (let o = 0; o < outputs; o++) values[o] = values[o]! + value * matrix[row + o]!;
  }
  return values;
}

function relu(values: Float64Array): Float64Array {
  for (let o = 0; o < values.length; o++) if (values[o]! < 0) values[o] = 0;
  return values;
}
