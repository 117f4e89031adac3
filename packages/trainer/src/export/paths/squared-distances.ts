import * as tf from '@tensorflow/tfjs-core';

const BLOCK = 512;

/**
 * Squared Euclidean distances between all rows.
 *
 * @param rows [N, D]
 * @returns [N, N], symmetric, nothing below 0
 */
export async function squaredDistances(rows: Float32Array, values: number): Promise<Float32Array> {
  const count = rows.length / values;
  const distances = new Float32Array(count * count);
  const mean = tf.tidy(() => tf.mean(tf.tensor2d(rows, [count, values]), 0));
  const block = (first: number): [tf.Tensor2D, tf.Tensor2D] => {
    const part = Math.min(BLOCK, count - first);
    const own = rows.slice(first * values, (first + part) * values);
    // Far from the origin, differences of squares lose their last digits.
    const centred = tf.sub(tf.tensor2d(own, [part, values]), mean) as tf.Tensor2D;
    return [centred, tf.reshape(tf.sum(tf.square(centred), 1), [part, 1])];
  };
  for (let a = 0; a < count; a += BLOCK) {
    for (let b = a; b < count; b += BLOCK) {
      const table = tf.tidy(() => {
        const [left, leftSquares] = block(a);
        const [right, rightSquares] = block(b);
        const products = tf.matMul(left, right, false, true);
        const sums = tf.add(leftSquares, tf.transpose(rightSquares));
        return tf.relu(tf.sub(sums, tf.mul(products, 2)));
      });
      const found = await table.data();
      const [height, width] = table.shape as [number, number];
      table.dispose();
      for (let i = 0; i < height; i++) {
        for (let j = 0; j < width; j++) {
          const value = found[i * width + j]!;
          distances[(a + i) * count + b + j] = value;
          distances[(b + j) * count + a + i] = value;
        }
      }
    }
  }
  mean.dispose();
  for (let i = 0; i < count; i++) distances[i * count + i] = 0;
  return distances;
}
