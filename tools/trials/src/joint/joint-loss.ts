import * as tf from '@tensorflow/tfjs-core';
import { aggregateDivergence, reconstructionLoss } from '@phosphene/model/loss';
import { applyLayers, decodeLogits, reparameterise, type Weights } from '@phosphene/model/network';
import { compositeTerms, type TrainOptions } from '@phosphene/trainer';
import type { Family } from './families.ts';
import { encodeSenses, type JointNetwork } from './joint-network.ts';
import { POOLED_VALUES } from './pooled-window.ts';

/** What a step learns from. */
export interface JointInputs {
  /** [B, H, W, C] in 0…1 */
  readonly images: tf.Tensor4D;
  /** [B, rows, bands, 1], augmented and levelled */
  readonly windows: tf.Tensor4D;
  /** The same windows as they were recorded, pooled, [B, POOLED_VALUES]. */
  readonly targets: tf.Tensor2D;
  /** The KL's weight. */
  readonly beta: tf.Scalar;
  /** One for each of the family's terms: [B, Z], normal. */
  readonly noise: readonly tf.Tensor2D[];
}

/** The least mean squared error of a pooled window: below it the calibrated scale stays. */
const ERROR_FLOOR = 1e-4;

/**
 * What a family minimises, in nats an image. Each term's likelihoods have their own best scale (2006.13202), so that a
 * sound that foretells a picture badly does not blur what the picture's own code is decoded to.
 */
export function jointLoss(
  network: JointNetwork,
  family: Family,
  options: TrainOptions,
  weights: Weights,
  { images, windows, targets, beta, noise }: JointInputs,
): tf.Scalar {
  const terms = family.terms(encodeSenses(network, weights, images, windows));
  const bounds = terms.map(({ posterior, paints, sounds, divergence, weight }, n) => {
    const latents = reparameterise(posterior, noise[n]!);
    const parts: tf.Tensor[] = [
      tf.mul(divergence, beta),
      tf.mul(aggregateDivergence(posterior), options.aggregateWeight),
    ];
    if (paints) {
      const logits = decodeLogits(network.vae, weights, latents);
      const { likelihood } = options;
      parts.push(reconstructionLoss(likelihood, logits, images, compositeTerms(options)));
    }
    if (sounds) {
      const decoded = applyLayers(network.soundDecoder, weights, latents);
      const error = tf.mean(tf.squaredDifference(decoded, targets));
      parts.push(tf.mul(tf.log(tf.add(error, ERROR_FLOOR)), POOLED_VALUES / 2));
    }
    return tf.mul(tf.addN(parts), weight);
  });
  return tf.addN(bounds) as tf.Scalar;
}
