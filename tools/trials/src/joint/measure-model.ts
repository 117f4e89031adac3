import * as tf from '@tensorflow/tfjs-core';
import { nearestDistances, psnr, type ImageShape } from '@phosphene/trainer';
import type { TrainedModel } from './trained-model.ts';

/** Frames with their labels. */
export interface LabelledPictures {
  /** [N, H, W, C] in 0…1 */
  readonly pixels: Float32Array;
  /** [N] */
  readonly labels: readonly number[];
}

/** How well the senses go together; means over held-out frames unless said. */
export interface JointFigures {
  /** Picture → picture, dB. */
  readonly picturePsnr: number;
  /** Sound → picture beside the frame that it sounded to, dB. */
  readonly soundPsnr: number;
  /** Share of sounds whose picture's nearest training frame has the right label. */
  readonly soundLabels: number;
  /** Euclidean distance of a sound's picture to the nearest training frame, median. */
  readonly soundNearest: number;
  /** Share of pictures whose nearest sound, by latents, has the right label; and the other way round. */
  readonly pictureToSound: number;
  readonly soundToPicture: number;
  /** Share of sounds whose own picture is among the nearest, of all held-out ones. */
  readonly recallAt1: number;
  readonly recallAt5: number;
}

/** Labels are told by pictures shrunk by this: 16 × 16 of 64. */
const SHRINK = 4;

export async function measureModel(
  { seen, heard, pictures, soundPictures }: TrainedModel,
  heldOut: LabelledPictures,
  train: LabelledPictures,
  image: ImageShape,
): Promise<JointFigures> {
  const { labels } = heldOut;
  const size = seen.length / labels.length;
  const values = image.height * image.width * image.channels;
  const [toSound, toPicture] = [
    await nearestDistances(seen, heard, size),
    await nearestDistances(heard, seen, size),
  ];
  const ranks = ownRanks(heard, seen, size);
  const nearest = await nearestDistances(soundPictures, train.pixels, values);
  return {
    picturePsnr: mean(psnr(pictures, heldOut.pixels, image)),
    soundPsnr: mean(psnr(soundPictures, heldOut.pixels, image)),
    soundLabels: await rightLabels(soundPictures, labels, train, image),
    soundNearest: median(nearest.distances),
    pictureToSound: shareOf(labels, (label, n) => labels[toSound.indices[n]!] === label),
    soundToPicture: shareOf(labels, (label, n) => labels[toPicture.indices[n]!] === label),
    recallAt1: shareOf(ranks, (rank) => rank < 1),
    recallAt5: shareOf(ranks, (rank) => rank < 5),
  };
}

/** What bounds the figures: real frames in place of a sound's pictures, and the mean picture of the right label. */
export async function measureBounds(
  heldOut: LabelledPictures,
  train: LabelledPictures,
  image: ImageShape,
): Promise<{ labels: number; nearest: number; labelMeanPsnr: number }> {
  const values = image.height * image.width * image.channels;
  const means = new Map<number, Float64Array>();
  const counts = new Map<number, number>();
  train.labels.forEach((label, n) => {
    const sum = means.get(label) ?? new Float64Array(values);
    for (let at = 0; at < values; at++) sum[at]! += train.pixels[n * values + at]!;
    means.set(label, sum);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  });
  const guesses = new Float32Array(heldOut.pixels.length);
  heldOut.labels.forEach((label, n) => {
    guesses.set(
      means.get(label)!.map((sum) => sum / counts.get(label)!),
      n * values,
    );
  });
  const nearest = await nearestDistances(heldOut.pixels, train.pixels, values);
  return {
    labels: await rightLabels(heldOut.pixels, heldOut.labels, train, image),
    nearest: median(nearest.distances),
    labelMeanPsnr: mean(psnr(guesses, heldOut.pixels, image)),
  };
}

/** Share of pictures whose nearest training frame, both shrunk, has the right label. */
async function rightLabels(
  pictures: Float32Array,
  labels: readonly number[],
  train: LabelledPictures,
  image: ImageShape,
): Promise<number> {
  const [own, theirs] = [await shrink(pictures, image), await shrink(train.pixels, image)];
  const { indices } = await nearestDistances(own, theirs, own.length / labels.length);
  return shareOf(labels, (label, n) => train.labels[indices[n]!] === label);
}

async function shrink(pictures: Float32Array, image: ImageShape): Promise<Float32Array> {
  const { height, width, channels } = image;
  const count = pictures.length / (height * width * channels);
  const small = tf.tidy(() =>
    tf.avgPool(tf.tensor4d(pictures, [count, height, width, channels]), SHRINK, SHRINK, 'valid'),
  );
  const values = (await small.data()) as Float32Array;
  small.dispose();
  return values;
}

/** For each query how many references are nearer than the one of its own number. */
function ownRanks(queries: Float32Array, references: Float32Array, size: number): number[] {
  const count = queries.length / size;
  const squared = (q: number, r: number): number => {
    let sum = 0;
    for (let d = 0; d < size; d++) sum += (queries[q * size + d]! - references[r * size + d]!) ** 2;
    return sum;
  };
  return Array.from({ length: count }, (_, q) => {
    const own = squared(q, q);
    let nearer = 0;
    for (let r = 0; r < count; r++) if (squared(q, r) < own) nearer++;
    return nearer;
  });
}

function shareOf<T>(all: readonly T[], test: (one: T, index: number) => boolean): number {
  return all.filter(test).length / all.length;
}

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: Float32Array): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
