import * as tf from '@tensorflow/tfjs-core';

/**
 * The focal frequency loss (2012.12821) with α = 1: the mean magnitude of an error's spectrum, each frequency
 * weighted by its own error, so that what is worst weighs most. The weights add up to 1, which leaves the
 * units of the picture. The transform is orthonormal, written as matrix products: an FFT has no gradient on
 * all back ends.
 *
 * @param difference [B, H, W, C], H and W whatever they are
 */
export function frequencyError(difference: tf.Tensor4D): tf.Scalar {
  const [batch, height, width, channels] = difference.shape;
  const planes = tf.reshape(tf.transpose(difference, [0, 3, 1, 2]), [-1, width]);
  const shape: [number, number, number] = [batch * channels, height, width];
  const [acrossCos, acrossSin] = fourier(width);
  const [downCos, downSin] = fourier(height);
  const real = tf.reshape(tf.matMul(planes, acrossCos), shape) as tf.Tensor3D;
  const imaginary = tf.reshape(tf.matMul(planes, acrossSin), shape) as tf.Tensor3D;
  const down = (matrix: tf.Tensor2D, x: tf.Tensor3D): tf.Tensor2D =>
    tf.matMul(
      matrix,
      tf.reshape(tf.transpose(x, [1, 0, 2]), [height, -1]) as tf.Tensor2D,
    ) as tf.Tensor2D;
  const re = tf.sub(down(downCos, real), down(downSin, imaginary));
  const im = tf.add(down(downCos, imaginary), down(downSin, real));
  const power = tf.add(tf.square(re), tf.square(im));
  // Without the floor the root has no gradient where a frequency is met exactly.
  const magnitude = tf.sqrt(tf.add(power, 1e-12));
  return tf.div(tf.sum(power), tf.sum(magnitude)) as tf.Scalar;
}

/** cos and sin of the orthonormal discrete Fourier transform, each [n, n]. */
function fourier(n: number): [tf.Tensor2D, tf.Tensor2D] {
  const matrix = (of: (angle: number) => number): tf.Tensor2D =>
    tf.tensor2d(
      Float32Array.from(
        { length: n * n },
        (_, at) => of((2 * Math.PI * ((Math.floor(at / n) * (at % n)) % n)) / n) / Math.sqrt(n),
      ),
      [n, n],
    );
  return [matrix(Math.cos), matrix(Math.sin)];
}
