import * as tf from '@tensorflow/tfjs-core';
import { decode, type VaeArchitecture, type Weights } from '@phosphene/model/network';
import type { Oversight } from '@phosphene/model/progress';
import { imageSize, type ImageShape } from '../../measure/image-shape.ts';

/** Paints latents as rows that pictures are compared by: decoded, and larger ones shrunk, D values each. */
export interface PicturePainter {
  /** Of the pictures that rows stand for. */
  readonly shape: ImageShape;
  /** D = H · W · C of that shape. */
  readonly values: number;
  /** Divides both sides of the picture by this much; a distance of rows times it is one of pictures. */
  readonly shrink: number;
  /**
   * @param latents [count, Z]
   * @returns [count, D]
   */
  paint(latents: Float32Array, oversight?: Oversight): Promise<Float32Array>;
  /** Distances from each row to the next, as of whole pictures: [count − 1]. */
  stepLengths(rows: Float32Array): Float64Array;
  /** Shrinks pictures [count, H, W, C] in the same way. */
  shrinkPictures(pictures: tf.Tensor4D): tf.Tensor2D;
}

const BATCH = 64;
/** Detail below this is seen, not travelled: pictures are compared at no more pixels a side. */
const LARGEST_SIDE = 64;

export function picturePainter(architecture: VaeArchitecture, weights: Weights): PicturePainter {
  const { image, latentSize: size } = architecture;
  const { height, width, channels } = image;
  let shrink = 1;
  while (
    Math.max(height, width) / shrink > LARGEST_SIDE &&
    height % (2 * shrink) === 0 &&
    width % (2 * shrink) === 0
  )
    shrink *= 2;
  const shape = { height: height / shrink, width: width / shrink, channels };
  const values = imageSize(shape);

  function shrinkPictures(pictures: tf.Tensor4D): tf.Tensor2D {
    const small = shrink === 1 ? pictures : tf.avgPool(pictures, shrink, shrink, 'valid');
    return tf.reshape(small, [-1, values]);
  }

  async function paint(
    latents: Float32Array,
    { onProgress, signal }: Oversight = {},
  ): Promise<Float32Array> {
    const count = latents.length / size;
    const rows = new Float32Array(count * values);
    for (let first = 0; first < count; first += BATCH) {
      signal?.throwIfAborted();
      const part = Math.min(BATCH, count - first);
      const painted = tf.tidy(() => {
        const some = latents.slice(first * size, (first + part) * size);
        return shrinkPictures(decode(architecture, weights, tf.tensor2d(some, [part, size])));
      });
      rows.set(await painted.data(), first * values);
      painted.dispose();
      onProgress?.({ stage: 'paint frames', done: first + part, total: count, unit: 'pictures' });
    }
    return rows;
  }

  function stepLengths(rows: Float32Array): Float64Array {
    return Float64Array.from({ length: rows.length / values - 1 }, (_, row) => {
      let squared = 0;
      for (let d = row * values; d < (row + 1) * values; d++) {
        squared += (rows[d + values]! - rows[d]!) ** 2;
      }
      return shrink * Math.sqrt(squared);
    });
  }
  return { shape, values, shrink, paint, stepLengths, shrinkPictures };
}
