import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import type { Dataset, DatasetSplit } from '@phosphene/dataset';
import { writeFileAtomic } from '@phosphene/model/files';
import {
  architectureFor,
  BatchLoader,
  evaluate,
  TrainingState,
  TrainingStep,
  type TrainOptions,
} from '@phosphene/trainer';
import { startPythonBench } from '../pytorch-process.ts';

/** Something that learns for a while, is looked at, and goes on. */
export interface Learner {
  readonly name: string;
  /** Learns for about so long. @returns how long it was, and how many images it learnt from */
  readonly learn: (seconds: number) => Promise<{ seconds: number; images: number }>;
  /** @returns the mean PSNR of the held-out frames, dB */
  readonly look: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** What is learnt. */
export interface LearnJob {
  /** The data set's folder. */
  readonly folder: string;
  readonly dataset: Dataset;
  readonly frames: DatasetSplit;
  readonly options: TrainOptions;
  /** The clock, in seconds. */
  readonly time: () => number;
}

/** Steps between two readings of the loss, as in a training. */
const MEASURED = 10;

/** Takes the steps that `train` takes, one after the other, until they are all done. */
export function learnHere(name: string, job: LearnJob): Learner {
  const { folder, dataset, frames, options, time } = job;
  const architecture = architectureFor(options, dataset.manifest.image);
  const state = TrainingState.start(architecture, options.seed);
  const learner = new TrainingStep(architecture, options, state);
  const { batchSize, seed, steps } = options;
  const loader = new BatchLoader(
    { folder, frames: frames.train, batchSize, seed },
    dataset.frameBytes,
    architecture.latentSize,
    { first: 0, end: steps },
  );
  return {
    name,
    async learn(seconds) {
      const start = time();
      const first = state.step;
      while (time() - start < seconds && state.step < steps) {
        const loss = learner.take(await loader.take(state.step));
        if (state.step % MEASURED === 0) await loss.reconstruction.data();
        tf.dispose([loss.reconstruction, loss.divergence, loss.meanSquare]);
      }
      return {
        seconds: Math.max(time() - start, seconds),
        images: (state.step - first) * batchSize,
      };
    },
    look: async () => {
      const weights = state.named('average');
      return (await evaluate(architecture, weights, dataset, frames.heldOut, options)).psnr;
    },
    async close() {
      learner.dispose();
      state.dispose();
      await loader.close();
    },
  };
}

/** The original in PyTorch (`bench/pytorch_original.py`). @param scratch an empty folder */
export async function learnInPytorch(
  name: string,
  { dataset, frames, options }: LearnJob,
  python: string,
  scratch: string,
): Promise<Learner> {
  const read = (list: Uint32Array): Uint8Array => {
    const bytes = new Uint8Array(list.length * dataset.frameBytes);
    dataset.readFrames(list, bytes);
    return bytes;
  };
  const { learningRate, batchSize, seed } = options;
  const spec = { side: dataset.manifest.image.width, learningRate, batchSize, seed };
  await writeFileAtomic(join(scratch, 'spec.json'), JSON.stringify(spec));
  await writeFileAtomic(join(scratch, 'train.u8'), read(frames.train));
  await writeFileAtomic(join(scratch, 'held-out.u8'), read(frames.heldOut));
  const bench = await startPythonBench(python, 'pytorch_original.py', scratch);
  return {
    name,
    learn: async (seconds) => {
      const answer = await bench.ask(`learn ${seconds}`);
      return { seconds: Number(answer['seconds']), images: Number(answer['images']) };
    },
    look: async () => Number((await bench.ask('look'))['psnr']),
    close: bench.close,
  };
}
