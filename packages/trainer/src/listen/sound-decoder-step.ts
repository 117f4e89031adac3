import * as tf from '@tensorflow/tfjs-core';
import { applyLayers, type SoundDecoderArchitecture } from '@phosphene/model/network';
import type { TrainingState } from '../training-state.ts';
import { RecordedStep } from './recorded-step.ts';

/** Decay of the moving average of the weights. */
const AVERAGE = 0.99;

/** Takes steps of a sound decoder's training. */
export class SoundDecoderStep {
  readonly #architecture: SoundDecoderArchitecture;
  readonly #step: RecordedStep;

  /** @param state remains the caller's */
  constructor(architecture: SoundDecoderArchitecture, state: TrainingState) {
    this.#architecture = architecture;
    this.#step = new RecordedStep(state, AVERAGE, (weights, [latents, windows]) => {
      const decoded = applyLayers(architecture.layers, weights, latents!);
      return tf.mean(tf.square(tf.sub(decoded, windows!)));
    });
  }

  /**
   * Changes the state.
   *
   * @param batch latents [count, Z] and windows [count, rows · bands], the same count each time
   * @returns the mean squared error before it; the caller disposes it
   */
  take(
    { latents, windows, count }: { latents: Float32Array; windows: Float32Array; count: number },
    rate: number,
  ): tf.Scalar {
    const { latentSize, rows, bands } = this.#architecture;
    const inputs = [
      tf.tensor2d(latents, [count, latentSize]),
      tf.tensor2d(windows, [count, rows * bands]),
    ];
    return this.#step.take(inputs, rate);
  }

  dispose(): void {
    this.#step.dispose();
  }
}
