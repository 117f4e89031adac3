import * as tf from '@tensorflow/tfjs-core';

/** Lets tfjs compute on its plain JavaScript kernels, gradients included: slow, right, always there. */
export async function plainTfjs(): Promise<void> {
  tf.enableProdMode();
  await import('@tensorflow/tfjs');
  await tf.setBackend('cpu');
  await tf.ready();
}
