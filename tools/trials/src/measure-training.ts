import { join } from 'node:path';
import { defaultPictureOptions, ingest } from '@phosphene/dataset';
import { PRESETS, train } from '@phosphene/trainer';
import type { ChosenBackend, TrainOptions } from '@phosphene/trainer';
import { bareStep, bareTfjs, openBatch } from './bare-loops.ts';
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
 * Steps of `train` over bare ones: of tfjs, and the same that it takes itself. One training is under way; each time it
 * reports the end of a block, it waits while each bare loop takes a block of its own, so that all see the same minutes
 * of the machine.
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
  const batch = await openBatch(options, datasetFolder);
  const loops = [bareTfjs(options, batch), bareStep(options, batch)];
  const whole: number[] = [];
  const alone: number[][] = loops.map(() => []);
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
        loops.forEach((loop, index) => {
          const bareStart = trial.seconds();
          loop.take(taken === 0 ? WARM_UP : block);
          if (taken > 0) alone[index]!.push((trial.seconds() - bareStart) / block);
        });
        if (taken > 0) {
          const [a, b, c] = [whole, ...alone].map((times) => milliseconds(times!.at(-1)!));
          trial.note(`  ${taken} steps: ${a} whole, ${b} bare tfjs, ${c} bare step`);
        }
        resumed = trial.seconds();
      },
    },
  );
  loops.forEach((loop) => loop.dispose());
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const name = `${preset}, ${SIDE} px`;
  alone.forEach((times, index) => {
    const of = ['tfjs’s bare loop', 'the same step alone'][index]!;
    trial.goal(
      `training step over ${of}, all of ${whole.length * block} (${name})`,
      sum(whole) / sum(times),
      { atMost: 1.05 },
      '×',
    );
    const ratio = describeRatio(pairedRatio(whole, times), whole.length);
    trial.fact('the same, block by block', ratio, '×');
    trial.fact(of, (1000 * sum(times)) / times.length, 'ms');
  });
  trial.fact('images a second', (options.batchSize * whole.length) / sum(whole));
  const [tfjs, step] = alone;
  const { batchSize } = options;
  trial.record('training', { whole, tfjs, step, block, every, batchSize });
}

const milliseconds = (seconds: number): string => `${(1000 * seconds).toFixed(1)} ms`;
