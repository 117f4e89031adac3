import * as tf from '@tensorflow/tfjs-core';
import type { Dataset } from '@phosphene/dataset';
import { listenerFormat, WINDOW_ROWS } from '@phosphene/model/audio';
import { decode, type VaeArchitecture, type Weights } from '@phosphene/model/network';
import type { HeardFrame } from '@phosphene/trainer';
import type { Family } from './families.ts';
import { encodeSenses, type JointNetwork } from './joint-network.ts';
import { levelledWindow, readPictures } from './paired-data.ts';

/** What a trained model makes of held-out frames. */
export interface TrainedModel {
  readonly name: string;
  readonly title: string;
  /** Images a second while it learnt. */
  readonly rate: number;
  /** The posterior means of the frames' pictures alone, [N, Z]. */
  readonly seen: Float32Array;
  /** The latents of the frames' sound alone, [N, Z]. */
  readonly heard: Float32Array;
  /** [N, H, W, C] in 0…1, what the latents are decoded to. */
  readonly pictures: Float32Array;
  readonly soundPictures: Float32Array;
}

const BATCH = 64;

/** Posterior means of each sense alone, [N, Z]. */
export async function encodeAlone(
  network: JointNetwork,
  family: Family,
  weights: Weights,
  dataset: Dataset,
  frames: readonly HeardFrame[],
): Promise<{ seen: Float32Array; heard: Float32Array }> {
  const { latentSize: size, image } = network.vae;
  const seen = new Float32Array(frames.length * size);
  const heard = new Float32Array(frames.length * size);
  const { bands } = listenerFormat;
  for (let first = 0; first < frames.length; first += BATCH) {
    const part = frames.slice(first, first + BATCH);
    const windows = new Float32Array(part.length * WINDOW_ROWS * bands);
    part.forEach((frame, n) => windows.set(levelledWindow(frame), n * WINDOW_ROWS * bands));
    const means = tf.tidy(() => {
      const pixels = readPictures(dataset, part);
      const shape = [part.length, image.height, image.width, image.channels] as const;
      const sounds = tf.tensor4d(windows, [part.length, WINDOW_ROWS, bands, 1]);
      const encoded = encodeSenses(network, weights, tf.tensor4d(pixels, [...shape]), sounds);
      return [family.alone(encoded.image).mean, family.alone(encoded.sound).mean];
    });
    const [ofImages, ofSounds] = await Promise.all(means.map((mean) => mean.data()));
    tf.dispose(means);
    seen.set(ofImages as Float32Array, first * size);
    heard.set(ofSounds as Float32Array, first * size);
  }
  return { seen, heard };
}

/** Pictures of latents [N, Z]: [N, H, W, C] in 0…1. */
export async function paintLatents(
  vae: VaeArchitecture,
  weights: Weights,
  latents: Float32Array,
): Promise<Float32Array> {
  const { latentSize: size, image } = vae;
  const values = image.height * image.width * image.channels;
  const count = latents.length / size;
  const pictures = new Float32Array(count * values);
  for (let first = 0; first < count; first += BATCH) {
    const part = Math.min(BATCH, count - first);
    const rows = latents.slice(first * size, (first + part) * size);
    const painted = tf.tidy(() => decode(vae, weights, tf.tensor2d(rows, [part, size])));
    pictures.set((await painted.data()) as Float32Array, first * values);
    painted.dispose();
  }
  return pictures;
}
