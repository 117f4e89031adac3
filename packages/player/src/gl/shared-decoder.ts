import { PhospheneError } from '@phosphene/model/errors';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/backend_webgl';
import { GPGPUContext } from '@tensorflow/tfjs-backend-webgl/dist/gpgpu_context';
import { ExternalTexture } from 'three';
import { firstBrokenPicture } from '@phosphene/sampler';
import type { StageBundle } from '../bundle/open-bundle.ts';
import { brokenPicture } from '../display/broken-picture.ts';
import type { Decoder } from './decoder.ts';
import { ToneEffect } from './effects/tone-effect.ts';
import type { SharedContext } from './shared-context.ts';
import { WEBGL_KERNELS } from './webgl-kernels.ts';

const BACKEND = 'shared';
let kernelsRegistered = false;

/**
 * The decoder on the display's own context: the picture goes from tensor to texture without leaving the
 * GPU. Shaders are compiled ahead, in parallel where the driver can, and one frame is painted, so that the
 * first frame on stage is as quick as any other. Weights are uploaded from the bundle in memory: after a
 * lost context, dispose and create again.
 *
 * @throws {PhospheneError} when tfjs can't run on this context, or the graph is none it can run
 */
export async function createSharedDecoder(
  { canvas, gl, renderer }: SharedContext,
  bundle: StageBundle,
): Promise<Decoder> {
  const { width, height, channels } = bundle.manifest.image;
  renderer.resetState();
  if (!kernelsRegistered) {
    for (const kernel of WEBGL_KERNELS) tf.registerKernel({ ...kernel, backendName: BACKEND });
    kernelsRegistered = true;
  }
  tf.registerBackend(BACKEND, () => new MathBackendWebGL(new GPGPUContext(gl)));
  const release = (): void => {
    const parent = canvas.parentNode;
    const next = canvas.nextSibling;
    // tfjs takes the canvas off the page with its backend.
    tf.removeBackend(BACKEND);
    if (parent !== null && canvas.parentNode === null) parent.insertBefore(canvas, next);
  };
  let model: Awaited<ReturnType<typeof loadGraphModel>>;
  let ones: tf.Tensor4D;
  try {
    if (!(await tf.setBackend(BACKEND))) throw new Error('tfjs can not run on this context');
    model = await loadGraphModel(tf.io.fromMemory(bundle.graph));
    ones = tf.keep(tf.ones([1, height, width, 1]) as tf.Tensor4D);
    await compileAhead();
  } catch (cause) {
    release();
    if (cause instanceof PhospheneError) throw cause;
    throw new PhospheneError(
      `The decoder can't run on this WebGL2: ${cause instanceof Error ? cause.message : String(cause)}`,
      {
        remedy: 'Try ?backend=webgpu or ?backend=wasm, another browser, or a newer driver.',
        cause,
      },
    );
  }
  const source = new ExternalTexture();
  const pass = new ToneEffect(source, channels);

  /** [1, Z] → [1, H, W, 4]: an output of fewer channels would share texels between pixels. */
  function paint(latent: Float32Array): tf.Tensor4D {
    return tf.tidy(() => {
      const input = tf.tensor2d(latent, [1, bundle.manifest.latentSize]);
      const image = model.execute({ latent: input }, 'image') as tf.Tensor4D;
      return channels === 1
        ? tf.tile(image, [1, 1, 1, 4])
        : (tf.concat([image, ones], 3) as tf.Tensor4D);
    });
  }

  async function compileAhead(): Promise<void> {
    const backend = tf.backend() as MathBackendWebGL;
    const zeros = new Float32Array(bundle.manifest.latentSize);
    tf.env().set('ENGINE_COMPILE_ONLY', true);
    try {
      paint(zeros).dispose();
      await backend.checkCompileCompletionAsync();
      backend.getUniformLocations();
    } finally {
      tf.env().set('ENGINE_COMPILE_ONLY', false);
    }
    renderer.resetState();
    const image = paint(zeros);
    image.dataToGPU({ customTexShape: [height, width] }).tensorRef.dispose();
    // The only picture that is read back: later ones would be black without an error.
    const values = image.dataSync<'float32'>();
    image.dispose();
    renderer.resetState();
    if (firstBrokenPicture(values, values.length) !== null) throw brokenPicture(bundle.place);
  }

  return {
    description: 'webgl2',
    // No await from the first reset to the last: nothing else may use the context in between.
    decode(latent, look, into) {
      renderer.resetState();
      const image = paint(latent);
      const { tensorRef, texture } = image.dataToGPU({ customTexShape: [height, width] });
      renderer.resetState();
      source.sourceTexture = texture!;
      pass.draw(renderer, look, into);
      tensorRef.dispose();
      image.dispose();
      return undefined;
    },
    memory: () => ({ tensors: tf.memory().numTensors, bytes: tf.memory().numBytes }),
    dispose() {
      pass.dispose();
      ones.dispose();
      model.dispose();
      release();
    },
  };
}
