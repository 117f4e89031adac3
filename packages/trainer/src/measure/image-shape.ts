import * as tf from '@tensorflow/tfjs-core';

/** What one picture of a batch [N, H, W, C] is like. */
export interface ImageShape {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** Values of one picture. */
export function imageSize({ height, width, channels }: ImageShape): number {
  return height * width * channels;
}

/** Planes of a batch, one a channel: [N · C, H, W]. */
export function planesOf(images: tf.Tensor4D): tf.Tensor3D {
  const [count, height, width, channels] = images.shape;
  return tf.reshape(tf.transpose(images, [0, 3, 1, 2]), [count * channels, height, width]);
}
