import * as tf from '@tensorflow/tfjs-core';
import { type VaeArchitecture } from '@phosphene/model/network';
import { RandomStream } from '@phosphene/model/random';
import type { TrainOptions } from './train-options.ts';
import { TrainingStep } from './training-step.ts';
import { TrainingState } from './training-state.ts';

/** Steps that are not counted: kernels are compiled and memory is found in them. */
const WARM_UP = 6;
const COUNTED = 7;

/**
 * How many images a second a training with these options will see here: the median of a few steps on noise.
 *
 * @param time the clock, in seconds
 */
export async function measureSpeed(
  architecture: VaeArchitecture,
  options: TrainOptions,
  time: () => number,
): Promise<number> {
  const { height, width, channels } = architecture.image;
  const random = new RandomStream(options.seed);
  const pixels = new Float32Array(options.batchSize * height * width * channels).map(() =>
    random.uniform(),
  );
  const noise = new Float32Array(options.batchSize * architecture.latentSize).map(() =>
    random.normal(),
  );
  const state = TrainingState.start(architecture, options.seed);
  const learner = new TrainingStep(architecture, options, state);
  const seconds: number[] = [];
  for (let step = 0; step < WARM_UP + COUNTED; step++) {
    const start = time();
    const loss = learner.take({ pixels, noise });
    await loss.reconstruction.data();
    tf.dispose([loss.reconstruction, loss.divergence, loss.meanSquare]);
    if (step >= WARM_UP) seconds.push(time() - start);
  }
  learner.dispose();
  state.dispose();
  seconds.sort((a, b) => a - b);
  return options.batchSize / seconds[Math.floor(COUNTED / 2)]!;
}
