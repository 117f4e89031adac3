import * as tf from '@tensorflow/tfjs-core';
import { applyLayers, type SoundDecoderArchitecture } from '@phosphene/model/network';
import { nativeCpu, NativeFunction } from '@phosphene/model/native-graph';
import type { TrainingState } from '../training-state.ts';

/** Decay of the moving average of the weights. */
const AVERAGE = 0.99;

/** Takes steps of a sound decoder's training; on native TensorFlow's CPU as one recorded graph. */
export class SoundDecoderStep {
  readonly #architecture: SoundDecoderArchitecture;
  readonly #state: TrainingState;
  #graph: NativeFunction | null | undefined;

  /** @param state remains the caller's */
  constructor(architecture: SoundDecoderArchitecture, state: TrainingState) {
    this.#architecture = architecture;
    this.#state = state;
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

  #gradients([latents, windows, ...weights]: readonly tf.Tensor[]): tf.Tensor[] {
    const { specs } = this.#state;
    return tf.tidy(() => {
      const { value, grads } = tf.valueAndGrads((...given: tf.Tensor[]) => {
        const named = Object.fromEntries(specs.map(({ name }, n) => [name, given[n]!]));
        const decoded = applyLayers(this.#architecture.layers, named, latents!);
        return tf.mean(tf.square(tf.sub(decoded, windows!))) as tf.Scalar;
      })(weights);
      return [value, ...grads];
    });
  }
}
