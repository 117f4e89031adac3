import { PhospheneError } from '@phosphene/model/errors';
import { registerDirectConvolution } from '@phosphene/model/webgpu';
import { firstBrokenPicture } from '@phosphene/sampler';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import type { StageBundle } from '../bundle/open-bundle.ts';
import { brokenPicture } from './broken-picture.ts';

/** Where tfjs computes apart from the display. */
export type ReadBackBackend = 'webgpu' | 'wasm';

/** A decoder whose pictures come back to main memory. One picture at a time. */
export interface ReadBackDecoder {
  readonly backend: ReadBackBackend;
  /** [Z] → [H, W, C], display-encoded, 0…1 */
  readonly decode: (latent: Float32Array) => Promise<Float32Array>;
  /** What tfjs holds; constant between pictures. */
  readonly memory: () => { readonly tensors: number; readonly bytes: number };
  readonly dispose: () => void;
}

/** The fallbacks' code is fetched only where it is needed: it is larger than the rest of the stage. */
const START: Record<ReadBackBackend, () => Promise<void>> = {
  async webgpu() {
    if (!('gpu' in navigator)) throw new Error('the browser has no WebGPU');
    // Asked for here since tfjs, where there is none, fills the console with its own failure.
    if ((await navigator.gpu.requestAdapter()) === null) {
      throw new Error('the browser has WebGPU, but no graphics adapter for it');
    }
    await import('@tensorflow/tfjs-backend-webgpu');
    registerDirectConvolution(tf);
  },
  async wasm() {
    const [{ setWasmPaths }, plain, simd, threaded] = await Promise.all([
      import('@tensorflow/tfjs-backend-wasm'),
      import('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'),
      import('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'),
      import('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url'),
    ]);
    // tfjs starts its threads from the text of its own code, which a bundler's shortening breaks: the
    // threaded module then never answers. One thread with SIMD does.
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    setWasmPaths({
      'tfjs-backend-wasm.wasm': plain.default,
      'tfjs-backend-wasm-simd.wasm': simd.default,
      'tfjs-backend-wasm-threaded-simd.wasm': threaded.default,
    });
  },
};

/**
 * The decoder where tfjs can't share the display's context: on WebGPU or in wasm.
 *
 * @throws {PhospheneError} when the back end can't run here
 */
export async function createReadBackDecoder(
  bundle: StageBundle,
  backend: ReadBackBackend,
): Promise<ReadBackDecoder> {
  let model: Awaited<ReturnType<typeof loadGraphModel>>;
  try {
    await START[backend]();
    if (!(await tf.setBackend(backend)) || tf.getBackend() !== backend) {
      throw new Error(`tfjs can't start ${backend} here`);
    }
    model = await loadGraphModel(tf.io.fromMemory(bundle.graph));
  } catch (cause) {
    throw new PhospheneError(
      `The decoder can't run on ${backend}: ${cause instanceof Error ? cause.message : String(cause)}.`,
      { remedy: 'Try another browser, or a newer graphics driver.', cause },
    );
  }
  return {
    backend,
    async decode(latent) {
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
