import * as tf from '@tensorflow/tfjs-core';
import type { Dataset } from '@phosphene/dataset';
import { type LatentCodes } from '@phosphene/model/bundle';
import { encode, type VaeArchitecture, type Weights } from '@phosphene/model/network';
import { readImages, spread } from '../frame-reader.ts';

/** Frames whose posteriors go into a bundle, at most. */
const CODES = 4096;
const BATCH = 64;

/** The frame of each code that a bundle of this many frames gets. */
export function framesForCodes(frameCount: number): Uint32Array {
  return spread(
    Uint32Array.from({ length: frameCount }, (_, frame) => frame),
    CODES,
  );
}

/** The posteriors of frames, in the order of `frames`. */
export async function encodeFrames(
  architecture: VaeArchitecture,
  weights: Weights,
  dataset: Dataset,
  frames: Uint32Array,
  onDone?: (done: number, total: number) => void,
): Promise<LatentCodes> {
  const { latentSize: size, image } = architecture;
  const count = frames.length;
  const means = new Float32Array(count * size);
  const scales = new Float32Array(count * size);
  for (let first = 0; first < count; first += BATCH) {
    const part = frames.subarray(first, first + BATCH);
    const pixels = readImages(dataset, part);
    const both = tf.tidy(() => {
      const shape = [part.length, image.height, image.width, image.channels] as const;
      const { mean, logVariance } = encode(architecture, weights, tf.tensor4d(pixels, [...shape]));
      return [mean, tf.exp(tf.mul(logVariance, 0.5))];
    });
    const [mean, scale] = await Promise.all(both.map((tensor) => tensor.data()));
    tf.dispose(both);
    means.set(mean as Float32Array, first * size);
    scales.set(scale as Float32Array, first * size);
    onDone?.(first + part.length, count);
  }
  const labels = Uint16Array.from(frames, (frame) => dataset.findLabel(frame));
  return { size, count, means, scales, labels };
}
