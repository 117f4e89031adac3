import * as tf from '@tensorflow/tfjs-core';
import type { Weights } from '@phosphene/model/network';
import { nativeCpu, NativeFunction } from '@phosphene/model/native-graph';
import type { TrainingState } from '../training-state.ts';

/** A loss of named weights and of a batch's tensors. */
export type StepLoss = (weights: Weights, inputs: readonly tf.Tensor[]) => tf.Scalar;

/** Takes steps of a small network's training; on native TensorFlow's CPU as one recorded graph. */
export class RecordedStep {
  readonly #state: TrainingState;
  readonly #average: number;
  readonly #loss: StepLoss;
  #graph: NativeFunction | null | undefined;

  /**
   * @param state remains the caller's
   * @param average decay of the moving average of the weights
   */
  constructor(state: TrainingState, average: number, loss: StepLoss) {
    this.#state = state;
    this.#average = average;
    this.#loss = loss;
  }

  /**
   * Changes the state.
   *
   * @param inputs of the same shapes each time; disposed here
   * @returns the loss before it; the caller disposes it
   */
  take(inputs: readonly tf.Tensor[], rate: number): tf.Scalar {
    const fed = [...inputs, ...this.#state.list('weights')];
    const compute = (): tf.Tensor[] => this.#gradients(fed, inputs.length);
    const backend = nativeCpu();
    if (this.#graph === undefined) {
      this.#graph = backend === null ? null : NativeFunction.record(backend, fed, compute);
    }
    const [loss, ...gradients] = this.#graph === null ? compute() : this.#graph.run(fed);
    tf.dispose([...inputs]);
    this.#state.update(gradients, rate, this.#average);
    return loss as tf.Scalar;
  }

  dispose(): void {
    this.#graph?.dispose();
    this.#graph = undefined;
  }

  #gradients(fed: readonly tf.Tensor[], inputs: number): tf.Tensor[] {
    const { specs } = this.#state;
    return tf.tidy(() => {
      const { value, grads } = tf.valueAndGrads((...given: tf.Tensor[]) => {
        const named = Object.fromEntries(specs.map(({ name }, n) => [name, given[n]!]));
        return this.#loss(named, fed.slice(0, inputs));
      })(fed.slice(inputs));
      return [value, ...grads];
    });
  }
}
