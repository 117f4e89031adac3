import * as tf from '@tensorflow/tfjs-core';
import { applyLayers, type Weights } from '../network/apply-layers.ts';
import type { Layer } from '../network/layer.ts';

/** Verdicts [B, h, w, 1] of a patch discriminator (1611.07004) on pictures [B, H, W, C] in 0…1. */
function verdicts(
  discriminator: readonly Layer[],
  weights: Weights,
  pictures: tf.Tensor,
): tf.Tensor {
  return applyLayers(discriminator, weights, tf.sub(tf.mul(pictures, 2), 1));
}

/** What a discriminator learns by: the hinge loss (1705.02894) on real and painted pictures. */
export function discriminatorLoss(
  discriminator: readonly Layer[],
  weights: Weights,
  images: tf.Tensor4D,
  painted: tf.Tensor4D,
): tf.Scalar {
  const real = verdicts(discriminator, weights, images);
  const fake = verdicts(discriminator, weights, painted);
  const hinge = tf.add(tf.mean(tf.relu(tf.sub(1, real))), tf.mean(tf.relu(tf.add(1, fake))));
  return tf.mul(hinge, 0.5) as tf.Scalar;
}

/** A loss and, in its place for the gradient, what also asks to please a discriminator. */
export interface AdversarialLoss {
  readonly loss: tf.Scalar;
  /** Its gradient is what counts, not its value. */
  readonly objective: tf.Scalar;
  /** To be disposed when the gradients have been taken. */
  readonly pull: tf.Variable;
}

/**
 * Adds a discriminator's pull to that of a loss, `weight` times as strong, measured at the logits (the adaptive
 * weight of 2012.09841, taken at the picture instead of at the last layer).
 *
 * @param loss of logits [B, H, W, C]
 */
export function adversarial(
  loss: (logits: tf.Tensor4D) => tf.Scalar,
  discriminator: readonly Layer[],
  weights: Weights,
  weight: number,
  logits: tf.Tensor4D,
): AdversarialLoss {
  const { value, grad: own } = tf.valueAndGrad((x: tf.Tensor) => loss(x as tf.Tensor4D))(logits);
  const other = tf.grad((x: tf.Tensor) =>
    tf.neg(tf.mean(verdicts(discriminator, weights, tf.sigmoid(x)))),
  )(logits);
  const share = tf.div(tf.mul(tf.norm(own), weight), tf.add(tf.norm(other), 1e-12));
  // A variable is a constant to the gradients that are being taken around this.
  const pull = tf.variable(tf.add(own, tf.mul(other, share)), false);
  return { loss: value as tf.Scalar, objective: tf.sum(tf.mul(logits, pull)), pull };
}
