import * as v from 'valibot';
import { PhospheneError } from '@phosphene/model/errors';
import { type CompositeTerms } from '@phosphene/model/loss';
import { originalVae, residualVae, type VaeArchitecture } from '@phosphene/model/network';

const Weight = v.pipe(v.number(), v.minValue(0));
const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Whole = (least: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(least));

/**
 * Everything that fixes a training, flat. `run.json` holds it; `phosphene train --print-options` shows it. What
 * came later is optional, so that earlier runs open.
 */
export const TrainOptions = v.strictObject({
  preset: v.picklist(['sketch', 'stage', 'film', 'original']),
  network: v.picklist(['residual', 'original']),
  /** Filters from the smallest grid to the largest, one for each doubling; for `residual`. */
  widths: v.array(Whole(1)),
  upsampling: v.picklist(['shuffle', 'resize']),
  /** `pixel`: each pixel's channels are brought to length 1 where the grid changes (1710.10196). */
  normalisation: v.optional(v.picklist(['none', 'pixel', 'picture']), 'none'),
  /** `parts`: each cell of the smallest grid has latent units of its own. */
  latent: v.optional(v.picklist(['whole', 'parts']), 'whole'),
  /** Of the pictures of a batch, with a latent of parts: painted from parts of two, to be of the one here, of the other there. */
  mosaicShare: v.optional(Share, 0),
  /** The dimension Z of the latent space. */
  latentSize: Whole(1),
  likelihood: v.picklist(['cross-entropy', 'gaussian', 'laplace', 'composite']),
  /** Weights of the composite likelihood's terms, beside its L1. */
  structureWeight: v.optional(Weight, 0.2),
  gradientWeight: v.optional(Weight, 0.5),
  frequencyWeight: v.optional(Weight, 0),
  /**
   * How strongly a patch discriminator pulls, as a share of what the likelihood pulls, from a share of the steps
   * on; 0: there is none.
   */
  adversarialWeight: v.optional(Weight, 0),
  adversarialFrom: v.optional(Share, 0.4),
  /** Weight of the KL divergence; 1 is the ELBO. */
  beta: Weight,
  /** Share of the steps over which the weight of the KL grows from 0 to `beta`. */
  klWarmUp: Share,
  /** Nats of a latent unit that cost nothing (1606.04934). */
  freeBits: v.optional(Weight, 0),
  /** Weight of the KL of the aggregated posterior alone, beside `beta`: it holds the codes to the prior. */
  aggregateWeight: v.optional(Weight, 0),
  /** Pixels by which the encoder's pictures are shifted at random, at most; the decoder paints them unshifted. */
  shift: v.optional(Whole(0), 0),
  /**
   * What convolutions and matrix products of a step are computed in; weights, sums and losses are float32. `auto` measures
   * which is faster, where the processor has bfloat16.
   */
  precision: v.optional(v.picklist(['auto', 'float32', 'bfloat16']), 'auto'),
  batchSize: Whole(1),
  steps: Whole(1),
  /** Adam's (1412.6980). */
  learningRate: v.pipe(v.number(), v.minValue(0)),
  schedule: v.picklist(['constant', 'cosine']),
  /** Steps over which the learning rate grows from 0. */
  rateWarmUp: Whole(0),
  /** Decay of the moving average of the weights, which is what is exported; 0 takes the weights themselves. */
  emaDecay: v.pipe(v.number(), v.minValue(0), v.maxValue(0.99999)),
  /** Held-out frames: whole blocks of time, or at random as the literature does. */
  split: v.picklist(['blocks', 'random']),
  /** Share of the frames (below 1), or their number. */
  heldOut: v.pipe(v.number(), v.minValue(0)),
  seed: Whole(0),
  checkpointEvery: Whole(1),
  /** How many checkpoints stay beside the best. */
  keep: Whole(1),
  evaluateEvery: Whole(1),
  previewEvery: Whole(1),
});
export type TrainOptions = v.InferOutput<typeof TrainOptions>;

const COMMON = {
  network: 'residual',
  upsampling: 'shuffle',
  normalisation: 'none',
  latent: 'whole',
  mosaicShare: 0,
  likelihood: 'composite',
  structureWeight: 0.2,
  gradientWeight: 0.5,
  frequencyWeight: 0,
  adversarialWeight: 0,
  adversarialFrom: 0.4,
  // The likelihood counts every value of a picture as an observation of its own, but errors go together: in the
  // three channels of a pixel, and in neighbours. Eight of them are taken for one, which keeps the posteriors
  // wide enough to walk between.
  beta: 8,
  klWarmUp: 0.1,
  freeBits: 0,
  // Holds the codes to the prior without a price in the picture: |μ| of 6.5 instead of 8.7 (√Z is 5.7).
  aggregateWeight: 50,
  shift: 0,
  precision: 'auto',
  // Twice the steps of 32, at as many images a second on a CPU; at a rate of 0.001 it ran away (docs/experiments/candidates.md).
  batchSize: 16,
  steps: 12_000,
  learningRate: 7e-4,
  schedule: 'cosine',
  rateWarmUp: 100,
  emaDecay: 0.999,
  split: 'blocks',
  heldOut: 0.05,
  seed: 1,
  checkpointEvery: 1000,
  keep: 3,
  evaluateEvery: 1000,
  previewEvery: 1000,
} as const satisfies Partial<TrainOptions>;

/** The options that each preset stands for. */
export const PRESETS: Readonly<Record<TrainOptions['preset'], TrainOptions>> = {
  /** 64 px: minutes on a laptop. */
  sketch: { ...COMMON, preset: 'sketch', widths: [96, 96, 64, 32], latentSize: 32 },
  /** 128 px, for the stage. */
  stage: {
    ...COMMON,
    preset: 'stage',
    widths: [96, 96, 64, 48, 24],
    latentSize: 64,
    steps: 40_000,
  },
  /** 256 px, for films. */
  film: {
    ...COMMON,
    preset: 'film',
    widths: [96, 96, 64, 48, 32, 16],
    latentSize: 64,
    steps: 60_000,
  },
  /**
   * The original's code: network, loss, optimiser and batch. It takes exp(½s) for σ in the sample and
   * exp(2s) for σ² in the KL, which can't both be; here s is log σ² in both.
   */
  original: {
    ...COMMON,
    preset: 'original',
    network: 'original',
    widths: [],
    latentSize: 10,
    likelihood: 'cross-entropy',
    aggregateWeight: 0,
    beta: 1,
    klWarmUp: 0,
    batchSize: 50,
    steps: 3000,
    learningRate: 1e-3,
    schedule: 'constant',
    rateWarmUp: 0,
    emaDecay: 0,
    split: 'random',
    heldOut: 0.097,
  },
};

/** The preset for a picture of this size. */
export function presetFor(image: VaeArchitecture['image']): 'sketch' | 'stage' | 'film' {
  const side = Math.max(image.width, image.height);
  return side <= 96 ? 'sketch' : side <= 192 ? 'stage' : 'film';
}

/**
 * The network that the options ask for.
 *
 * @throws {PhospheneError} when it doesn't fit the picture, or mosaics are asked of a latent of the whole picture
 */
export function architectureFor(
  options: TrainOptions,
  image: VaeArchitecture['image'],
): VaeArchitecture {
  const inParts = options.network === 'residual' && options.latent === 'parts';
  if (options.mosaicShare > 0 && !inParts) {
    throw new PhospheneError('Mosaics need a latent whose units are of parts of the picture.', {
      remedy: 'Add --latent parts, or leave --mosaic-share out.',
    });
  }
  return options.network === 'original'
    ? originalVae(image, options.latentSize)
    : residualVae(image, options.latentSize, options.widths, {
        upsampling: options.upsampling,
        normalisation: options.normalisation,
        latent: options.latent,
        withDiscriminator: options.adversarialWeight > 0,
      });
}

/** The weights of the likelihood's terms. */
export function compositeTerms(options: TrainOptions): CompositeTerms {
  const { structureWeight: structure, gradientWeight: gradient } = options;
  return { structure, gradient, frequency: options.frequencyWeight };
}

/** Adam's rate at a step (from 0): a linear start, then constant or a cosine down to a twentieth. */
export function learningRateAt(options: TrainOptions, step: number): number {
  const { learningRate, rateWarmUp, schedule, steps } = options;
  if (step < rateWarmUp) return (learningRate * (step + 1)) / rateWarmUp;
  if (schedule === 'constant') return learningRate;
  const share = (step - rateWarmUp) / Math.max(1, steps - rateWarmUp);
  return learningRate * (0.05 + 0.95 * 0.5 * (1 + Math.cos(Math.PI * share)));
}

/** The KL's weight at a step (from 0). */
export function betaAt({ beta, klWarmUp, steps }: TrainOptions, step: number): number {
  const growing = klWarmUp * steps;
  return step >= growing ? beta : (beta * (step + 1)) / (growing + 1);
}
