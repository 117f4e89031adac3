import { PhospheneError } from '@phosphene/model/errors';
import { firstBrokenPicture } from '@phosphene/sampler';
import { setWebGLContext } from '@tensorflow/tfjs-backend-webgl/dist/canvas_util';
import { loadGraphModelSync } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/backend_webgl';
import { GPGPUContext } from '@tensorflow/tfjs-backend-webgl/dist/gpgpu_context';
import type { StageBundle } from '../bundle/open-bundle.ts';
import { isBlank } from '../decoding/blank-picture.ts';
import { brokenPicture } from '../display/broken-picture.ts';
import type { SharedContext } from './shared-context.ts';
import { WEBGL_KERNELS } from './webgl-kernels.ts';

/** Decoders that were started so far. */
let started = 0;

/** A back end of tfjs on the display's context, with a bundle's decoder loaded. */
export interface TextureDecoder {
  /** Whether the reference's picture was blank when the decoder was made. */
  readonly blankAtStart: boolean;
  /**
   * Decodes a latent [Z] to a float texture, RGBA or luma in all four, which is valid within `use`. Three.js's state is
   * stale before and after: it resets it.
   */
  readonly decode: (latent: Float32Array, use: (texture: WebGLTexture) => void) => void;
  /** Also called by itself when the context is lost. */
  readonly dispose: () => void;
}

/**
 * Starts tfjs on the display's context. Shaders are compiled ahead, in parallel where the driver can, and one picture is
 * painted, so that the first one on stage is as quick as any other. Weights are uploaded from the bundle in memory.
 *
 * Each decoder has a back end of its own, with all that lies on the GPU for it. So one is made ready while another plays,
 * and the one that has played goes without a trace. tfjs has one back end at a time: each takes its own in the task in
 * which it needs it, and nothing of it depends on which one is taken while it waits.
 *
 * @param reference a latent [Z] whose picture tells whether the decoder works
 * @param signal once it is aborted, starting is given up
 * @throws {PhospheneError} when tfjs can't run on this context, or the graph is none it can run
 */
export async function startTextureDecoder(
  { gl, onLoss }: SharedContext,
  bundle: StageBundle,
  reference: Float32Array,
  signal?: AbortSignal,
): Promise<TextureDecoder> {
  const { image, latentSize } = bundle.manifest;
  const { width, height, channels } = image;
  const backendName = `shared-${++started}`;
  for (const kernel of WEBGL_KERNELS) tf.registerKernel({ ...kernel, backendName });
  // Before any of tfjs's flags is read; and it forgets a context that it has seen lost.
  setWebGLContext(2, gl);
  const gpgpu = new GPGPUContext(gl);
  const backend = new MathBackendWebGL(gpgpu);
  tf.registerBackend(backendName, () => backend);
  let model: ReturnType<typeof loadGraphModelSync> | null = null;
  let ones: tf.Tensor4D | null = null;
  let disposed = false;
  const dispose = (): void => {
    if (disposed) return;
    disposed = true;
    forgetListener();
    ones?.dispose();
    model?.dispose();
    // tfjs would take the canvas off the page. A context that it was given it leaves as it is.
    Object.assign(backend, { canvas: null });
    tf.removeBackend(backendName);
    for (const { kernelName } of WEBGL_KERNELS) tf.unregisterKernel(kernelName, backendName);
    gpgpu.program = null;
    gpgpu.outputTexture = null;
    gpgpu.dispose();
    // tfjs forgets it.
    gl.deleteBuffer(gpgpu.vertexBuffer);
  };
  const forgetListener = onLoss(dispose);

  /** A back end that has started is taken at once. */
  function take(): void {
    if (tf.getBackend() !== backendName) void tf.setBackend(backendName);
  }

  /** [1, Z] → [1, H, W, 4]: an output of fewer channels would share texels between pixels. */
  function paint(latent: Float32Array): tf.Tensor4D {
    return tf.tidy(() => {
      const input = tf.tensor2d(latent, [1, latentSize]);
      const picture = model!.execute({ latent: input }, 'image') as tf.Tensor4D;
      return channels === 1
        ? tf.tile(picture, [1, 1, 1, 4])
        : (tf.concat([picture, ones!], 3) as tf.Tensor4D);
    });
  }

  function throwIfEnded(): void {
    if (disposed) throw new Error('the context was lost');
    signal?.throwIfAborted();
  }

  /** @returns whether the reference's picture is blank */
  async function compileAhead(): Promise<boolean> {
    tf.env().set('ENGINE_COMPILE_ONLY', true);
    try {
      paint(reference).dispose();
    } finally {
      // Another decoder plays while this one waits.
      tf.env().set('ENGINE_COMPILE_ONLY', false);
    }
    await backend.checkCompileCompletionAsync();
    throwIfEnded();
    take();
    backend.getUniformLocations();
    const picture = paint(reference);
    picture.dataToGPU({ customTexShape: [height, width] }).tensorRef.dispose();
    // The only picture that is read back whole while nothing is on show.
    const values = picture.dataSync<'float32'>();
    picture.dispose();
    if (firstBrokenPicture(values, values.length) !== null) throw brokenPicture(bundle.place);
    // In bytes, as it is looked at later, and without the fourth channel, which is always 1 in colour.
    return isBlank(values.filter((_, i) => i % 4 < 3).map((value) => Math.round(255 * value)));
  }

  try {
    if (!(await tf.setBackend(backendName))) throw new Error('tfjs can not run on this context');
    throwIfEnded();
    take();
    model = loadGraphModelSync(bundle.graph);
    ones = tf.keep(tf.ones([1, height, width, 1]) as tf.Tensor4D);
    const blankAtStart = await compileAhead();
    return {
      blankAtStart,
      decode(latent, use) {
        // Another decoder may have been measured, or made ready, since.
        take();
        const picture = paint(latent);
        const { tensorRef, texture } = picture.dataToGPU({ customTexShape: [height, width] });
        use(texture!);
        tensorRef.dispose();
        picture.dispose();
      },
      dispose,
    };
  } catch (cause) {
    dispose();
    if (cause instanceof PhospheneError) throw cause;
    throw new PhospheneError(
      `The decoder can't run on this WebGL2: ${cause instanceof Error ? cause.message : String(cause)}`,
      {
        remedy: 'Try ?backend=webgpu or ?backend=wasm, another browser, or a newer driver.',
        cause,
      },
    );
  }
}
