import type { FootagePaths } from './footage-paths.ts';

type MapWeights = Pick<FootagePaths, 'size' | 'hidden' | 'speed' | 'map'>;

/** Nowhere slower than this share of the mean: an estimate of nothing would be passed in no time. */
const SLOWEST = 0.05;

/**
 * Estimates how fast the picture changes with the latent, from where it is and which way it goes: two hidden layers of
 * max(0, x), fitted when the bundle was written. Only + × and comparisons.
 */
export class SpeedMap {
  readonly #speed: number;
  readonly #way: Layer;
  readonly #place: Layer;
  readonly #hidden: Layer;
  readonly #last: Layer;

  constructor({ size, hidden, speed, map }: MapWeights) {
    let at = 0;
    const take = (count: number): Float64Array => new Float64Array(map.subarray(at, (at += count)));
    this.#speed = speed;
    // The first layer's inputs are a place and a way: what the way adds is the same all along it.
    const [ofPlace, ofWay, bias] = [take(size * hidden), take(size * hidden), take(hidden)];
    this.#way = layer(ofWay, bias);
    this.#place = layer(ofPlace, new Float64Array(hidden));
    this.#hidden = layer(take(hidden * hidden), take(hidden));
    this.#last = layer(take(hidden), take(1));
  }

  /**
   * Turns to a direction.
   *
   * @param direction [Z], of length 1
   * @returns of a latent [Z], decoded distance for each unit of the latent; good until it turns elsewhere
   */
  towards(direction: Float64Array): (latent: Float64Array) => number {
    this.#place.bias.set(run(this.#way, direction));
    return (latent) => {
      const first = cut(run(this.#place, latent));
      const second = cut(run(this.#hidden, first));
      return this.#speed * Math.max(SLOWEST, run(this.#last, second)[0]!);
    };
  }
}

interface Layer {
  /** [inputs, outputs], row by row. */
  readonly matrix: Float64Array;
  readonly bias: Float64Array;
  readonly values: Float64Array;
  /** Inputs that are not 0: half of the units are at rest. */
  readonly awake: Int32Array;
}

function layer(matrix: Float64Array, bias: Float64Array): Layer {
  const outputs = bias.length;
  const awake = new Int32Array(matrix.length / outputs);
  return { matrix, bias, values: new Float64Array(outputs), awake };
}

/** @returns the layer's own values */
function run({ matrix, bias, values, awake }: Layer, from: Float64Array): Float64Array {
  const outputs = values.length;
  values.set(bias);
  let count = 0;
  for (let i = 0; i < from.length; i++) if (from[i] !== 0) awake[count++] = i;
  let n = 0;
  // Four inputs at once take half as long as one by one, and come to the same bits.
  for (; n + 4 <= count; n += 4) {
    const [i, j, k, l] = [awake[n]!, awake[n + 1]!, awake[n + 2]!, awake[n + 3]!];
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
    const [value, row] = [from[awake[n]!]!, awake[n]! * outputs];
    for (let o = 0; o < outputs; o++) values[o] = values[o]! + value * matrix[row + o]!;
  }
  return values;
}

function cut(values: Float64Array): Float64Array {
  for (let o = 0; o < values.length; o++) if (values[o]! < 0) values[o] = 0;
  return values;
}
