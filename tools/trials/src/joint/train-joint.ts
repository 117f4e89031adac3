import * as tf from '@tensorflow/tfjs-core';
import { listenerFormat, WINDOW_ROWS } from '@phosphene/model/audio';
import { nativeCpu, NativeFunction } from '@phosphene/model/native-graph';
import { betaAt, learningRateAt, type TrainingState, type TrainOptions } from '@phosphene/trainer';
import type { Family } from './families.ts';
import { jointLoss } from './joint-loss.ts';
import { beginJoint, type JointNetwork } from './joint-network.ts';
import type { PairedBatch, PairedBatches } from './paired-batches.ts';
import { POOLED_VALUES } from './pooled-window.ts';

/** Trains a family from the beginning; the state is the caller's to dispose. */
export async function trainJoint(
  network: JointNetwork,
  family: Family,
  batches: PairedBatches,
  options: TrainOptions,
  onLoss: (step: number, loss: number) => void,
): Promise<TrainingState> {
  const state = beginJoint(network, options.seed);
  const { batchSize, steps } = options;
  const noise = Array.from({ length: family.samples }, () => {
    return new Float32Array(batchSize * network.vae.latentSize);
  });
  let graph: NativeFunction | null = null;
  try {
    for (let step = 0; step < steps; step++) {
      noise.forEach((values, sample) => batches.noise(step, sample, values));
      const inputs = inputTensors(network, batches.take(step), noise, betaAt(options, step));
      const fed = [...inputs, ...state.list('weights')];
      const compute = (): tf.Tensor[] => gradients(network, family, options, fed);
      const backend = nativeCpu();
      if (backend !== null) graph ??= NativeFunction.record(backend, fed, compute);
      const [loss, ...grads] = graph === null ? compute() : graph.run(fed);
      tf.dispose(inputs);
      state.update(grads, learningRateAt(options, step), options.emaDecay);
      if (step % 100 === 0 || step === steps - 1) onLoss(step, (await loss!.data())[0]!);
      loss!.dispose();
    }
    return state;
  } catch (error) {
    state.dispose();
    throw error;
  } finally {
    graph?.dispose();
  }
}

function inputTensors(
  { vae }: JointNetwork,
  { pixels, windows, targets }: PairedBatch,
  noise: readonly Float32Array[],
  beta: number,
): tf.Tensor[] {
  const { height, width, channels } = vae.image;
  const count = targets.length / POOLED_VALUES;
  return [
    tf.tensor4d(pixels, [count, height, width, channels]),
    tf.tensor4d(windows, [count, WINDOW_ROWS, listenerFormat.bands, 1]),
    tf.tensor2d(targets, [count, POOLED_VALUES]),
    tf.scalar(beta),
    ...noise.map((values) => tf.tensor2d(values, [count, vae.latentSize])),
  ];
}

/** The loss and its gradients, in the order of the weights. */
function gradients(
  network: JointNetwork,
  family: Family,
  options: TrainOptions,
  fed: readonly tf.Tensor[],
): tf.Tensor[] {
  const [images, windows, targets, beta, ...rest] = fed;
  const inputs = {
    images: images as tf.Tensor4D,
    windows: windows as tf.Tensor4D,
    targets: targets as tf.Tensor2D,
    beta: beta as tf.Scalar,
    noise: rest.slice(0, family.samples) as tf.Tensor2D[],
  };
  return tf.tidy(() => {
    const { value, grads } = tf.valueAndGrads((...given: tf.Tensor[]) => {
      const named = Object.fromEntries(network.specs.map(({ name }, n) => [name, given[n]!]));
      return jointLoss(network, family, options, named, inputs);
    })(rest.slice(family.samples));
    return [value, ...grads];
  });
}
