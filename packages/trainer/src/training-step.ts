import * as tf from '@tensorflow/tfjs-core';
import { type VaeArchitecture } from '@phosphene/model/network';
import { RandomStream } from '@phosphene/model/random';
import { nativeCpu, NativeFunction } from '@phosphene/model/native-graph';
import type { Batch } from './data/batch-loader.ts';
import { drawMosaics } from './data/draw-mosaics.ts';
import { betaAt, learningRateAt, type TrainOptions } from './train-options.ts';
import {
  trainingGradients,
  type StepGradients,
  type StepInputs,
  type StepLoss,
} from './training-gradients.ts';
import type { TrainingState } from './training-state.ts';

/** The random stream of the shifts. */
const SHIFTS = 0x7368;
/** That of the mosaics. */
const MOSAICS = 0x6d6f;

/**
 * Takes steps: forward, backward, update. On native TensorFlow's CPU loss and gradients are one graph, recorded
 * at the first step and where a discriminator comes in; the first step is no exception, so that a training which
 * is taken up again computes as it did before. Elsewhere tfjs does them operation by operation.
 * The graph is in float32 unless the options say bfloat16; what `auto` stands for is chosen before.
 */
export class TrainingStep {
  readonly #architecture: VaeArchitecture;
  readonly #options: TrainOptions;
  readonly #state: TrainingState;
  readonly #onNote: (line: string) => void;
  /** What of the options' two phases is recorded; `null` where it can't be. */
  #graph: { readonly withDiscriminator: boolean; readonly of: NativeFunction | null } | undefined;

  /** @param state remains the caller's */
  constructor(
    architecture: VaeArchitecture,
    options: TrainOptions,
    state: TrainingState,
    onNote: (line: string) => void = () => undefined,
  ) {
    this.#architecture = architecture;
    this.#options = options;
    this.#state = state;
    this.#onNote = onNote;
  }

  /** Whether the last step was computed as one graph. */
  get isGraph(): boolean {
    return (this.#graph?.of ?? null) !== null;
  }

  /** Changes the state; leaves no tensor but those it returns. */
  take(batch: Batch): StepLoss {
    const options = this.#options;
    const { height, width, channels } = this.#architecture.image;
    const { step } = this.#state;
    const withDiscriminator =
      this.#architecture.discriminator !== undefined &&
      step >= options.adversarialFrom * options.steps;
    const images = tf.tensor4d(batch.pixels, [options.batchSize, height, width, channels]);
    const noise = tf.tensor2d(batch.noise, [options.batchSize, this.#architecture.latentSize]);
    const beta = tf.scalar(betaAt(options, step));
    const seen = tf.tidy(() => shifted(images, options, step));
    const mosaics = this.#mosaics(step);
    const weights = this.#state.list('weights');
    const { gradients, ...loss } = this.#gradients(withDiscriminator, {
      images,
      seen,
      noise,
      beta,
      mosaics,
      weights,
    });
    tf.dispose([images, noise, beta, seen, ...Object.values(mosaics ?? {})]);
    this.#state.update(gradients, learningRateAt(options, step), options.emaDecay);
    return loss;
  }

  dispose(): void {
    this.#graph?.of?.dispose();
    this.#graph = undefined;
  }

  #mosaics(step: number): StepInputs['mosaics'] {
    const { mosaicShare, seed, batchSize } = this.#options;
    const { image, latentSize } = this.#architecture;
    if (mosaicShare === 0) return null;
    const random = new RandomStream(seed, MOSAICS, step);
    const drawn = drawMosaics(random, this.#architecture, batchSize, mosaicShare);
    return {
      units: tf.tensor2d(drawn.units, [batchSize, latentSize]),
      pixels: tf.tensor4d(drawn.pixels, [batchSize, image.height, image.width, 1]),
    };
  }

  #gradients(withDiscriminator: boolean, inputs: StepInputs): StepGradients {
    const compute = (): StepGradients =>
      trainingGradients(
        this.#architecture,
        this.#options,
        this.#state.specs,
        withDiscriminator,
        inputs,
      );
    if (this.#graph?.withDiscriminator !== withDiscriminator) {
      this.dispose();
      this.#graph = { withDiscriminator, of: this.#record(inputs, () => listed(compute())) };
    }
    const graph = this.#graph.of;
    if (graph === null) return compute();
    const [reconstruction, divergence, meanSquare, ...gradients] = graph.run(fed(inputs));
    return {
      reconstruction: reconstruction as tf.Scalar,
      divergence: divergence as tf.Tensor1D,
      meanSquare: meanSquare as tf.Scalar,
      gradients,
    };
  }

  #record(inputs: StepInputs, compute: () => tf.Tensor[]): NativeFunction | null {
    const backend = nativeCpu();
    if (backend === null) return null;
    try {
      const precision = this.#options.precision === 'bfloat16' ? 'bfloat16' : 'float32';
      return NativeFunction.record(backend, fed(inputs), compute, precision);
    } catch (error) {
      const why = (error as Error).message.split('\n')[0];
      this.#onNote(`The step can't be made one graph (${why}); it is computed bit by bit, slower.`);
      return null;
    }
  }
}

function fed({ images, seen, noise, beta, mosaics, weights }: StepInputs): tf.Tensor[] {
  return [images, seen, noise, beta, ...Object.values(mosaics ?? {}), ...weights];
}

function listed({ reconstruction, divergence, meanSquare, gradients }: StepGradients): tf.Tensor[] {
  return [reconstruction, divergence, meanSquare, ...gradients];
}

/** All images [B, H, W, C] of a step moved by the same random number of pixels, mirrored at the edges. */
function shifted(images: tf.Tensor4D, { shift, seed }: TrainOptions, step: number): tf.Tensor4D {
  if (shift === 0) return images.clone();
  const random = new RandomStream(seed, SHIFTS, step);
  const [down, across] = [random.integer(2 * shift + 1), random.integer(2 * shift + 1)];
  const edge: [number, number] = [shift, shift];
  const wide = tf.mirrorPad(images, [[0, 0], edge, edge, [0, 0]], 'reflect') as tf.Tensor4D;
  return tf.slice4d(wide, [0, down, across, 0], images.shape);
}
