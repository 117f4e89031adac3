import * as tf from '@tensorflow/tfjs-core';
import {
  adversarial,
  aggregateDivergence,
  decodeLogits,
  discriminatorLoss,
  divergencePerUnit,
  encode,
  RandomStream,
  reconstructionLoss,
  reparameterise,
  type VaeArchitecture,
} from '@phosphene/model';
import type { Batch } from './data/batch-loader.ts';
import { betaAt, compositeTerms, learningRateAt, type TrainOptions } from './train-options.ts';
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

/** The random stream of the shifts. */
const SHIFTS = 0x7368;

/** One step: forward, backward, update. Changes `state`; leaves no tensor but those it returns. */
export function trainStep(
  architecture: VaeArchitecture,
  options: TrainOptions,
  state: TrainingState,
  batch: Batch,
): StepLoss {
  const { discriminator } = architecture;
  const { height, width, channels } = architecture.image;
  const beta = betaAt(options, state.step);
  const rate = learningRateAt(options, state.step);
  const judging = state.step >= options.adversarialFrom * options.steps ? discriminator : undefined;
  let measured: StepLoss | undefined;
  let painted: tf.Tensor4D | undefined;
  let pull: tf.Variable | undefined;

  const gradients = tf.tidy(() => {
    const images = tf.tensor4d(batch.pixels, [options.batchSize, height, width, channels]);
    const noise = tf.tensor2d(batch.noise, [options.batchSize, architecture.latentSize]);
    const seen = shifted(images, options, state.step);
    const all = state.named('weights');
    const loss = (...weights: tf.Tensor[]): tf.Scalar => {
      const named = Object.fromEntries(own.map((name, index) => [name, weights[index]!]));
      const posterior = encode(architecture, named, seen);
      const logits = decodeLogits(architecture, named, reparameterise(posterior, noise));
      const likelihood = (x: tf.Tensor4D): tf.Scalar =>
        reconstructionLoss(options.likelihood, x, images, compositeTerms(options));
      const { adversarialWeight } = options;
      const judged = judging && adversarial(likelihood, judging, all, adversarialWeight, logits);
      pull = judged?.pull;
      const reconstruction = judged?.loss ?? likelihood(logits);
      const divergence = divergencePerUnit(posterior);
      const meanSquare = tf.mean(tf.square(posterior.mean)) as tf.Scalar;
      // Kept beyond the tape: they are read some steps later.
      measured = { reconstruction, divergence, meanSquare };
      Object.values(measured).forEach((tensor: tf.Tensor) => tf.keep(tensor));
      painted = judging && tf.keep(tf.sigmoid(logits));
      const counted = options.freeBits > 0 ? tf.maximum(divergence, options.freeBits) : divergence;
      const total = tf.add(
        judged?.objective ?? reconstruction,
        tf.mul(tf.sum(counted), beta),
      ) as tf.Scalar;
      if (options.aggregateWeight === 0) return total;
      return tf.add(total, tf.mul(aggregateDivergence(posterior), options.aggregateWeight));
    };
    const names = state.specs.map(({ name }) => name);
    const own = names.filter((name) => !name.startsWith('discriminator/'));
    const ofVae = tf.grads(loss)(own.map((name) => all[name]!));
    const judges = names.slice(own.length).map((name) => all[name]!);
    if (judging === undefined) return [...ofVae, ...judges.map((weight) => tf.zerosLike(weight))];
    const ofJudge = tf.grads((...weights: tf.Tensor[]) => {
      const named = names.slice(own.length).map((name, index) => [name, weights[index]!] as const);
      return discriminatorLoss(judging, Object.fromEntries(named), images, painted!);
    });
    return [...ofVae, ...ofJudge(judges)];
  });
  painted?.dispose();
  pull?.dispose();
  state.update(gradients, rate, options.emaDecay);
  return measured!;
}

/** All images [B, H, W, C] of a step moved by the same random number of pixels, mirrored at the edges. */
function shifted(images: tf.Tensor4D, { shift, seed }: TrainOptions, step: number): tf.Tensor4D {
  if (shift === 0) return images;
  const random = new RandomStream(seed, SHIFTS, step);
  const [down, across] = [random.integer(2 * shift + 1), random.integer(2 * shift + 1)];
  const edge: [number, number] = [shift, shift];
  const wide = tf.mirrorPad(images, [[0, 0], edge, edge, [0, 0]], 'reflect') as tf.Tensor4D;
  return tf.slice4d(wide, [0, down, across, 0], images.shape);
}
