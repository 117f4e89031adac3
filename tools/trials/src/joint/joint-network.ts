import * as tf from '@tensorflow/tfjs-core';
import { listenerFormat, WINDOW_ROWS } from '@phosphene/model/audio';
import {
  applyLayers,
  initialValues,
  listenerArchitecture,
  measureLayers,
  weightSpecs,
  type Layer,
  type Posterior,
  type VaeArchitecture,
  type Weights,
  type WeightSpec,
} from '@phosphene/model/network';
import { TrainingState } from '@phosphene/trainer';
import { POOLED_VALUES } from './pooled-window.ts';

/** A picture VAE with a sound encoder and a sound decoder over the same latent space. */
export interface JointNetwork {
  readonly vae: VaeArchitecture;
  /** From windows [B, rows, bands, 1] to features [B, F]: the listener's. */
  readonly soundTrunk: readonly Layer[];
  /** From features to μ and log σ² side by side, [B, 2Z]. */
  readonly soundHead: readonly Layer[];
  /** From latents [B, Z] to pooled windows [B, POOLED_VALUES]. */
  readonly soundDecoder: readonly Layer[];
  /** From the features of both senses side by side to [B, 2Z]; `null` where experts are fused by formula. */
  readonly bothHead: readonly Layer[] | null;
  readonly specs: readonly WeightSpec[];
}

/** What the senses say of a batch, each by itself, and what a joint encoder says of both. */
export interface Encoded {
  readonly image: Posterior;
  readonly sound: Posterior;
  /** `null` without a joint encoder. */
  readonly both: Posterior | null;
}

/** @param hasJointEncoder whether a network of its own looks at both senses */
export function jointNetwork(vae: VaeArchitecture, hasJointEncoder: boolean): JointNetwork {
  const { latentSize, image } = vae;
  const posterior = (name: string): Layer[] => [
    { kind: 'dense', name, units: 2 * latentSize, activation: 'linear' },
  ];
  const { bands } = listenerFormat;
  const listener = listenerArchitecture({ rows: WINDOW_ROWS, bands, components: 1, latentSize });
  const soundTrunk = listener.layers.slice(0, -1);
  const soundHead = posterior('listener/posterior');
  const soundDecoder: Layer[] = [
    { kind: 'dense', name: 'sounder/ground', units: 128, activation: 'elu' },
    { kind: 'dense', name: 'sounder/window', units: POOLED_VALUES, activation: 'linear' },
  ];
  const bothHead: Layer[] | null = hasJointEncoder
    ? [
        { kind: 'dense', name: 'both/trunk', units: 256, activation: 'elu' },
        ...posterior('both/posterior'),
      ]
    : null;
  const picture = [image.height, image.width, image.channels];
  const soundFeatures = measureLayers(soundTrunk, [WINDOW_ROWS, bands, 1]);
  const imageFeatures = measureLayers(vae.encoder.slice(0, -1), picture).outputShape[0]!;
  const features = soundFeatures.outputShape[0]!;
  const specs = [
    // The picture's come first, so that they begin as those of the picture VAE alone.
    ...weightSpecs(vae),
    ...soundFeatures.weights,
    ...measureLayers(soundHead, [features]).weights,
    ...measureLayers(soundDecoder, [latentSize]).weights,
    ...(bothHead === null ? [] : measureLayers(bothHead, [imageFeatures + features]).weights),
  ];
  return { vae, soundTrunk, soundHead, soundDecoder, bothHead, specs };
}

export function beginJoint({ specs }: JointNetwork, seed: number): TrainingState {
  return TrainingState.begin(specs, initialValues(specs, 'he', seed));
}

/**
 * @param images [B, H, W, C] in 0…1
 * @param windows [B, rows, bands, 1], levelled
 */
export function encodeSenses(
  network: JointNetwork,
  weights: Weights,
  images: tf.Tensor4D,
  windows: tf.Tensor4D,
): Encoded {
  const { vae, soundTrunk, soundHead, bothHead } = network;
  const seen = applyLayers(vae.encoder.slice(0, -1), weights, images);
  const heard = applyLayers(soundTrunk, weights, windows);
  const read = (head: readonly Layer[], features: tf.Tensor): Posterior => {
    const both = applyLayers(head, weights, features) as tf.Tensor2D;
    return {
      mean: tf.slice2d(both, [0, 0], [-1, vae.latentSize]),
      logVariance: tf.slice2d(both, [0, vae.latentSize], [-1, vae.latentSize]),
    };
  };
  return {
    image: read(vae.encoder.slice(-1), seen),
    sound: read(soundHead, heard),
    both: bothHead && read(bothHead, tf.concat([seen, heard], 1)),
  };
}
