import * as tf from '@tensorflow/tfjs-core';
import { frequencyError } from './frequency-error.ts';
import { structuralSimilarity } from './structural-similarity.ts';

/** How a picture's likelihood is measured. */
export type Likelihood = 'cross-entropy' | 'gaussian' | 'laplace' | 'composite';

/** Weights of the composite's terms beside its L1. */
export interface CompositeTerms {
  /** Of 1 − MS-SSIM. */
  readonly structure: number;
  /** Of the L1 of the gradients. */
  readonly gradient: number;
  /** Of the focal frequency loss. */
  readonly frequency: number;
}

const TERMS: CompositeTerms = { structure: 0.2, gradient: 0.5, frequency: 0 };

/** The least error that a calibrated scale may reach: half a step of 8 bits. Below it lies only noise. */
const ERROR_FLOOR = 0.5 / 255;

/**
 * Nats an image (up to a constant that does not depend on the network) that the decoder still owes: the
 * negative log-likelihood, mean over the batch.
 *
 * - `cross-entropy`: of the original, a Bernoulli of each value.
 * - `gaussian`: optimal-σ VAE (2006.13202), D/2 · ln MSE.
 * - `laplace`: the same with absolute errors, D · ln MAE.
 * - `composite`: D · ln R for R = L1 + 0.2 · (1 − MS-SSIM) + 0.5 · L1 of the gradients, or with other terms.
 *   Whatever the error's measure R, the density exp(−D·R/b)/b^D has its best scale at b = R.
 *
 * @param logits [B, H, W, C]
 * @param images [B, H, W, C] in 0…1
 */
export function reconstructionLoss(
  likelihood: Likelihood,
  logits: tf.Tensor4D,
  images: tf.Tensor4D,
  terms: CompositeTerms = TERMS,
): tf.Scalar {
  const values = images.size / images.shape[0];
  if (likelihood === 'cross-entropy') {
    return tf.mul(tf.mean(crossEntropy(logits, images)), values);
  }
  const picture: tf.Tensor4D = tf.sigmoid(logits);
  const difference: tf.Tensor4D = tf.sub(picture, images);
  switch (likelihood) {
    case 'gaussian':
      return scaled(tf.mean(tf.square(difference)), ERROR_FLOOR ** 2, values / 2);
    case 'laplace':
      return scaled(tf.mean(tf.abs(difference)), ERROR_FLOOR, values);
    case 'composite': {
      const weighted: [number, () => tf.Tensor][] = [
        [1, () => tf.mean(tf.abs(difference))],
        [terms.structure, () => tf.sub(1, structuralSimilarity(picture, images))],
        [terms.gradient, () => gradientError(difference)],
        [terms.frequency, () => frequencyError(difference)],
      ];
      const parts = weighted.flatMap(([weight, of]) => (weight > 0 ? [tf.mul(of(), weight)] : []));
      return scaled(tf.addN(parts), ERROR_FLOOR, values);
    }
  }
}

/** Cross-entropy in nats of Bernoulli values with these logits, elementwise and stable. */
export function crossEntropy(logits: tf.Tensor4D, images: tf.Tensor4D): tf.Tensor4D {
  // max(l, 0) − l·x + ln(1 + e^−|l|)
  const tail = tf.log1p(tf.exp(tf.neg(tf.abs(logits))));
  return tf.add(tf.sub(tf.relu(logits), tf.mul(logits, images)), tail);
}

function scaled(error: tf.Tensor, floor: number, values: number): tf.Scalar {
  return tf.mul(tf.log(tf.add(error, floor)), values) as tf.Scalar;
}

/** Mean absolute difference of neighbours, over rows and columns, of an error image. */
function gradientError(difference: tf.Tensor4D): tf.Scalar {
  const [batch, height, width, channels] = difference.shape;
  const part = (y: number, x: number, h: number, w: number): tf.Tensor4D =>
    tf.slice4d(difference, [0, y, x, 0], [batch, h, w, channels]);
  const down = tf.sub(part(1, 0, height - 1, width), part(0, 0, height - 1, width));
  const across = tf.sub(part(0, 1, height, width - 1), part(0, 0, height, width - 1));
  return tf.mul(tf.add(tf.mean(tf.abs(down)), tf.mean(tf.abs(across))), 0.5);
}
