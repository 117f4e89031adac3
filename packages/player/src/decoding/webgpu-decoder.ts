import { registerDirectConvolution } from '@phosphene/model/webgpu';
import { firstBrokenPicture } from '@phosphene/sampler';
import '@tensorflow/tfjs-backend-webgpu';
import { loadGraphModelSync } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import type { StageBundle } from '../bundle/open-bundle.ts';
import { brokenPicture } from '../display/broken-picture.ts';
import type { ReadBackDecoder } from './read-back-decoder.ts';

const BACKEND = 'webgpu';

/**
 * The decoder on WebGPU, in the page.
 *
 * @throws {Error} when WebGPU can't run here
 */
export async function startWebgpuDecoder(bundle: StageBundle): Promise<ReadBackDecoder> {
  if (!('gpu' in navigator)) throw new Error('the browser has no WebGPU');
  // Asked for here since tfjs, where there is none, fills the console with its own failure.
  if ((await navigator.gpu.requestAdapter()) === null) {
    throw new Error('the browser has WebGPU, but no graphics adapter for it');
  }
  registerDirectConvolution(tf);
  if (!(await tf.setBackend(BACKEND))) throw new Error(`tfjs can't start ${BACKEND} here`);
  // Another decoder, which plays meanwhile, may take its back end again in any task: the weights are read in this one.
  const model = loadGraphModelSync(bundle.graph);
  return {
    backend: BACKEND,
    async decode(latent) {
      // Another decoder may have been measured since. A back end that has started is taken at once.
      if (tf.getBackend() !== BACKEND) await tf.setBackend(BACKEND);
      const image = tf.tidy(() => {
        const input = tf.tensor2d(latent, [1, bundle.manifest.latentSize]);
        return model.execute({ latent: input }, 'image') as tf.Tensor4D;
      });
      const values = await image.data<'float32'>();
      image.dispose();
      if (firstBrokenPicture(values, values.length) !== null) throw brokenPicture(bundle.place);
      return values;
    },
    memory: () => ({ tensors: tf.memory().numTensors, bytes: tf.memory().numBytes }),
    dispose: () => model.dispose(),
  };
}
