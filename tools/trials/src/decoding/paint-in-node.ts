import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { BundleGraph } from '@phosphene/sampler/node';
import { toModelArtifacts } from '@phosphene/trainer';
import type { Trial } from '../run-trial.ts';
import { LATENTS, type DecodeTask } from './decode-task.ts';
import { channelsLast, type Painter } from './painter.ts';

const NAMES = { input: 'latent', output: 'image' };

type Clock = Pick<Trial, 'seconds'>;

/** What of onnxruntime-node is used. */
interface OnnxRuntime {
  readonly Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => object;
  readonly InferenceSession: {
    create(path: string, options: object): Promise<OnnxSession>;
  };
}
interface OnnxSession {
  run(feeds: Record<string, object>): Promise<{ image: { data: Float32Array } }>;
  release(): Promise<void>;
}

/**
 * The graph model on a tfjs back end of this process, run as `render` runs it.
 *
 * @param backend one that has been selected before
 */
export async function paintWithTfjs(
  clock: Clock,
  task: DecodeTask,
  backend: 'tensorflow' | 'wasm',
): Promise<Painter> {
  await tf.setBackend(backend);
  const graph = await BundleGraph.open(toModelArtifacts(task.graph), NAMES);
  const paint = async (index: number): Promise<Float32Array> => {
    const picture = await graph.run(latentAt(task, index), 1);
    const values = (await picture.data()) as Float32Array;
    picture.dispose();
    return values;
  };
  return {
    engine: 'tfjs',
    device: backend === 'wasm' ? 'Node, wasm' : 'Node, native',
    async paint(index) {
      await tf.setBackend(backend);
      return paint(index);
    },
    async run(count) {
      await tf.setBackend(backend);
      return timed(clock, count, paint);
    },
    close: async () => graph.dispose(),
  };
}

/** The ONNX model on onnxruntime's CPU provider. */
export async function paintWithOnnxruntime(
  clock: Clock,
  task: DecodeTask,
  modules: string,
  threads: number,
): Promise<Painter> {
  const require = createRequire(join(modules, 'x.js'));
  const runtime = require('onnxruntime-node') as OnnxRuntime;
  const session = await runtime.InferenceSession.create(join(task.folder, 'decoder.onnx'), {
    graphOptimizationLevel: 'all',
    intraOpNumThreads: threads,
  });
  const { latentSize, image } = task.architecture;
  const paint = async (index: number): Promise<Float32Array> => {
    const latent = new runtime.Tensor('float32', latentAt(task, index), [1, latentSize]);
    return (await session.run({ latent })).image.data;
  };
  return {
    engine: 'onnxruntime',
    device: 'Node, native',
    paint: async (index) => channelsLast(await paint(index), image.channels),
    run: (count) => timed(clock, count, paint),
    close: () => session.release(),
  };
}

/** A latent's own copy. */
function latentAt({ latents, architecture }: DecodeTask, index: number): Float32Array {
  const size = architecture.latentSize;
  return latents.slice(index * size, (index + 1) * size);
}

async function timed(
  clock: Clock,
  count: number,
  paint: (index: number) => Promise<unknown>,
): Promise<number> {
  const start = clock.seconds();
  for (let n = 0; n < count; n++) await paint(n % LATENTS);
  return clock.seconds() - start;
}
