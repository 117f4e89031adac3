import { PhospheneError } from '@phosphene/model';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three';
import type { StageBundle } from '../bundle/open-bundle.ts';
import type { Decoder } from './decoder.ts';
import { QuantisePass } from './quantise-pass.ts';
import type { SharedContext } from './shared-context.ts';

/** The fallbacks' code is fetched only where it is needed: it is larger than the rest of the stage. */
const START: Record<'webgpu' | 'wasm', () => Promise<void>> = {
  async webgpu() {
    if (!('gpu' in navigator)) throw new Error('the browser has no WebGPU');
    await import('@tensorflow/tfjs-backend-webgpu');
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
 * The decoder where tfjs can't share the display's context: on WebGPU or in wasm. Every frame is read back
 * and uploaded again.
 *
 * @throws {PhospheneError} when the back end can't run here
 */
export async function createReadBackDecoder(
  { renderer }: SharedContext,
  bundle: StageBundle,
  backend: 'webgpu' | 'wasm',
): Promise<Decoder> {
  const { width, height, channels } = bundle.manifest.image;
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
  const pixels = new Float32Array(width * height * 4);
  const source = new DataTexture(pixels, width, height, RGBAFormat, FloatType);
  source.minFilter = NearestFilter;
  source.magFilter = NearestFilter;
  const pass = new QuantisePass(source, channels);

  return {
    description: `${backend}, frames read back`,
    async decode(latent, look, into) {
      const image = tf.tidy(() => {
        const input = tf.tensor2d(latent, [1, bundle.manifest.latentSize]);
        return model.execute({ latent: input }, 'image') as tf.Tensor4D;
      });
      const values = await image.data<'float32'>();
      image.dispose();
      for (let pixel = 0; pixel < width * height; pixel++) {
        for (let channel = 0; channel < 3; channel++) {
          pixels[pixel * 4 + channel] = values[pixel * channels + (channels === 1 ? 0 : channel)]!;
        }
      }
      source.needsUpdate = true;
      pass.draw(renderer, look, into);
    },
    memory: () => ({ tensors: tf.memory().numTensors, bytes: tf.memory().numBytes }),
    dispose() {
      pass.dispose();
      source.dispose();
      model.dispose();
    },
  };
}
