import * as tf from '@tensorflow/tfjs-core';

const WINDOW = 8;
const STRIDE = 4;
const C1 = 0.01 ** 2;
const C2 = 0.03 ** 2;

/**
 * Multi-scale structural similarity (Wang et al. 2003) of two batches of images in 0…1, [B, H, W, C]: the mean
 * over scales, each half the size of the one before while 16 pixels remain. Windows are uniform, 8 × 8 in
 * steps of 4, since an average pool has a gradient on every back end and costs next to nothing.
 *
 * @returns the mean, a scalar; 1 where the two are equal
 */
export function structuralSimilarity(x: tf.Tensor4D, y: tf.Tensor4D): tf.Scalar {
  const scales: tf.Scalar[] = [];
  let [a, b] = [x, y];
  for (;;) {
    scales.push(singleScale(a, b));
    if (Math.min(a.shape[1], a.shape[2]) < 32 || scales.length === 3) break;
    [a, b] = [tf.avgPool(a, 2, 2, 'valid'), tf.avgPool(b, 2, 2, 'valid')];
  }
  return tf.div(tf.addN(scales), scales.length) as tf.Scalar;
}

function singleScale(x: tf.Tensor4D, y: tf.Tensor4D): tf.Scalar {
  // The four maps as channels of one: an average pool of twelve channels takes little longer than of three.
  const maps = [x, y, tf.add(tf.square(x), tf.square(y)), tf.mul(x, y)];
  const blurred = tf.avgPool(tf.concat4d(maps as tf.Tensor4D[], 3), WINDOW, STRIDE, 'valid');
  const [meanX, meanY, power, correlation] = tf.split(blurred, 4, 3);
  const product = tf.mul(meanX!, meanY!);
  const means = tf.add(tf.square(meanX!), tf.square(meanY!));
  const luminance = tf.div(tf.add(tf.mul(product, 2), C1), tf.add(means, C1));
  const structure = tf.div(
    tf.add(tf.mul(tf.sub(correlation!, product), 2), C2),
    tf.add(tf.sub(power!, means), C2),
  );
  return tf.mean(tf.mul(luminance, structure));
}
