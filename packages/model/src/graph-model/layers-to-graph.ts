import type { Activation, Layer } from '../network/layer.ts';
import { runLayers, type LayerOps, type WeightSpec } from '../network/run-layers.ts';
import { attribute, type GraphBuilder, type GraphValue } from './graph-builder.ts';

const OPERATION: Record<Exclude<Activation, 'linear'>, string> = {
  relu: 'Relu',
  elu: 'Elu',
  sigmoid: 'Sigmoid',
};

/**
 * Writes layers as graph nodes: convolutions and matrix products fused with bias and activation, the batch
 * left open.
 *
 * @param weights the trained values, by name
 */
export function layersToGraph(
  builder: GraphBuilder,
  layers: readonly Layer[],
  weights: Readonly<Record<string, Float32Array>>,
  input: GraphValue,
): GraphValue {
  return runLayers(layers, graphOps(builder, weights), input);
}

function graphOps(
  builder: GraphBuilder,
  weights: Readonly<Record<string, Float32Array>>,
): LayerOps<GraphValue> {
  const T = attribute.float;
  const constant = ({ name, shape }: WeightSpec): GraphValue => {
    const values = weights[name];
    if (values === undefined) throw new Error(`there is no weight "${name}"`);
    return builder.weight(name, shape, values);
  };
  const fused = (activation: Activation): Record<string, ReturnType<typeof attribute.text>> => ({
    T,
    num_args: attribute.integer(1),
    fused_ops: attribute.texts(
      activation === 'linear' ? ['BiasAdd'] : ['BiasAdd', OPERATION[activation]],
    ),
    epsilon: attribute.number(0),
  });
  const concatenate = (
    parts: readonly GraphValue[],
    axis: number,
    shape: readonly number[],
  ): GraphValue =>
    builder.add('ConcatV2', [...parts, builder.scalar(axis)], shape, {
      T,
      Tidx: attribute.int,
      N: attribute.integer(parts.length),
    });
  const ops: LayerOps<GraphValue> = {
    shape: (x) => x.shape,
    dense: (x, kernel, bias, activation) =>
      builder.add(
        '_FusedMatMul',
        [x, constant(kernel), constant(bias)],
        [x.shape[0]!, kernel.shape[1]!],
        {
          ...fused(activation),
          transpose_a: attribute.flag(false),
          transpose_b: attribute.flag(false),
        },
      ),
    conv(x, kernel, bias, stride, activation) {
      const [batch, height, width] = x.shape as [number, number, number];
      const shape = [
        batch,
        Math.ceil(height / stride),
        Math.ceil(width / stride),
        kernel.shape[3]!,
      ];
      return builder.add('_FusedConv2D', [x, constant(kernel), constant(bias)], shape, {
        ...fused(activation),
        ...convolution(stride),
      });
    },
    convTranspose(x, kernel, bias, stride, activation) {
      const [batch, height, width] = x.shape as [number, number, number];
      const image = [height * stride, width * stride, kernel.shape[2]!];
      // The batch is read from the input, so that one model serves every batch.
      const whole = builder.add('Shape', [x], [4], { T, out_type: attribute.int });
      const first = builder.add(
        'Slice',
        [whole, builder.integers([0]), builder.integers([1])],
        [1],
        { T: attribute.int, Index: attribute.int },
      );
      const axis = builder.scalar(0);
      const outputShape = builder.add('ConcatV2', [first, builder.integers(image), axis], [4], {
        T: attribute.int,
        Tidx: attribute.int,
        N: attribute.integer(2),
      });
      const wide = builder.add(
        'Conv2DBackpropInput',
        [outputShape, constant(kernel), x],
        [batch, ...image],
        { T, ...convolution(stride) },
      );
      const biased = builder.add('BiasAdd', [wide, constant(bias)], wide.shape, {
        T,
        data_format: attribute.text('NHWC'),
      });
      return ops.activate(biased, activation);
    },
    activate: (x, activation) =>
      activation === 'linear' ? x : builder.add(OPERATION[activation], [x], x.shape, { T }),
    add: (x, y) => builder.add('AddV2', [x, y], x.shape, { T }),
    normalise(x, axes) {
      const kept = x.shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
      const squares = builder.add('Square', [x], x.shape, { T });
      const mean = builder.add('Mean', [squares, builder.integers(axes)], kept, {
        T,
        Tidx: attribute.int,
        keep_dims: attribute.flag(true),
      });
      const floor = builder.add('AddV2', [mean, builder.number(1e-4)], kept, { T });
      return builder.add('Mul', [x, builder.add('Rsqrt', [floor], kept, { T })], x.shape, { T });
    },
    reshape: (x, shape) =>
      builder.add('Reshape', [x, builder.integers(shape)], [x.shape[0]!, ...shape.slice(1)], {
        T,
        Tshape: attribute.int,
      }),
    transpose: (x, permutation) =>
      builder.add(
        'Transpose',
        [x, builder.integers(permutation)],
        permutation.map((axis) => x.shape[axis]!),
        { T, Tperm: attribute.int },
      ),
    join(parts) {
      const units = parts.reduce((sum, { shape }) => sum + shape[1]!, 0);
      return concatenate(parts, 1, [parts[0]!.shape[0]!, units]);
    },
    maxPool(x, rows, columns) {
      const [batch, height, width, channels] = x.shape as [number, number, number, number];
      const block = attribute.integers([1, rows, columns, 1]);
      return builder.add('MaxPool', [x], [batch, height / rows, width / columns, channels], {
        T,
        ksize: block,
        strides: block,
        padding: attribute.text('VALID'),
        data_format: attribute.text('NHWC'),
      });
    },
    reduce(x, by, axes) {
      const left = x.shape.filter((_, axis) => !axes.includes(axis));
      return builder.add(by === 'mean' ? 'Mean' : 'Max', [x, builder.integers(axes)], left, {
        T,
        Tidx: attribute.int,
        keep_dims: attribute.flag(false),
      });
    },
    changes(x) {
      const [batch, height, width, channels] = x.shape as [number, number, number, number];
      const top = (rows: number): GraphValue =>
        builder.add(
          'Slice',
          [x, builder.integers([0, 0, 0, 0]), builder.integers([-1, rows, width, channels])],
          [batch, rows, width, channels],
          { T, Index: attribute.int },
        );
      const before = concatenate([top(1), top(height - 1)], 1, x.shape);
      const apart = builder.add('Sub', [x, before], x.shape, { T });
      return concatenate([x, apart], 3, [batch, height, width, 2 * channels]);
    },
    repeatTwice(x) {
      const [batch, height, width, channels] = x.shape as [number, number, number, number];
      return builder.add(
        'ResizeNearestNeighbor',
        [x, builder.integers([height * 2, width * 2])],
        [batch, height * 2, width * 2, channels],
        { T, align_corners: attribute.flag(false), half_pixel_centers: attribute.flag(false) },
      );
    },
  };
  return ops;
}

function convolution(stride: number): Record<string, ReturnType<typeof attribute.text>> {
  return {
    strides: attribute.integers([1, stride, stride, 1]),
    dilations: attribute.integers([1, 1, 1, 1]),
    explicit_paddings: attribute.integers([]),
    padding: attribute.text('SAME'),
    data_format: attribute.text('NHWC'),
  };
}
