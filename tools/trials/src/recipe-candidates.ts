import type { TrainOptions } from '@phosphene/trainer';

/** A recipe that is tried: what it changes of the default, or of the original. */
export interface Candidate {
  readonly name: string;
  readonly preset?: 'original';
  readonly changes: Partial<TrainOptions>;
}

/** One change at a time, so that what makes a difference has a name. */
export const CANDIDATES: readonly Candidate[] = [
  { name: 'default', changes: {} },
  { name: 'original', preset: 'original', changes: {} },
  // Likelihoods.
  { name: 'cross-entropy', changes: { likelihood: 'cross-entropy', beta: 1 } },
  { name: 'optimal-sigma', changes: { likelihood: 'gaussian' } },
  { name: 'l1', changes: { likelihood: 'laplace' } },
  { name: 'without-structure', changes: { structureWeight: 0 } },
  { name: 'without-gradients', changes: { gradientWeight: 0 } },
  { name: 'focal-frequency', changes: { frequencyWeight: 0.2 } },
  { name: 'discriminator', changes: { adversarialWeight: 0.25 } },
  // The latent.
  { name: 'beta-1', changes: { beta: 1 } },
  { name: 'beta-2', changes: { beta: 2 } },
  { name: 'beta-4', changes: { beta: 4 } },
  { name: 'beta-16', changes: { beta: 16 } },
  { name: 'without-aggregate', changes: { aggregateWeight: 0 } },
  { name: 'free-bits', changes: { freeBits: 0.25 } },
  { name: 'latent-16', changes: { latentSize: 16 } },
  { name: 'latent-64', changes: { latentSize: 64 } },
  // The network.
  { name: 'resize-convolution', changes: { upsampling: 'resize' } },
  { name: 'pixel-norm', changes: { normalisation: 'pixel' } },
  { name: 'picture-norm', changes: { normalisation: 'picture' } },
  { name: 'wider', changes: { widths: [128, 96, 64, 32] } },
  // How it learns.
  { name: 'without-average', changes: { emaDecay: 0 } },
  { name: 'shifts', changes: { shift: 2 } },
  // The rate goes with the root of the batch.
  { name: 'batch-8', changes: { batchSize: 8, learningRate: 5e-4 } },
  { name: 'batch-32', changes: { batchSize: 32, learningRate: 1e-3 } },
  { name: 'batch-64', changes: { batchSize: 64, learningRate: 1.4e-3 } },
  { name: 'constant-rate', changes: { schedule: 'constant' } },
  { name: 'twice-the-rate', changes: { learningRate: 1.4e-3 } },
];
