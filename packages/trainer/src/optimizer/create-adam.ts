import type * as tf from '@tensorflow/tfjs-core';
import { nativeCpu } from '@phosphene/model/native-graph';
import { BETA_1, BETA_2, type Adam, type AdamStep, type StatePart } from './adam.ts';
import { TensorAdam } from './tensor-adam.ts';
import { VariableAdam } from './variable-adam.ts';

const EPSILON = 1e-8;

/**
 * The fastest Adam for the current back end.
 *
 * @param parts become its own
 */
export function createAdam(parts: Record<StatePart, tf.Tensor[]>): Adam {
  const native = nativeCpu();
  return native === null ? new TensorAdam(parts) : new VariableAdam(native, parts);
}

/**
 * A step of Adam (1412.6980), corrected for the moments' beginning at 0.
 *
 * @param step 1 for the first
 * @param decay of the moving average; `null` keeps none
 */
export function adamStep(step: number, learningRate: number, decay: number | null): AdamStep {
  const correction = Math.sqrt(1 - BETA_2 ** step);
  return {
    size: (learningRate * correction) / (1 - BETA_1 ** step),
    epsilon: EPSILON * correction,
    decay,
  };
}
