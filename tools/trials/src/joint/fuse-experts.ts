// cspell:words MVAE
import * as tf from '@tensorflow/tfjs-core';
import type { Posterior } from '@phosphene/model/network';

/**
 * The normalised product of diagonal Gaussians, each [B, Z]: its precision is the sum of theirs, and its mean is theirs
 * weighed by precision (MVAE, 1802.05335).
 *
 * @param withPrior whether N(0, I) is one of them
 */
export function productOfExperts(experts: readonly Posterior[], withPrior: boolean): Posterior {
  const precisions = experts.map(({ logVariance }) => tf.exp(tf.neg(logVariance)));
  const known = tf.addN(precisions);
  const total = withPrior ? tf.add(known, 1) : known;
  const weighed = tf.addN(experts.map(({ mean }, n) => tf.mul(mean, precisions[n]!)));
  return {
    mean: tf.div(weighed, total) as tf.Tensor2D,
    logVariance: tf.neg(tf.log(total)) as tf.Tensor2D,
  };
}

/** KL(p ‖ q) of diagonal Gaussians [B, Z] in nats: the sum over units, the mean over the batch. */
export function gaussianDivergence(p: Posterior, q: Posterior): tf.Scalar {
  const ratio = tf.exp(tf.sub(p.logVariance, q.logVariance));
  const shift = tf.mul(tf.square(tf.sub(p.mean, q.mean)), tf.exp(tf.neg(q.logVariance)));
  const logRatio = tf.sub(p.logVariance, q.logVariance);
  const twice = tf.sub(tf.sub(tf.add(ratio, shift), logRatio), 1);
  return tf.mul(tf.mean(tf.sum(twice, 1)), 0.5);
}
