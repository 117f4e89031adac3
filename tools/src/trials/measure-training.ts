import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { defaultPictureOptions, ingest, openDataset } from '@phosphene/dataset';
import { RandomStream } from '@phosphene/model';
import { architectureFor, PRESETS, train, TrainingState, TrainingStep } from '@phosphene/trainer';
import type { ChosenBackend, TrainOptions } from '@phosphene/trainer';
import { makeNoisyFilm } from './make-footage.ts';
import { describeRatio, pairedRatio } from './paired-rounds.ts';
import type { Trial } from './run-trial.ts';

export interface TrainingMeasure {
  readonly preset: 'sketch' | 'original';
  /** A multiple of `block`. */
  readonly steps: number;
  readonly block: number;
  readonly seed: number;
}

const SIDE = 64;
/** `train` reports first at this step; by then kernels and memory have been found. */
const WARM_UP = 10;

/**
 * Steps of `train` over bare steps. One training is under way; each time it reports the end of a block, it
 * waits while the bare loop takes a block of its own, so that both see the same minutes of the machine.
 */
export async function measureTraining(
  trial: Trial,
  { preset, steps, block, seed }: TrainingMeasure,
  backend: ChosenBackend,
): Promise<void> {
  const film = join(trial.folder, 'training.mp4');
  const datasetFolder = join(trial.folder, 'training-data');
  await makeNoisyFilm(film, { width: 320, height: 240, fps: 25, seconds: 60, seed });
  const picture = { ...defaultPictureOptions, width: SIDE, height: SIDE };
  await ingest({ ...picture, footage: film, output: datasetFolder, jobs: 1 });

  const every = Math.min(PRESETS[preset].checkpointEvery, steps);
  const options: TrainOptions = {
    ...PRESETS[preset],
    ...{ steps: WARM_UP + steps, seed },
    ...{ checkpointEvery: every, evaluateEvery: every, previewEvery: every },
  };
  const bare = await bareLoop(options, datasetFolder);
  const whole: number[] = [];
  const alone: number[] = [];
  let resumed = 0;
  await train(
    {
      datasetFolder,
      runFolder: join(trial.folder, 'run'),
      options,
      backend,
      time: trial.seconds,
    },
    {
      onProgress: ({ done }) => {
        const taken = done / options.batchSize - WARM_UP;
        if (taken < 0 || taken % block !== 0) return;
        const start = trial.seconds();
        if (taken > 0) whole.push((start - resumed) / block);
        const bareStart = trial.seconds();
        bare.take(taken === 0 ? WARM_UP : block);
        if (taken > 0) {
          alone.push((trial.seconds() - bareStart) / block);
          const [a, b] = [whole.at(-1)!, alone.at(-1)!];
          trial.note(`  ${taken} steps: ${milliseconds(a)} whole, ${milliseconds(b)} bare`);
        }
        resumed = trial.seconds();
      },
    },
  );
  bare.dispose();
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const ratio = pairedRatio(whole, alone);
  const name = `${preset}, ${SIDE} px`;
  trial.goal(
    `training step over bare step, all of ${whole.length * block} (${name})`,
    sum(whole) / sum(alone),
    { atMost: 1.05 },
    '×',
  );
  trial.fact('the same, block by block', describeRatio(ratio, whole.length), '×');
  trial.fact('bare step', (1000 * sum(alone)) / alone.length, 'ms');
  trial.fact('images a second', (options.batchSize * whole.length) / sum(whole));
  trial.record('training', { whole, bare: alone, block, every, batchSize: options.batchSize });
}

const milliseconds = (seconds: number): string => `${(1000 * seconds).toFixed(1)} ms`;

/** The step that `train` takes, on one batch that stays in memory: no loading, reading or writing. */
async function bareLoop(
  options: TrainOptions,
  datasetFolder: string,
): Promise<{ take: (steps: number) => void; dispose: () => void }> {
  const dataset = await openDataset(datasetFolder);
  const architecture = architectureFor(options, dataset.manifest.image);
  const { batchSize, seed } = options;
  const raw = new Uint8Array(batchSize * dataset.frameBytes);
  dataset.readFrames(
    Array.from({ length: batchSize }, (_, frame) => frame),
    raw,
  );
  dataset.close();
  const random = new RandomStream(seed, 0x6265);
  const pixels = Float32Array.from(raw, (value) => value / 255);
  const noise = Float32Array.from({ length: batchSize * architecture.latentSize }, () =>
    random.normal(),
  );
  const state = TrainingState.start(architecture, seed);
  const learner = new TrainingStep(architecture, options, state);
  return {
    take(steps) {
      for (let step = 1; step <= steps; step++) {
        const loss = learner.take({ pixels, noise });
        // The last one is read, so that what a device still has to do is counted.
        if (step === steps) loss.reconstruction.dataSync();
        tf.dispose([loss.reconstruction, loss.divergence, loss.meanSquare]);
      }
    },
    dispose() {
      learner.dispose();
      state.dispose();
    },
  };
}
