import type * as tf from '@tensorflow/tfjs-core';

/** The four values that a training keeps for each weight. */
export const STATE_PARTS = ['weights', 'firstMoments', 'secondMoments', 'average'] as const;
export type StatePart = (typeof STATE_PARTS)[number];

export const BETA_1 = 0.9;
export const BETA_2 = 0.999;

/** How far a step goes. */
export interface AdamStep {
  /** The rate, corrected for the moments' beginning at 0. */
  readonly size: number;
  /** What is added to the root of the second moment, which is corrected in the same way. */
  readonly epsilon: number;
  /** Of the moving average; `null` keeps none: it equals the weights. */
  readonly decay: number | null;
}

/** Holds weights, Adam's moments (1412.6980) and the moving average of the weights, and moves them. */
export interface Adam {
  /** A part's tensors in their order. They are this object's own and live until the next step. */
  list(part: StatePart): readonly tf.Tensor[];
  /** Disposes of the gradients. */
  step(gradients: readonly tf.Tensor[], how: AdamStep): void;
  dispose(): void;
}
