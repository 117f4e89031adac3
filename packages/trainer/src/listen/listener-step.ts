import * as tf from '@tensorflow/tfjs-core';
import { listenerFormat } from '@phosphene/model/audio';
import { listeningLoss } from '@phosphene/model/loss';
import { applyLayers, type ListenerArchitecture } from '@phosphene/model/network';
import { nativeCpu, NativeFunction } from '@phosphene/model/native-graph';
import type { TrainingState } from '../training-state.ts';
import type { ListeningBatch } from './listening-batches.ts';

/** Decay of the moving average of the weights. */
const AVERAGE = 0.995;

/** Takes steps of a listener's training; on native TensorFlow's CPU as one recorded graph. */
export class ListenerStep {
  readonly #architecture: ListenerArchitecture;
  readonly #state: TrainingState;
  readonly #deviations: Float32Array;
  #graph: NativeFunction | null | undefined;

  /**
   * @param state remains the caller's
   * @param deviations [Z], how far codes of one label lie apart
   */
  constructor(architecture: ListenerArchitecture, state: TrainingState, deviations: Float32Array) {
    this.#architecture = architecture;
    this.#state = state;
    this.#deviations = deviations;
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
    const fed = [...inputs, ...this.#state.list('weights')];
    const compute = (): tf.Tensor[] => this.#gradients(fed);
    const backend = nativeCpu();
    if (this.#graph === undefined) {
      this.#graph = backend === null ? null : NativeFunction.record(backend, fed, compute);
    }
    const [loss, ...gradients] = this.#graph === null ? compute() : this.#graph.run(fed);
    tf.dispose(inputs);
    this.#state.update(gradients, rate, AVERAGE);
    return loss as tf.Scalar;
  }

  dispose(): void {
    this.#graph?.dispose();
    this.#graph = undefined;
  }

  #gradients(fed: readonly tf.Tensor[]): tf.Tensor[] {
    const [windows, labels, component, latents, familiar, deviations, ...weights] = fed;
    const { specs } = this.#state;
    return tf.tidy(() => {
      const { value, grads } = tf.valueAndGrads((...given: tf.Tensor[]) => {
        const named = Object.fromEntries(specs.map(({ name }, n) => [name, given[n]!]));
        const heard = applyLayers(this.#architecture.layers, named, windows!) as tf.Tensor2D;
        return listeningLoss(this.#architecture, heard, {
          labels: labels as tf.Tensor2D,
          component: component as tf.Tensor2D,
          latents: latents as tf.Tensor2D,
          familiar: familiar as tf.Tensor1D,
          deviations: deviations as tf.Tensor1D,
        });
      })(weights);
      return [value, ...grads];
    });
  }
}
