import * as tf from '@tensorflow/tfjs-core';
import { BETA_1, BETA_2, type Adam, type AdamStep, type StatePart } from './adam.ts';

/** Adam in tfjs's operations, which every back end has. */
export class TensorAdam implements Adam {
  readonly #parts: Record<StatePart, tf.Tensor[]>;

  /** @param parts become this object's own */
  constructor(parts: Record<StatePart, tf.Tensor[]>) {
    this.#parts = parts;
  }

  list(part: StatePart): readonly tf.Tensor[] {
    return this.#parts[part];
  }

  step(gradients: readonly tf.Tensor[], { size, epsilon, decay }: AdamStep): void {
    const { weights, firstMoments, secondMoments, average } = this.#parts;
    gradients.forEach((gradient, index) => {
      const fresh = tf.tidy(() => {
        const first = approach(firstMoments[index]!, gradient, 1 - BETA_1);
        const second = approach(secondMoments[index]!, tf.square(gradient), 1 - BETA_2);
        const stride = tf.div(first, tf.add(tf.sqrt(second), epsilon));
        const weight = tf.sub(weights[index]!, tf.mul(stride, size));
        const mean = decay === null ? null : approach(average[index]!, weight, 1 - decay);
        return [first, second, weight, ...(mean === null ? [] : [mean])];
      });
      gradient.dispose();
      replace(firstMoments, index, fresh[0]!);
      replace(secondMoments, index, fresh[1]!);
      replace(weights, index, fresh[2]!);
      replace(average, index, fresh[3] ?? tf.clone(fresh[2]!));
    });
  }

  dispose(): void {
    for (const tensors of Object.values(this.#parts)) tf.dispose(tensors);
  }
}

/** from + share · (to − from) */
function approach(from: tf.Tensor, to: tf.Tensor, share: number): tf.Tensor {
  return tf.add(from, tf.mul(tf.sub(to, from), share));
}

function replace(tensors: tf.Tensor[], index: number, tensor: tf.Tensor): void {
  tensors[index]!.dispose();
  tensors[index] = tensor;
}
