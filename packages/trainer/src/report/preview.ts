import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import type { Dataset } from '@phosphene/dataset';
import { decode, encode, type VaeArchitecture, type Weights } from '@phosphene/model/network';
import { writeFileAtomic } from '@phosphene/model/files';
import { readImages, spread } from '../frame-reader.ts';
import { contactSheetPng } from './contact-sheet.ts';

const COLUMNS = 10;

/**
 * Writes a contact sheet of a network in training to `previews/`: frames, their reconstructions, and a walk
 * from the first of them to the last but half in a straight line.
 *
 * @param frames what to show; a few are taken, spread evenly
 * @returns the file's path inside the run folder
 */
export async function writePreview(
  runFolder: string,
  step: number,
  architecture: VaeArchitecture,
  weights: Weights,
  dataset: Dataset,
  frames: Uint32Array,
): Promise<string> {
  const shown = spread(frames, COLUMNS);
  const count = shown.length;
  const { height, width, channels } = architecture.image;
  const pixels = readImages(dataset, shown);
  const painted = tf.tidy(() => {
    const images = tf.tensor4d(pixels, [count, height, width, channels]);
    const { mean } = encode(architecture, weights, images);
    const from = tf.slice2d(mean, [0, 0], [1, -1]);
    const to = tf.slice2d(mean, [Math.floor(count / 2), 0], [1, -1]);
    const share = tf.reshape(tf.linspace(0, 1, COLUMNS), [COLUMNS, 1]);
    const walk = tf.add(tf.mul(from, tf.sub(1, share)), tf.mul(to, share)) as tf.Tensor2D;
    return decode(architecture, weights, tf.concat([mean, walk], 0));
  });
  const values = (await painted.data()) as Float32Array;
  painted.dispose();

  const size = height * width * channels;
  const cut = (from: Float32Array, first: number, n: number): Float32Array[] =>
    Array.from({ length: n }, (_, k) => from.subarray((first + k) * size, (first + k + 1) * size));
  const png = await contactSheetPng({
    rows: [cut(pixels, 0, count), cut(values, 0, count), cut(values, count, COLUMNS)],
    image: architecture.image,
  });
  const path = join('previews', `step-${String(step).padStart(8, '0')}.png`);
  await mkdir(join(runFolder, 'previews'), { recursive: true });
  await writeFileAtomic(join(runFolder, path), png);
  return path;
}
