import { PhospheneError } from '@phosphene/model/errors';
import * as tf from '@tensorflow/tfjs-core';
import type {
  BackendName,
  BackendOptions,
  BackendProbe,
  Candidate,
  ChosenBackend,
  Missing,
} from './chosen-backend.ts';
import { findTensorflow } from './find-tensorflow.ts';
import { findWasm } from './find-wasm.ts';
import { findWebgpu } from './find-webgpu.ts';

/** What `--backend` takes. */
export type BackendRequest = 'auto' | BackendName;

const PROBES: Record<BackendName, BackendProbe> = {
  tensorflow: findTensorflow,
  webgpu: findWebgpu,
  wasm: findWasm,
};

/**
 * Makes tfjs compute on the best back end, or on the requested one. `auto` takes native TensorFlow on a
 * GPU, else WebGPU on a hardware adapter, else native TensorFlow on the CPU, else WebAssembly; never tfjs's
 * plain JavaScript, which is a hundred times slower.
 *
 * Must be called before the first tensor is made.
 *
 * @param probes find the back ends; tests give their own
 * @throws {PhospheneError} when the requested one can't run here
 */
export async function selectBackend(
  request: BackendRequest,
  options: BackendOptions = {},
  probes: Record<BackendName, BackendProbe> = PROBES,
): Promise<ChosenBackend> {
  // The core alone knows no gradients; the whole of tfjs registers them.
  await import('@tensorflow/tfjs');
  if (request !== 'auto') {
    const found = await probes[request](options);
    if (isMissing(found)) {
      throw new PhospheneError(`--backend ${request}: ${found.reason}.`, {
        remedy: `${found.remedy} Or let --backend auto choose.`,
      });
    }
    return start(found);
  }
  const native = await probes.tensorflow(options);
  if (!isMissing(native) && native.backend.device === 'gpu') return start(native);
  const webgpu = await probes.webgpu({ ...options, softwareAdapter: false });
  if (!isMissing(webgpu)) {
    try {
      return await start(webgpu);
    } catch (error) {
      // A driver that lists a GPU and then gives no device: the next in line does.
      if (!(error instanceof PhospheneError)) throw error;
    }
  }
  if (!isMissing(native)) return start(native);
  const wasm = await probes.wasm(options);
  if (isMissing(wasm)) throw new PhospheneError(`${wasm.reason}.`, { remedy: wasm.remedy });
  return start(wasm);
}

/** tfjs takes another back end in silence when one fails to start; this does not. */
async function start({ backend, use }: Candidate): Promise<ChosenBackend> {
  let fault = '';
  try {
    await use();
    await tf.ready();
  } catch (error) {
    fault = ` (${(error as Error).message})`;
  }
  const actual = tf.getBackend();
  if (fault === '' && actual === backend.name) return backend;
  throw new PhospheneError(`The back end ${backend.name} did not start${fault}.`, {
    remedy: 'Run `npx phosphene doctor`, or choose another with --backend.',
  });
}

function isMissing(found: Candidate | Missing): found is Missing {
  return 'reason' in found;
}
