import * as tf from '@tensorflow/tfjs-core';
import type { ListenerArchitecture } from '../network/listener.ts';

/** What a batch of windows should be heard as. */
export interface ListeningTargets {
  /** 1 for each label that sounds, [B, components]. */
  readonly labels: tf.Tensor2D;
  /** 1 for the component whose picture is known, all 0 where there is none, [B, components]. */
  readonly component: tf.Tensor2D;
  /** The code of that picture, [B, Z]. */
  readonly latents: tf.Tensor2D;
  /** 1 for sound of the footage, 0 for strange sound, [B]. */
  readonly familiar: tf.Tensor1D;
  /** How far codes of one label lie apart, [Z]. */
  readonly deviations: tf.Tensor1D;
}

/** Weights of the terms. */
const WEIGHTS = { labels: 0.5, latent: 1, contrast: 0.2, familiar: 0.5 };
/** Of the contrast, in within-label deviations of a latent unit. */
const TEMPERATURE = 0.25;

/**
 * What a listener learns by, as one number: for each label whether it sounds, the squared error of the label's latent in
 * units of the codes' deviation (a mixture density with one component a label), a contrast of each window's latent with those of
 * the batch (InfoNCE, 1807.03748), and whether the sound is of the footage.
 *
 * @param heard [B, components + 1 + components · Z]
 */
export function listeningLoss(
  { components, latentSize }: Pick<ListenerArchitecture, 'components' | 'latentSize'>,
  heard: tf.Tensor2D,
  { labels, component, latents, familiar, deviations }: ListeningTargets,
): tf.Scalar {
  const batch = heard.shape[0];
  const logits = tf.slice2d(heard, [0, 0], [batch, components]);
  const placed = tf.slice2d(heard, [0, components + 1], [batch, components * latentSize]);
  const all = tf.reshape(placed, [batch, components, latentSize]);
  const verdict = tf.reshape(tf.slice2d(heard, [0, components], [batch, 1]), [batch]);
  const known = tf.sum(component, 1);
  const count = tf.add(tf.sum(known), 1e-6);

  const own = tf.sum(tf.mul(all, tf.reshape(component, [batch, components, 1])), 1);
  const scaled = tf.div(own, deviations);
  const targets = tf.div(latents, deviations);
  const errors = tf.mean(tf.square(tf.sub(scaled, targets)), 1);
  const latent = tf.div(tf.sum(tf.mul(errors, known)), count);

  // Distances of every window's latent to every picture's; pictures that aren't there are far away.
  const squares = tf.add(
    tf.reshape(tf.sum(tf.square(scaled), 1), [batch, 1]),
    tf.reshape(tf.sum(tf.square(targets), 1), [1, batch]),
  );
  const products = tf.matMul(scaled as tf.Tensor2D, targets as tf.Tensor2D, false, true);
  const distances = tf.sub(squares, tf.mul(products, 2));
  const near = tf.mul(distances, -1 / (2 * latentSize * TEMPERATURE));
  const among = tf.add(near, tf.reshape(tf.mul(tf.sub(known, 1), 1e4), [1, batch])) as tf.Tensor2D;
  const itself = tf.mul(errors, -1 / (2 * TEMPERATURE));
  const missed = tf.sub(tf.reshape(logSumOfExp(among), [batch]), itself);
  const contrast = tf.div(tf.sum(tf.mul(missed, known)), count);

  const missedLabels = tf.mean(tf.sum(binaryCrossEntropy(logits, labels), 1));
  const surprise = tf.mean(binaryCrossEntropy(verdict, familiar));
  return tf.addN([
    tf.mul(missedLabels, WEIGHTS.labels),
    tf.mul(latent, WEIGHTS.latent),
    tf.mul(contrast, WEIGHTS.contrast),
    tf.mul(surprise, WEIGHTS.familiar),
  ]) as tf.Scalar;
}

/** log(1 + e^v) − y·v */
function binaryCrossEntropy(logits: tf.Tensor, truth: tf.Tensor): tf.Tensor {
  return tf.sub(tf.softplus(logits), tf.mul(truth, logits));
}

/** [B, N] → [B, 1] */
function logSumOfExp(x: tf.Tensor2D): tf.Tensor {
  const greatest = tf.max(x, 1, true);
  return tf.add(greatest, tf.log(tf.sum(tf.exp(tf.sub(x, greatest)), 1, true)));
}
