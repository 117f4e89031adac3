import { cpus } from 'node:os';
import * as tf from '@tensorflow/tfjs-core';
import type { BackendProbe } from './chosen-backend.ts';
import { registerTrainingKernels } from './wasm-training-kernels/register.ts';

/** The back end that is always there: WebAssembly, with the kernels that training needs beside tfjs's own. */
export const findWasm: BackendProbe = async () => ({
  backend: {
    name: 'wasm',
    device: 'cpu',
    description:
      'WebAssembly on one CPU core: slow; `npx phosphene doctor --fix` tries for native TensorFlow',
    versions: { tfjs: tf.version_core, processor: cpus()[0]?.model.trim() ?? 'unknown' },
  },
  use: async () => {
    await import('@tensorflow/tfjs-backend-wasm');
    registerTrainingKernels();
    await tf.setBackend('wasm');
  },
});
