import type { FootagePaths } from './footage-paths.ts';

type MapWeights = Pick<FootagePaths, 'size' | 'hidden' | 'coordinates' | 'map'>;

/**
 * Estimates where the picture of a latent lies, in the coordinates of the graph's nodes: two hidden layers of
 * max(0, x), fitted when the bundle was written. Only + × and comparisons.
 */
export class PictureMap {
  readonly #layers: readonly Layer[];

  constructor({ size, hidden, coordinates, map }: MapWeights) {
    const shapes: [number, number][] = [
      [size, hidden],
      [hidden, hidden],
      [hidden, coordinates],
    ];
    let at = 0;
    this.#layers = shapes.map(([inputs, outputs]) => {
      const matrix = map.subarray(at, at + inputs * outputs);
      const bias = map.subarray(at + inputs * outputs, at + inputs * outputs + outputs);
      at += inputs * outputs + outputs;
      return { inputs, outputs, matrix, bias, values: new Float64Array(outputs) };
    });
  }

  /**
   * @param latent [Z]
   * @param into [M], overwritten
   */
  at(latent: Float64Array, into: Float64Array): void {
    let values = latent;
    const last = this.#layers.length - 1;
    this.#layers.forEach((layer, depth) => {
      run(layer, values, depth < last);
      values = layer.values;
    });
    into.set(values);
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
