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
  readonly #layers: readonly Layer[];
  readonly #input: Float64Array;

  constructor({ size, hidden, speed, map }: MapWeights) {
    const shapes: [number, number][] = [
      [2 * size, hidden],
      [hidden, hidden],
      [hidden, 1],
    ];
    let at = 0;
    this.#speed = speed;
    this.#input = new Float64Array(2 * size);
    this.#layers = shapes.map(([inputs, outputs]) => {
      const matrix = map.subarray(at, at + inputs * outputs);
      const bias = map.subarray(at + inputs * outputs, at + inputs * outputs + outputs);
      at += inputs * outputs + outputs;
      return { inputs, outputs, matrix, bias, values: new Float64Array(outputs) };
    });
  }

  /**
   * @param latent [Z]
   * @param direction [Z], of length 1
   * @returns decoded distance for each unit of the latent
   */
  at(latent: Float64Array, direction: Float64Array): number {
    this.#input.set(latent);
    this.#input.set(direction, latent.length);
    let values = this.#input;
    this.#layers.forEach((layer, depth) => {
      run(layer, values, depth < this.#layers.length - 1);
      values = layer.values;
    });
    return this.#speed * Math.max(SLOWEST, values[0]!);
  }
}

interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  /** [inputs, outputs], row by row. */
  readonly matrix: Float32Array;
  readonly bias: Float32Array;
  readonly values: Float64Array;
}

function run(layer: Layer, from: Float64Array, cut: boolean): void {
  const { inputs, outputs, matrix, values } = layer;
  values.set(layer.bias);
  for (let i = 0; i < inputs; i++) {
    const value = from[i]!;
    // Half of the units are at rest.
    if (value === 0) continue;
    const row = i * outputs;
    for (let o = 0; o < outputs; o++) values[o] = values[o]! + value * matrix[row + o]!;
  }
  if (!cut) return;
  for (let o = 0; o < outputs; o++) if (values[o]! < 0) values[o] = 0;
}
