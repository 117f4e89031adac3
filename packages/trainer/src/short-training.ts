import type { TrainOptions } from './train-options.ts';

/** Steps up to which a quick start brings more than it costs. */
const MOST_STEPS = 2500;
const QUICK_START = { learningRate: 2e-3, emaDecay: 0.998 };
/** Steps over which the rate grows, at most, and as a share of all. */
const WARM_UP = { steps: 400, share: 0.25 };

/**
 * Options for so many steps. A training as short as the demo's gains a decibel by a quick start (docs/experiments/recipe.md);
 * a longer one may run away, and keeps its own rate.
 */
export function shortTraining(options: TrainOptions, steps: number): TrainOptions {
  if (steps > MOST_STEPS) return { ...options, steps };
  const rateWarmUp = Math.min(WARM_UP.steps, Math.floor(WARM_UP.share * steps));
  return { ...options, ...QUICK_START, rateWarmUp, steps };
}
