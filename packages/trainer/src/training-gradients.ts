import * as tf from '@tensorflow/tfjs-core';
import {
  adversarial,
  aggregateDivergence,
  discriminatorLoss,
  divergencePerUnit,
  reconstructionLoss,
} from '@phosphene/model/loss';
import {
  decodeLogits,
  encode,
  reparameterise,
  type VaeArchitecture,
  type WeightSpec,
} from '@phosphene/model/network';
import { compositeTerms, type TrainOptions } from './train-options.ts';

/** All that differs from step to step. */
export interface StepInputs {
  /** [B, H, W, C] in 0…1: what is to be painted. */
  readonly images: tf.Tensor4D;
  /** What the encoder sees of them: the same, or shifted. */
  readonly seen: tf.Tensor4D;
  /** [B, Z], normal. */
  readonly noise: tf.Tensor2D;
  /** The KL's weight. */
  readonly beta: tf.Scalar;
  /** `null` where pictures are painted whole. */
  readonly mosaics: { readonly units: tf.Tensor2D; readonly pixels: tf.Tensor4D } | null;
  /** In the order of the specs. */
  readonly weights: readonly tf.Tensor[];
}

/** What a step measured before it moved the weights. The tensors are the caller's to dispose. */
export interface StepLoss {
  /** Nats an image, by the chosen likelihood. */
  readonly reconstruction: tf.Scalar;
  /** KL in nats an image, of each latent unit: [Z]. */
  readonly divergence: tf.Tensor1D;
  /** Mean of the means' squares, over batch and units: 1 where the posterior fits the prior. */
  readonly meanSquare: tf.Scalar;
}

export interface StepGradients extends StepLoss {
  /** In the order of the specs. */
  readonly gradients: readonly tf.Tensor[];
}

/**
 * Loss and gradients of one batch: the VAE's and, where there is one, the discriminator's. Leaves no tensor but
 * those it returns, and reads none, so that it can be recorded.
 *
 * @param withDiscriminator whether the discriminator learns and pulls by now; else its gradients are 0
 */
export function trainingGradients(
  architecture: VaeArchitecture,
  options: TrainOptions,
  specs: readonly WeightSpec[],
  withDiscriminator: boolean,
  { images, seen, noise, beta, mosaics, weights }: StepInputs,
): StepGradients {
  const discriminator = withDiscriminator ? architecture.discriminator : undefined;
  const names = specs.map(({ name }) => name);
  const own = names.filter((name) => !name.startsWith('discriminator/'));
  const all = Object.fromEntries(names.map((name, index) => [name, weights[index]!]));
  let measured: StepLoss | undefined;
  let painted: tf.Tensor4D | undefined;
  let pull: tf.Variable | undefined;

  const gradients = tf.tidy(() => {
    const loss = (...given: tf.Tensor[]): tf.Scalar => {
      const named = Object.fromEntries(own.map((name, index) => [name, given[index]!]));
      const posterior = encode(architecture, named, seen);
      const latents = reparameterise(posterior, noise);
      const mixed = mosaics === null ? latents : withReversed(latents, mosaics.units);
      const due = mosaics === null ? images : withReversed(images, mosaics.pixels);
      const logits = decodeLogits(architecture, named, mixed);
      const likelihood = (x: tf.Tensor4D): tf.Scalar =>
        reconstructionLoss(options.likelihood, x, due, compositeTerms(options));
      const { adversarialWeight } = options;
      const adversary =
        discriminator && adversarial(likelihood, discriminator, all, adversarialWeight, logits);
      pull = adversary?.pull;
      const reconstruction = adversary?.loss ?? likelihood(logits);
      const divergence = divergencePerUnit(posterior);
      const meanSquare = tf.mean(tf.square(posterior.mean)) as tf.Scalar;
      // Kept beyond the tape: they are read some steps later.
      measured = { reconstruction, divergence, meanSquare };
      Object.values(measured).forEach((tensor: tf.Tensor) => tf.keep(tensor));
      painted = discriminator && tf.keep(tf.sigmoid(logits));
      const counted = options.freeBits > 0 ? tf.maximum(divergence, options.freeBits) : divergence;
      const total = tf.add(
        adversary?.objective ?? reconstruction,
        tf.mul(tf.sum(counted), beta),
      ) as tf.Scalar;
      if (options.aggregateWeight === 0) return total;
      return tf.add(total, tf.mul(aggregateDivergence(posterior), options.aggregateWeight));
    };
    const ofVae = tf.grads(loss)(own.map((name) => all[name]!));
    const discriminatorWeights = names.slice(own.length).map((name) => all[name]!);
    if (discriminator === undefined) {
      return [...ofVae, ...discriminatorWeights.map((weight) => tf.zerosLike(weight))];
    }
    const ofDiscriminator = tf.grads((...given: tf.Tensor[]) => {
      const named = names.slice(own.length).map((name, index) => [name, given[index]!] as const);
      return discriminatorLoss(discriminator, Object.fromEntries(named), images, painted!);
    });
    return [...ofVae, ...ofDiscriminator(discriminatorWeights)];
  });
  painted?.dispose();
  pull?.dispose();
  return { ...measured!, gradients };
}

/** Each row of a batch mixed with the one that is as far from the other end. @param share of the other, 0…1 */
function withReversed<T extends tf.Tensor>(batch: T, share: tf.Tensor): T {
  return tf.add(batch, tf.mul(share, tf.sub(tf.reverse(batch, 0), batch)));
}
