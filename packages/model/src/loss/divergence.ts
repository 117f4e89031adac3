import * as tf from '@tensorflow/tfjs-core';
import type { Posterior } from '../network/vae.ts';

/** KL(q ‖ N(0, I)) in nats, mean over the batch, one value a latent unit: [Z]. */
export function divergencePerUnit({ mean, logVariance }: Posterior): tf.Tensor1D {
  const twice = tf.sub(tf.sub(tf.add(tf.square(mean), tf.exp(logVariance)), logVariance), 1);
  return tf.mul(tf.mean(twice, 0), 0.5);
}
