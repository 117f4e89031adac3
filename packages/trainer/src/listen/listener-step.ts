import * as tf from '@tensorflow/tfjs-core';
import { listenerFormat } from '@phosphene/model/audio';
import { listeningLoss } from '@phosphene/model/loss';
import { applyLayers, type ListenerArchitecture } from '@phosphene/model/network';
import type { TrainingState } from '../training-state.ts';
import type { ListeningBatch } from './listening-batches.ts';
import { RecordedStep } from './recorded-step.ts';

/** Decay of the moving average of the weights. */
const AVERAGE = 0.995;

/** Takes steps of a listener's training. */
export class ListenerStep {
  readonly #architecture: ListenerArchitecture;
  readonly #deviations: Float32Array;
  readonly #step: RecordedStep;

  /**
   * @param state remains the caller's
   * @param deviations [Z], how far codes of one label lie apart
   */
  constructor(architecture: ListenerArchitecture, state: TrainingState, deviations: Float32Array) {
    this.#architecture = architecture;
    this.#deviations = deviations;
    this.#step = new RecordedStep(state, AVERAGE, (weights, inputs) => {
      const [windows, labels, component, latents, familiar, deviations] = inputs;
      const heard = applyLayers(architecture.layers, weights, windows!) as tf.Tensor2D;
      return listeningLoss(architecture, heard, {
        labels: labels as tf.Tensor2D,
        component: component as tf.Tensor2D,
        latents: latents as tf.Tensor2D,
        familiar: familiar as tf.Tensor1D,
        deviations: deviations as tf.Tensor1D,
      });
    });
  }

  /** Changes the state. @returns the loss before it; the caller disposes it */
  take(batch: ListeningBatch, rate: number): tf.Scalar {
    const { rows, components, latentSize } = this.#architecture;
    const count = batch.familiar.length;
    const inputs = [
      tf.tensor4d(batch.windows, [count, rows, listenerFormat.bands, 1]),
      tf.tensor2d(batch.labels, [count, components]),
      tf.tensor2d(batch.component, [count, components]),
      tf.tensor2d(batch.latents, [count, latentSize]),
      tf.tensor1d(batch.familiar),
      tf.tensor1d(this.#deviations),
    ];
    return this.#step.take(inputs, rate);
  }

  dispose(): void {
    this.#step.dispose();
  }
}
