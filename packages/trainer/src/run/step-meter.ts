import * as tf from '@tensorflow/tfjs-core';
import type { Progress } from '@phosphene/model/progress';
import { betaAt, learningRateAt, type TrainOptions } from '../train-options.ts';
import type { StepLoss } from '../training-gradients.ts';
import type { MetricsLine } from './metrics-log.ts';
import { notFinite } from './not-finite.ts';

/** Gathers what steps measured, and reads it in one go, so that a GPU is not waited for at every step. */
export class StepMeter {
  readonly #options: TrainOptions;
  readonly #stepsPerEpoch: number;
  readonly #time: () => number;
  #waiting: StepLoss[] = [];
  #since: number;

  /** @param time the clock, in seconds */
  constructor(options: TrainOptions, stepsPerEpoch: number, time: () => number) {
    this.#options = options;
    this.#stepsPerEpoch = stepsPerEpoch;
    this.#time = time;
    this.#since = time();
  }

  /** Takes over the tensors. */
  add(loss: StepLoss): void {
    this.#waiting.push(loss);
  }

  /**
   * Means over the steps since the last reading; `null` where there were none.
   *
   * @param step steps taken
   * @throws {PhospheneError} when a value is not finite
   */
  async read(step: number): Promise<MetricsLine | null> {
    const waiting = this.#waiting;
    this.#waiting = [];
    const count = waiting.length;
    if (count === 0) return null;
    const rows = tf.tidy(() =>
      tf.stack(
        waiting.map(({ reconstruction, divergence, meanSquare }) =>
          tf.stack([reconstruction, tf.sum(divergence), meanSquare]),
        ),
      ),
    );
    waiting.forEach((loss) => tf.dispose([loss.reconstruction, loss.divergence, loss.meanSquare]));
    const values = await rows.data();
    rows.dispose();
    const mean = (column: number): number => {
      let sum = 0;
      for (let row = 0; row < count; row++) sum += values[row * 3 + column]!;
      return sum / count;
    };
    const [reconstruction, divergence, meanSquare] = [mean(0), mean(1), mean(2)];
    if (![reconstruction, divergence, meanSquare].every(Number.isFinite)) {
      throw notFinite(
        `The loss is no longer finite (reconstruction ${reconstruction}, KL ${divergence}) ` +
          `within the ${count} steps before step ${step}`,
      );
    }
    const now = this.#time();
    const imagesPerSecond = (count * this.#options.batchSize) / (now - this.#since);
    this.#since = now;
    const beta = betaAt(this.#options, step - 1);
    return {
      step,
      epoch: step / this.#stepsPerEpoch,
      reconstruction,
      divergence,
      loss: reconstruction + beta * divergence,
      beta,
      learningRate: learningRateAt(this.#options, step - 1),
      meanLength: Math.sqrt(meanSquare * this.#options.latentSize),
      imagesPerSecond,
    };
  }

  /** A line as progress, in images. */
  progress({ step, reconstruction, divergence, beta }: MetricsLine): Progress {
    const { batchSize, steps } = this.#options;
    const weight = beta === 1 ? '' : `${beta!.toFixed(2)}·`;
    return {
      stage: 'train',
      done: step * batchSize,
      total: steps * batchSize,
      unit: 'images',
      detail: `reconstruction ${reconstruction!.toFixed(0)} + ${weight}KL ${divergence!.toFixed(1)} nats`,
    };
  }

  dispose(): void {
    this.#waiting.forEach((loss) =>
      tf.dispose([loss.reconstruction, loss.divergence, loss.meanSquare]),
    );
    this.#waiting = [];
  }
}
