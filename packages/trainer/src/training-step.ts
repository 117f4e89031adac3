import * as tf from '@tensorflow/tfjs-core';
import {
  decodeLogits,
  divergencePerUnit,
  encode,
  reconstructionLoss,
  reparameterise,
  type VaeArchitecture,
} from '@phosphene/model';
import type { Batch } from './data/batch-loader.ts';
import { betaAt, learningRateAt, type TrainOptions } from './train-options.ts';
import type { TrainingState } from './training-state.ts';

/** What a step measured before it moved the weights. The tensors are the caller's to dispose. */
export interface StepLoss {
  /** Nats an image, by the chosen likelihood. */
  readonly reconstruction: tf.Scalar;
  /** KL in nats an image, of each latent unit: [Z]. */
  readonly divergence: tf.Tensor1D;
  /** Mean of the means' squares, over batch and units: 1 where the posterior fits the prior. */
  readonly meanSquare: tf.Scalar;
}

/** One step: forward, backward, update. Changes `state`; leaves no tensor but those it returns. */
export function trainStep(
  architecture: VaeArchitecture,
  options: TrainOptions,
  state: TrainingState,
  batch: Batch,
): StepLoss {
  const { height, width, channels } = architecture.image;
  const beta = betaAt(options, state.step);
  const rate = learningRateAt(options, state.step);
  let measured: StepLoss | undefined;

  const gradients = tf.tidy(() => {
    const images = tf.tensor4d(batch.pixels, [options.batchSize, height, width, channels]);
    const noise = tf.tensor2d(batch.noise, [options.batchSize, architecture.latentSize]);
    const loss = (...weights: tf.Tensor[]): tf.Scalar => {
      const named = Object.fromEntries(weights.map((w, index) => [state.specs[index]!.name, w]));
      const posterior = encode(architecture, named, images);
      const logits = decodeLogits(architecture, named, reparameterise(posterior, noise));
      const reconstruction = reconstructionLoss(options.likelihood, logits, images);
      const divergence = divergencePerUnit(posterior);
      const meanSquare = tf.mean(tf.square(posterior.mean)) as tf.Scalar;
      // Kept beyond the tape: they are read some steps later.
      measured = { reconstruction, divergence, meanSquare };
      Object.values(measured).forEach((tensor: tf.Tensor) => tf.keep(tensor));
      return tf.add(reconstruction, tf.mul(tf.sum(divergence), beta));
    };
    return tf.grads(loss)([...state.list('weights')]);
  });
  state.update(gradients, rate, options.emaDecay);
  return measured!;
}
