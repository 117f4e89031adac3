import * as tf from '@tensorflow/tfjs-core';
import {
  initialWeights,
  elementCount,
  weightSpecs,
  type VaeArchitecture,
  type WeightSpec,
} from '@phosphene/model/network';
import { STATE_PARTS, type Adam, type StatePart } from './optimizer/adam.ts';
import { adamStep, createAdam } from './optimizer/create-adam.ts';

/** Everything that changes as a network learns: weights, Adam's moments, and the moving average. */
export class TrainingState {
  readonly specs: readonly WeightSpec[];
  /** Steps taken. */
  step = 0;
  readonly #adam: Adam;

  private constructor(specs: readonly WeightSpec[], parts: Record<StatePart, tf.Tensor[]>) {
    this.specs = specs;
    this.#adam = createAdam(parts);
  }

  /** A beginning from a seed. */
  static start(architecture: VaeArchitecture, seed: number): TrainingState {
    return TrainingState.begin(weightSpecs(architecture), initialWeights(architecture, seed));
  }

  /** A beginning of any weights, from their values by name. */
  static begin(
    specs: readonly WeightSpec[],
    values: Readonly<Record<string, Float32Array>>,
  ): TrainingState {
    const filled = (): tf.Tensor[] =>
      specs.map(({ name, shape }) => tf.tensor(values[name]!.slice(), [...shape]));
    const empty = (): tf.Tensor[] => specs.map(({ shape }) => tf.zeros([...shape]));
    return new TrainingState(specs, {
      weights: filled(),
      firstMoments: empty(),
      secondMoments: empty(),
      average: filled(),
    });
  }

  /** Takes up a saved state: the parts one after the other, each in the order of the specs. */
  static restore(architecture: VaeArchitecture, step: number, values: Float32Array): TrainingState {
    return TrainingState.resume(weightSpecs(architecture), step, values);
  }

  /** Takes up a saved state of any weights. */
  static resume(specs: readonly WeightSpec[], step: number, values: Float32Array): TrainingState {
    let offset = 0;
    const take = (): tf.Tensor[] =>
      specs.map(({ shape }) => {
        const size = elementCount(shape);
        offset += size;
        return tf.tensor(values.slice(offset - size, offset), [...shape]);
      });
    const parts = Object.fromEntries(STATE_PARTS.map((part) => [part, take()]));
    const state = new TrainingState(specs, parts as Record<StatePart, tf.Tensor[]>);
    state.step = step;
    return state;
  }

  /** All values, in the layout that `restore` reads. */
  async save(): Promise<Float32Array> {
    const size = this.specs.reduce((sum, { shape }) => sum + elementCount(shape), 0);
    const values = new Float32Array(size * STATE_PARTS.length);
    let offset = 0;
    for (const part of STATE_PARTS) {
      for (const tensor of this.#adam.list(part)) {
        values.set((await tensor.data()) as Float32Array, offset);
        offset += tensor.size;
      }
    }
    return values;
  }

  /**
   * A part's tensors by the weights' names. They are this state's own, until the next update: don't dispose them.
   */
  named(part: StatePart): Record<string, tf.Tensor> {
    const tensors = this.list(part);
    return Object.fromEntries(this.specs.map(({ name }, index) => [name, tensors[index]!]));
  }

  /** A part's tensors in the order of the specs. */
  list(part: StatePart): readonly tf.Tensor[] {
    return this.#adam.list(part);
  }

  /**
   * One step of Adam and of the moving average. The gradients are disposed.
   *
   * @param emaDecay 0 keeps no average: it equals the weights
   */
  update(gradients: readonly tf.Tensor[], learningRate: number, emaDecay: number): void {
    this.step++;
    // Early on the average would remember little but the beginning.
    const decay = Math.min(emaDecay, (1 + this.step) / (10 + this.step));
    this.#adam.step(gradients, adamStep(this.step, learningRate, emaDecay === 0 ? null : decay));
  }

  dispose(): void {
    this.#adam.dispose();
  }
}
