import * as tf from '@tensorflow/tfjs-core';
import type { Posterior } from '../network/vae.ts';

/** KL(q ‖ N(0, I)) in nats, mean over the batch, one value a latent unit: [Z]. */
export function divergencePerUnit({ mean, logVariance }: Posterior): tf.Tensor1D {
  const twice = tf.sub(tf.sub(tf.add(tf.square(mean), tf.exp(logVariance)), logVariance), 1);
  return tf.mul(tf.mean(twice, 0), 0.5);
}

/**
 * KL(q(z) ‖ N(0, I)) in nats of the aggregated posterior, its units taken as independent Gaussians with the
 * batch's moments; the sum over the units. It is one of the three parts of the KL (Hoffman and Johnson 2016,
 * "ELBO surgery"); weighed by itself it keeps the codes where the prior is, and costs no information.
 */
export function aggregateDivergence({ mean, logVariance }: Posterior): tf.Scalar {
  const centre = tf.mean(mean, 0);
  const spread = tf.mean(tf.square(tf.sub(mean, centre)), 0);
  const variance = tf.add(spread, tf.mean(tf.exp(logVariance), 0));
  const twice = tf.sub(tf.sub(tf.add(tf.square(centre), variance), tf.log(variance)), 1);
  return tf.mul(tf.sum(twice), 0.5);
}
