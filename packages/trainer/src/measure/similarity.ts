import * as tf from '@tensorflow/tfjs-core';
import { imageSize, planesOf, type ImageShape } from './image-shape.ts';

/** The window of Wang et al. 2004: 11 × 11 pixels, smaller only where a picture is. */
const RADIUS = 5;
const SIGMA = 1.5;
const C1 = 0.01 ** 2;
const C2 = 0.03 ** 2;
/** Pictures whose windows are in memory at once. */
const BATCH = 64;

/**
 * Structural similarity (Wang et al. 2004) of pictures with others, as scikit-image and torchmetrics give it for
 * RGB: Gaussian windows inside the picture, no correction for the sample, the mean over channels. 1 for equals.
 *
 * @param a [N, H, W, C] in 0…1
 * @param b the same
 * @returns [N], one for each pair
 */
export async function similarity(
  a: Float32Array,
  b: Float32Array,
  shape: ImageShape,
): Promise<Float32Array> {
  const { height, width, channels } = shape;
  const size = imageSize(shape);
  const count = a.length / size;
  const result = new Float32Array(count);
  for (let first = 0; first < count; first += BATCH) {
    const part = Math.min(BATCH, count - first);
    const images = (from: Float32Array): tf.Tensor4D =>
      tf.tensor4d(from.slice(first * size, (first + part) * size), [part, height, width, channels]);
    const each = tf.tidy(() => batchSimilarity(images(a), images(b)));
    result.set(await each.data(), first);
    each.dispose();
  }
  return result;
}

/**
 * `similarity` of two batches that are tensors, [B, H, W, C] in 0…1.
 *
 * @returns [B]
 */
export function batchSimilarity(a: tf.Tensor4D, b: tf.Tensor4D): tf.Tensor1D {
  const [count, height, width, channels] = a.shape;
  return tf.tidy(() => {
    // [H, H'] and [W, W']: the Gaussian at every place where the window lies inside.
    const [down, across] = [gaussianBand(height), gaussianBand(width)];
    const blur = (planes: tf.Tensor3D): tf.Tensor => {
      const rows = tf.matMul(tf.reshape(planes, [-1, width]), across);
      const turned = tf.transpose(tf.reshape(rows, [-1, height, across.shape[1]]), [0, 2, 1]);
      return tf.matMul(tf.reshape(turned, [-1, height]), down);
    };
    const [x, y] = [planesOf(a), planesOf(b)];
    const [meanX, meanY] = [blur(x), blur(y)];
    const product = tf.mul(meanX, meanY);
    const squares = tf.add(tf.square(meanX), tf.square(meanY));
    const covariance = tf.sub(blur(tf.mul(x, y)), product);
    const variances = tf.sub(blur(tf.add(tf.square(x), tf.square(y))), squares);
    const luminance = tf.div(tf.add(tf.mul(product, 2), C1), tf.add(squares, C1));
    const structure = tf.div(tf.add(tf.mul(covariance, 2), C2), tf.add(variances, C2));
    const places = down.shape[1] * across.shape[1] * channels;
    return tf.mean(tf.reshape(tf.mul(luminance, structure), [count, places]), 1) as tf.Tensor1D;
  });
}

function gaussianBand(length: number): tf.Tensor2D {
  const radius = Math.min(RADIUS, (length - 1) >> 1);
  const window = Float64Array.from({ length: 2 * radius + 1 }, (_, n) =>
    Math.exp(-((n - radius) ** 2) / (2 * SIGMA * SIGMA)),
  );
  const sum = window.reduce((total, value) => total + value, 0);
  const places = length - 2 * radius;
  const band = new Float32Array(length * places);
  for (let place = 0; place < places; place++)
    window.forEach((value, n) => (band[(place + n) * places + place] = value / sum));
  return tf.tensor2d(band, [length, places]);
}
