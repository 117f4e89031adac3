import * as tf from '@tensorflow/tfjs-core';
import type { Dataset } from '@phosphene/dataset';
import { readImages } from '../../frame-reader.ts';
import type { PicturePainter } from './picture-painter.ts';

const BATCH = 64;

/** Frames of a data set as a painter paints: [frames, D]. */
export async function shrunkFrames(
  dataset: Dataset,
  { height, width, channels }: { height: number; width: number; channels: number },
  painter: PicturePainter,
  frames: Uint32Array,
): Promise<Float32Array> {
  const rows = new Float32Array(frames.length * painter.values);
  for (let first = 0; first < frames.length; first += BATCH) {
    const part = frames.subarray(first, first + BATCH);
    const small = tf.tidy(() => {
      const pixels = readImages(dataset, part);
      return painter.shrinkPictures(tf.tensor4d(pixels, [part.length, height, width, channels]));
    });
    rows.set(await small.data(), first * painter.values);
    small.dispose();
  }
  return rows;
}
