import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, constants, cpus } from 'node:os';
import { dirname, join } from 'node:path';
import util from 'node:util';
import * as tf from '@tensorflow/tfjs-core';
import type { BackendProbe } from './chosen-backend.ts';
import { registerTensorflowTrainingKernels } from './tensorflow-training-kernels.ts';

/** The part of tfjs-node's back end that is read. */
interface NodeBackend {
  readonly isUsingGpuDevice: boolean;
  readonly binding: { readonly TF_Version: string };
}

const PACKAGE = '@tensorflow/tfjs-node-gpu';

/** Looks for native TensorFlow, and loads it. */
export const findTensorflow: BackendProbe = async ({ threads }) => {
  prepareEnvironment(threads);
  lendNodeFunctions();
  const require = createRequire(import.meta.url);
  let tfjs: string;
  try {
    limitLog(require);
    // Loading registers the back end with the one tfjs-core, and makes it the current one.
    const loaded = require(PACKAGE) as { version: Record<string, string> };
    tfjs = loaded.version['tfjs-core'] ?? tf.version_core;
  } catch (error) {
    return {
      reason: `native TensorFlow can't be loaded: ${firstLine(error)}`,
      remedy: 'Run `npx phosphene doctor --fix`, which fetches or builds it.',
    };
  }
  if (tf.findBackend('tensorflow') === null) {
    return {
      reason: 'two copies of @tensorflow/tfjs-core are installed',
      remedy: 'Run `npm ci` again, so that one version serves all packages.',
    };
  }
  await tf.setBackend('tensorflow');
  const { binding, isUsingGpuDevice } = tf.backend() as unknown as NodeBackend;
  const device = isUsingGpuDevice ? 'gpu' : 'cpu';
  const native = binding.TF_Version;
  const intraOp = process.env['TF_NUM_INTRAOP_THREADS'] ?? '';
  const where = isUsingGpuDevice ? 'the GPU' : `the CPU, ${intraOp} threads`;
  return {
    backend: {
      name: 'tensorflow',
      device,
      description: `native TensorFlow ${native} on ${where}`,
      versions: {
        tfjs,
        tensorflow: native,
        threads: intraOp,
        onednn: process.env['TF_ENABLE_ONEDNN_OPTS'] ?? 'default',
        processor: cpus()[0]?.model.trim() ?? 'unknown',
      },
    },
    use: async () => {
      registerTensorflowTrainingKernels();
      await tf.setBackend('tensorflow');
    },
  };
};

/**
 * What TensorFlow reads once, when it is loaded. On the CPU its results repeat bit for bit, in other processes
 * and under load, for one number of threads and one setting of oneDNN (which is the faster on), so both are
 * pinned here and stand in `run.json`.
 */
function prepareEnvironment(threads = availableParallelism()): void {
  const { env } = process;
  env['TF_CPP_MIN_LOG_LEVEL'] ??= '2';
  env['TF_FORCE_GPU_ALLOW_GROWTH'] ??= 'true';
  env['TF_ENABLE_ONEDNN_OPTS'] ??= '1';
  env['TF_NUM_INTRAOP_THREADS'] ??= String(threads);
  env['TF_NUM_INTEROP_THREADS'] ??= String(threads);
}

/**
 * Loads the module that makes `TF_CPP_MIN_LOG_LEVEL` hold while TensorFlow is loaded, where native TensorFlow was built
 * against a wheel (tools/native-tensorflow/binding/log_level.cc).
 */
function limitLog(require: NodeJS.Require): void {
  const folder = dirname(require.resolve(`${PACKAGE}/package.json`));
  const module = join(folder, 'lib', 'napi-v8', 'log_level.node');
  if (!existsSync(module)) return;
  // Found by TensorFlow's library only where the whole process sees it.
  const { RTLD_NOW, RTLD_GLOBAL } = constants.dlopen;
  process.dlopen({ exports: {} }, module, RTLD_NOW | RTLD_GLOBAL);
}

/** Node 24 has no longer what tfjs-node calls. */
function lendNodeFunctions(): void {
  const legacy = util as unknown as Record<string, unknown>;
  legacy['isNullOrUndefined'] ??= (value: unknown) => value === null || value === undefined;
  legacy['isArray'] ??= Array.isArray;
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0]?.trim() ?? message;
}
