import * as tf from '@tensorflow/tfjs-core';
import { openDataset } from '@phosphene/dataset';
import { divergencePerUnit, reconstructionLoss } from '@phosphene/model/loss';
import {
  decodeLogits,
  encode,
  initialWeights,
  reparameterise,
  weightSpecs,
  type VaeArchitecture,
} from '@phosphene/model/network';
import { RandomStream } from '@phosphene/model/random';
import {
  architectureFor,
  TrainingState,
  TrainingStep,
  type TrainOptions,
} from '@phosphene/trainer';

/** A batch that stays in memory. */
export interface HeldBatch {
  readonly architecture: VaeArchitecture;
  /** [B, H, W, C] in 0…1 */
  readonly pixels: Float32Array;
  /** [B, Z] */
  readonly noise: Float32Array;
}

/** Steps on one batch: no loading, reading or writing. */
export interface BareLoop {
  readonly take: (steps: number) => void;
  readonly dispose: () => void;
}

/** The first frames of a data set. */
export async function openBatch(options: TrainOptions, datasetFolder: string): Promise<HeldBatch> {
  const dataset = await openDataset(datasetFolder);
  const architecture = architectureFor(options, dataset.manifest.image);
  const { batchSize, seed } = options;
  const raw = new Uint8Array(batchSize * dataset.frameBytes);
  dataset.readFrames(
    Array.from({ length: batchSize }, (_, frame) => frame),
    raw,
  );
  dataset.close();
  const random = new RandomStream(seed, 0x6265);
  return {
    architecture,
    pixels: Float32Array.from(raw, (value) => value / 255),
    noise: Float32Array.from({ length: batchSize * architecture.latentSize }, () =>
      random.normal(),
    ),
  };
}

/** The step that `train` takes. */
export function bareStep(options: TrainOptions, batch: HeldBatch): BareLoop {
  const state = TrainingState.start(batch.architecture, options.seed);
  const learner = new TrainingStep(batch.architecture, options, state);
  return {
    take(steps) {
      for (let step = 1; step <= steps; step++) {
        const loss = learner.take(batch);
        // The last one is read, so that what a device still has to do is counted.
        if (step === steps) loss.reconstruction.dataSync();
        tf.dispose([loss.reconstruction, loss.divergence, loss.meanSquare]);
      }
    },
    dispose() {
      learner.dispose();
      state.dispose();
    },
  };
}

/** Forward, backward and `tf.train.adam` of the same network and likelihood, as one would write it in tfjs. */
export function bareTfjs(options: TrainOptions, batch: HeldBatch): BareLoop {
  const { architecture } = batch;
  const { batchSize, seed, likelihood, beta } = options;
  const { height, width, channels } = architecture.image;
  const images = tf.tensor4d(batch.pixels, [batchSize, height, width, channels]);
  const noise = tf.tensor2d(batch.noise, [batchSize, architecture.latentSize]);
  const values = initialWeights(architecture, seed);
  const variables = weightSpecs(architecture).map(({ name, shape }) =>
    tf.tidy(() => tf.variable(tf.tensor(values[name]!.slice(), [...shape]), true, `bare/${name}`)),
  );
  const weights = Object.fromEntries(
    weightSpecs(architecture).map(({ name }, index) => [name, variables[index]!]),
  );
  const optimizer = tf.train.adam(options.learningRate);
  const loss = (): tf.Scalar => {
    const posterior = encode(architecture, weights, images);
    const logits = decodeLogits(architecture, weights, reparameterise(posterior, noise));
    const divergence = tf.mul(tf.sum(divergencePerUnit(posterior)), beta);
    return tf.add(reconstructionLoss(likelihood, logits, images), divergence);
  };
  return {
    take(steps) {
      for (let step = 1; step <= steps; step++) {
        const cost = optimizer.minimize(loss, step === steps, variables);
        cost?.dataSync();
        cost?.dispose();
      }
    },
    dispose() {
      optimizer.dispose();
      tf.dispose([images, noise, ...variables]);
    },
  };
}
