import * as tf from '@tensorflow/tfjs-core';
import { applyLayers, type Weights } from './apply-layers.ts';
import type { VaeArchitecture } from './layer.ts';

/** A batch of diagonal Gaussians over the latent space: μ and log σ², each [B, Z]. */
export interface Posterior {
  readonly mean: tf.Tensor2D;
  readonly logVariance: tf.Tensor2D;
}

/** The posterior of images [B, H, W, C] in 0…1. */
export function encode(
  architecture: VaeArchitecture,
  weights: Weights,
  images: tf.Tensor4D,
): Posterior {
  const size = architecture.latentSize;
  const both = applyLayers(architecture.encoder, weights, images) as tf.Tensor2D;
  return {
    mean: tf.slice2d(both, [0, 0], [-1, size]),
    logVariance: tf.slice2d(both, [0, size], [-1, size]),
  };
}

/** z = μ + σ·noise (1312.6114), [B, Z]. */
export function reparameterise(posterior: Posterior, noise: tf.Tensor2D): tf.Tensor2D {
  return tf.add(posterior.mean, tf.mul(tf.exp(tf.mul(posterior.logVariance, 0.5)), noise));
}

/** Logits [B, H, W, C] of latents [B, Z]; the picture in 0…1 is their sigmoid. */
export function decodeLogits(
  architecture: VaeArchitecture,
  weights: Weights,
  latents: tf.Tensor2D,
): tf.Tensor4D {
  return applyLayers(architecture.decoder, weights, latents) as tf.Tensor4D;
}

/** Pictures [B, H, W, C] in 0…1 of latents [B, Z]. */
export function decode(
  architecture: VaeArchitecture,
  weights: Weights,
  latents: tf.Tensor2D,
): tf.Tensor4D {
  return tf.sigmoid(decodeLogits(architecture, weights, latents));
}
