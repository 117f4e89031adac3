// cspell:words JMVAE MVAE VAEVAE mopoe
import * as tf from '@tensorflow/tfjs-core';
import { divergencePerUnit } from '@phosphene/model/loss';
import type { Posterior } from '@phosphene/model/network';
import { gaussianDivergence, productOfExperts } from './fuse-experts.ts';
import type { Encoded } from './joint-network.ts';

/** One lower bound of a family's objective: from one sample of a posterior. */
export interface Term {
  readonly posterior: Posterior;
  /** What its sample is decoded to. */
  readonly paints: boolean;
  readonly sounds: boolean;
  /** What it pays for its information, in nats an image. */
  readonly divergence: tf.Scalar;
  /** Of the term in the objective. */
  readonly weight: number;
}

/** A family of joint models: how the senses are fused, and what it learns by. */
export interface Family {
  readonly name: string;
  readonly title: string;
  readonly hasJointEncoder: boolean;
  /** How many terms there are: samples of a step. */
  readonly samples: number;
  terms(encoded: Encoded): readonly Term[];
  /** The posterior of one sense alone. */
  alone(expert: Posterior): Posterior;
}

/** JMVAE's weight of the pull, α: 1611.01891 has the best pictures at 0.1. */
const PULL = 0.1;

export const FAMILIES: readonly Family[] = [
  {
    name: 'mvae',
    title: 'MVAE: product of experts with the prior (1802.05335)',
    hasJointEncoder: false,
    samples: 3,
    // Sub-sampled: a sense alone answers for itself.
    terms: ({ image, sound }) => [
      term(productOfExperts([image, sound], true), 'both', 1),
      term(productOfExperts([image], true), 'image', 1),
      term(productOfExperts([sound], true), 'sound', 1),
    ],
    alone: (expert) => productOfExperts([expert], true),
  },
  {
    name: 'mmvae',
    title: 'MMVAE: mixture of experts (1911.03393)',
    hasJointEncoder: false,
    samples: 2,
    // Stratified. The KL of a mixture is at most the mean of its parts' KLs, which stands for it (2105.02470).
    terms: ({ image, sound }) => [term(image, 'both', 1 / 2), term(sound, 'both', 1 / 2)],
    alone: (expert) => expert,
  },
  {
    name: 'mopoe',
    title: 'MoPoE: mixture of products of experts (2105.02470)',
    hasJointEncoder: false,
    samples: 3,
    terms: ({ image, sound }) => [
      term(image, 'both', 1 / 3),
      term(sound, 'both', 1 / 3),
      term(productOfExperts([image, sound], false), 'both', 1 / 3),
    ],
    alone: (expert) => expert,
  },
  {
    name: 'jmvae',
    title: 'JMVAE-kl: a joint encoder, α = 0.1 (1611.01891)',
    hasJointEncoder: true,
    samples: 1,
    terms: ({ image, sound, both }) => {
      const joint = term(both!, 'both', 1);
      const pulls = [image, sound].map((one) => tf.mul(gaussianDivergence(both!, one), PULL));
      return [{ ...joint, divergence: tf.addN([joint.divergence, ...pulls]) as tf.Scalar }];
    },
    alone: (expert) => expert,
  },
  {
    name: 'vaevae',
    title: 'VAEVAE: a joint encoder, each sense its prior (1912.05075)',
    hasJointEncoder: true,
    samples: 3,
    terms: ({ image, sound, both }) => [
      {
        ...term(both!, 'both', 1),
        divergence: tf.add(gaussianDivergence(both!, image), gaussianDivergence(both!, sound)),
      },
      term(image, 'image', 1),
      term(sound, 'sound', 1),
    ],
    alone: (expert) => expert,
  },
];

/** A term with the prior N(0, I). */
function term(posterior: Posterior, decoded: 'both' | 'image' | 'sound', weight: number): Term {
  return {
    posterior,
    paints: decoded !== 'sound',
    sounds: decoded !== 'image',
    divergence: tf.sum(divergencePerUnit(posterior)) as tf.Scalar,
    weight,
  };
}
