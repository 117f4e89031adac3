import type { Layer } from './layer.ts';
import { runLayers, type LayerOps, type WeightSpec } from './run-layers.ts';

/** What a list of layers weighs. */
export interface LayerMeasure {
  /** In the order in which the layers use them. */
  readonly weights: readonly WeightSpec[];
  readonly parameters: number;
  /** For one input. */
  readonly multiplyAdds: number;
  /** Without the batch. */
  readonly outputShape: readonly number[];
}

/** Counts the weights and multiply-adds of layers, for an input of `inputShape` (without the batch). */
export function measureLayers(
  layers: readonly Layer[],
  inputShape: readonly number[],
): LayerMeasure {
  const weights: WeightSpec[] = [];
  let multiplyAdds = 0;
  const use = (kernel: WeightSpec, bias: WeightSpec, places: number): void => {
    weights.push(kernel, bias);
    multiplyAdds += elementCount(kernel.shape) * places;
  };
  const ops: LayerOps<readonly number[]> = {
    shape: (x) => x,
    dense(x, kernel, bias) {
      use(kernel, bias, 1);
      return [x[0]!, kernel.shape[1]!];
    },
    conv([batch, height, width], kernel, bias, stride) {
      const out = [batch!, Math.ceil(height! / stride), Math.ceil(width! / stride)];
      use(kernel, bias, out[1]! * out[2]!);
      return [...out, kernel.shape[3]!];
    },
    convTranspose([batch, height, width], kernel, bias, stride) {
      use(kernel, bias, height! * width!);
      return [batch!, height! * stride, width! * stride, kernel.shape[2]!];
    },
    activate: (x) => x,
    add: (x) => x,
    normalise: (x) => x,
    reshape: (x, shape) => [x[0]!, ...shape.slice(1)],
    transpose: (x, permutation) => permutation.map((axis) => x[axis]!),
    join: (parts) => [parts[0]![0]!, parts.reduce((sum, part) => sum + part[1]!, 0)],
    maxPool: ([batch, height, width, channels], rows, columns) => [
      batch!,
      height! / rows,
      width! / columns,
      channels!,
    ],
    reduce: (x, _, axes) => x.filter((_size, axis) => !axes.includes(axis)),
    changes: ([batch, height, width, channels]) => [batch!, height!, width!, 2 * channels!],
    repeatTwice: ([batch, height, width, channels]) => [batch!, height! * 2, width! * 2, channels!],
  };
  const output = runLayers(layers, ops, [1, ...inputShape]);
  return {
    weights,
    parameters: weights.reduce((sum, { shape }) => sum + elementCount(shape), 0),
    multiplyAdds,
    outputShape: output.slice(1),
  };
}

/** Product of a shape's dimensions. */
export function elementCount(shape: readonly number[]): number {
  return shape.reduce((a, b) => a * b, 1);
}
