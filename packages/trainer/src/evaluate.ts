import * as tf from '@tensorflow/tfjs-core';
import type { Dataset } from '@phosphene/dataset';
import { crossEntropy, divergencePerUnit, reconstructionLoss } from '@phosphene/model/loss';
import {
  decodeLogits,
  encode,
  reparameterise,
  type VaeArchitecture,
  type Weights,
} from '@phosphene/model/network';
import { RandomStream } from '@phosphene/model/random';
import { readImages } from './frame-reader.ts';
import { batchFinePower } from './measure/power-spectrum.ts';
import { batchSimilarity } from './measure/similarity.ts';
import { compositeTerms, type TrainOptions } from './train-options.ts';

/** What a network makes of frames that it has not seen; means over the frames. */
export interface Evaluation {
  readonly frames: number;
  /** Nats an image by the likelihood that is trained on, with one sample of the posterior. */
  readonly reconstruction: number;
  /** Nats an image. */
  readonly divergence: number;
  /** reconstruction + beta · divergence: what the training minimises, but for what only guides it. */
  readonly loss: number;
  /** Nats an image as a Bernoulli of each value, with one sample: comparable between likelihoods. */
  readonly crossEntropy: number;
  /** Mean of each image's, in dB, of the picture that the posterior's mean is decoded to. */
  readonly psnr: number;
  /** Mean structural similarity of that picture with the frame: 1 for equals. */
  readonly ssim: number;
  /** Sharpness: spectral power above 0.25 cycles a pixel, of those pictures over that of the frames. */
  readonly highFrequency: number;
  /** Length of the posterior's mean; √Z where the posterior fits the prior. */
  readonly meanLength: number;
  /** Latent units with more than 0.01 nats. */
  readonly activeUnits: number;
}

const BATCH = 50;
/** Means that a batch is read as, in `measureBatch`'s order. */
const SCALARS = 7;
/** The stream of the noise that posteriors are sampled with. */
const NOISE = 0x6576;

/** Measures a network on frames of a data set, always with the same noise for the same place in the list. */
export async function evaluate(
  architecture: VaeArchitecture,
  weights: Weights,
  dataset: Dataset,
  frames: Uint32Array,
  options: TrainOptions,
): Promise<Evaluation> {
  const sums = new Float64Array(SCALARS);
  const units = new Float64Array(architecture.latentSize);
  for (let first = 0; first < frames.length; first += BATCH) {
    const part = frames.subarray(first, first + BATCH);
    const noise = new RandomStream(options.seed, NOISE, first);
    const measures = tf.tidy(() =>
      measureBatch(architecture, weights, readImages(dataset, part), noise, options),
    );
    const [scalars, kl] = await Promise.all([measures.scalars.data(), measures.divergence.data()]);
    tf.dispose([measures.scalars, measures.divergence]);
    scalars.forEach((value, scalar) => (sums[scalar]! += value * part.length));
    kl.forEach((value, unit) => (units[unit]! += value * part.length));
  }
  const mean = (sum: number): number => sum / frames.length;
  const [reconstruction, bernoulli, psnr, meanLength, ssim, finePicture, fineFrame] = Array.from(
    sums,
    mean,
  ) as [number, number, number, number, number, number, number];
  const divergence = mean(units.reduce((a, b) => a + b, 0));
  return {
    frames: frames.length,
    reconstruction,
    divergence,
    loss: reconstruction + options.beta * divergence,
    crossEntropy: bernoulli,
    psnr,
    ssim,
    // Frames without any detail can't lose it.
    highFrequency: fineFrame > 0 ? finePicture / fineFrame : 1,
    meanLength,
    activeUnits: units.filter((sum) => mean(sum) > 0.01).length,
  };
}

function measureBatch(
  architecture: VaeArchitecture,
  weights: Weights,
  pixels: Float32Array,
  random: RandomStream,
  options: TrainOptions,
): { scalars: tf.Tensor1D; divergence: tf.Tensor1D } {
  const { height, width, channels } = architecture.image;
  const count = pixels.length / (height * width * channels);
  const images = tf.tensor4d(pixels, [count, height, width, channels]);
  const noise = Float32Array.from({ length: count * architecture.latentSize }, () =>
    random.normal(),
  );
  const posterior = encode(architecture, weights, images);
  const sample = reparameterise(posterior, tf.tensor2d(noise, [count, architecture.latentSize]));
  const logits = decodeLogits(architecture, weights, sample);
  const picture = tf.sigmoid(decodeLogits(architecture, weights, posterior.mean)) as tf.Tensor4D;
  const squaredError = tf.mean(tf.squaredDifference(picture, images), [1, 2, 3]);
  const decibels = tf.mul(tf.log(tf.maximum(squaredError, 1e-10)), -10 / Math.LN10);
  const scalars = [
    reconstructionLoss(options.likelihood, logits, images, compositeTerms(options)),
    tf.mul(tf.mean(crossEntropy(logits, images)), height * width * channels),
    tf.mean(decibels),
    tf.mean(tf.norm(posterior.mean, 2, 1)),
    tf.mean(batchSimilarity(picture, images)),
    tf.mean(batchFinePower(picture)),
    tf.mean(batchFinePower(images)),
  ] as tf.Scalar[];
  return { scalars: tf.stack(scalars) as tf.Tensor1D, divergence: divergencePerUnit(posterior) };
}
