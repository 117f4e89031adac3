import * as tf from '@tensorflow/tfjs-core';
import type { Activation, Layer } from './layer.ts';
import { runLayers, type LayerOps, type WeightSpec } from './run-layers.ts';

/** Weights by name. */
export type Weights = Readonly<Record<string, tf.Tensor>>;

/** Applies layers to a batch, differentiably; wrap the call in `tf.tidy`. */
export function applyLayers(layers: readonly Layer[], weights: Weights, x: tf.Tensor): tf.Tensor {
  return runLayers(layers, tensorOps(weights), x);
}

function tensorOps(weights: Weights): LayerOps<tf.Tensor> {
  const get = <R extends tf.Tensor>({ name }: WeightSpec): R => {
    const weight = weights[name];
    if (weight === undefined) throw new Error(`there is no weight "${name}"`);
    return weight as R;
  };
  return {
    shape: (x) => x.shape,
    dense: (x, kernel, bias, activation) =>
      activate(
        tf.add(tf.matMul(x as tf.Tensor2D, get<tf.Tensor2D>(kernel)), get(bias)),
        activation,
      ),
    conv: (x, kernel, bias, stride, activation) =>
      activate(
        tf.add(tf.conv2d(x as tf.Tensor4D, get<tf.Tensor4D>(kernel), stride, 'same'), get(bias)),
        activation,
      ),
    convTranspose(x, kernel, bias, stride, activation) {
      const [batch, height, width] = x.shape as [number, number, number, number];
      const filters = kernel.shape[2]!;
      const shape: [number, number, number, number] = [
        batch,
        height * stride,
        width * stride,
        filters,
      ];
      const wide = tf.conv2dTranspose(
        x as tf.Tensor4D,
        get<tf.Tensor4D>(kernel),
        shape,
        stride,
        'same',
      );
      return activate(tf.add(wide, get(bias)), activation);
    },
    activate,
    add: (x, y) => tf.add(x, y),
    normalise(x, axes) {
      const meanSquare = tf.mean(tf.square(x), [...axes], true);
      return tf.mul(x, tf.rsqrt(tf.add(meanSquare, 1e-4)));
    },
    reshape: (x, shape) => tf.reshape(x, [...shape]),
    transpose: (x, permutation) => tf.transpose(x, [...permutation]),
    join: (parts) => tf.concat([...parts], 1),
    maxPool(x, rows, columns) {
      // Not tf.maxPool, whose gradient is wrong on wasm.
      const [batch, height, width, channels] = x.shape as [number, number, number, number];
      const blocks = [batch, height / rows, rows, width / columns, columns, channels];
      return maximum(tf.reshape(x, blocks), [2, 4]);
    },
    reduce: (x, by, axes) => (by === 'mean' ? tf.mean(x, [...axes]) : maximum(x, axes)),
    changes(x) {
      const [batch, height, width, channels] = x.shape as [number, number, number, number];
      const top = (rows: number): tf.Tensor =>
        tf.slice4d(x as tf.Tensor4D, [0, 0, 0, 0], [batch, rows, width, channels]);
      const before = tf.concat([top(1), top(height - 1)], 1);
      return tf.concat([x, tf.sub(x, before)], 3);
    },
    repeatTwice(x) {
      // Each pixel beside itself, then each row below itself: tile has no gradient beyond rank four.
      const [batch, height, width, channels] = x.shape as [number, number, number, number];
      const pixels = tf.reshape(x, [batch * height * width, channels]);
      const rows = tf.reshape(tf.concat([pixels, pixels], 1), [
        batch * height,
        2 * width * channels,
      ]);
      const twice = tf.concat([rows, rows], 1);
      return tf.reshape(twice, [batch, height * 2, width * 2, channels]);
    },
  };
}

/**
 * The maximum over axes. Where several values are the greatest, as in silence, they share the gradient; `tf.max` gives
 * each of them the whole.
 */
function maximum(x: tf.Tensor, axes: readonly number[]): tf.Tensor {
  const reduced = tf.customGrad((...given) => {
    const [value, save] = given as unknown as [tf.Tensor, (tensors: tf.Tensor[]) => void];
    const greatest = tf.max(value, [...axes], true);
    save([value, greatest]);
    const left = value.shape.filter((_, axis) => !axes.includes(axis));
    const gradFunc = (above: tf.Tensor, saved: tf.Tensor[]): tf.Tensor => {
      const isGreatest = tf.cast(tf.equal(saved[0]!, saved[1]!), 'float32');
      const share = tf.div(isGreatest, tf.sum(isGreatest, [...axes], true));
      return tf.mul(share, tf.reshape(above, saved[1]!.shape));
    };
    return { value: tf.reshape(greatest, left), gradFunc };
  });
  return reduced(x);
}

function activate(x: tf.Tensor, activation: Activation): tf.Tensor {
  switch (activation) {
    case 'linear':
      return x;
    case 'relu':
      return tf.relu(x);
    case 'elu':
      return tf.elu(x);
    case 'sigmoid':
      return tf.sigmoid(x);
  }
}
