import * as tf from '@tensorflow/tfjs-core';
import { speedMapLength } from '@phosphene/model/paths';
import { RandomStream } from '@phosphene/model/random';
import type { Oversight } from '@phosphene/model/progress';
import { adamStep, createAdam } from '../../optimizer/create-adam.ts';

/** How fast the picture changes at some points of the latent space, in some directions. */
export interface SampledSpeeds {
  /** A latent and a direction of length 1, [samples, 2 · Z]. */
  readonly places: Float32Array;
  /** Decoded distance for each unit of the latent, [samples]. */
  readonly speeds: Float32Array;
}

const STEPS = 2000;
const BATCH = 512;
const RATE = 5e-3;
/** In mean speeds. Errors are relative to the speed, or to this where the speed is lower. */
const SLOW = 0.2;
/** Steps between two checks of the abort signal. */
const CHECKED_EVERY = 50;
const STREAM = 0x6d6170;

/**
 * Fits the network that estimates the decoded speed anywhere. Each sample counts in both directions, which have the same
 * speed.
 *
 * @param size Z
 * @returns weights in the order of `SpeedMap`, and the mean speed that they are in units of
 */
export async function fitSpeedMap(
  { places, speeds }: SampledSpeeds,
  size: number,
  hidden: number,
  seed: number,
  { onProgress, signal }: Oversight = {},
): Promise<{ map: Float32Array; speed: number }> {
  const random = new RandomStream(seed, STREAM);
  const mean = speeds.reduce((sum, speed) => sum + speed, 0) / speeds.length;
  const speed = Math.fround(Math.max(mean, 1e-6));
  const relative = Float32Array.from(speeds, (own) => own / speed);
  const weights = startingWeights(size, hidden, random);
  const zeros = (): tf.Tensor[] => weights.map((tensor) => tf.zerosLike(tensor));
  const adam = createAdam({
    weights,
    firstMoments: zeros(),
    secondMoments: zeros(),
    average: zeros(),
  });
  for (let step = 1; step <= STEPS; step++) {
    if (step % CHECKED_EVERY === 0) {
      onProgress?.({ stage: 'learn speeds', done: step, total: STEPS, unit: 'steps' });
      await tf.nextFrame();
      signal?.throwIfAborted();
    }
    const { from, due } = drawBatch(places, relative, size, random);
    const rate = RATE * (0.5 + 0.5 * Math.cos((Math.PI * step) / STEPS)) + 1e-6;
    const gradients = tf.tidy(() => {
      const [x, y] = [tf.tensor2d(from, [BATCH, 2 * size]), tf.tensor2d(due, [BATCH, 1])];
      const loss = (...given: tf.Tensor[]): tf.Scalar =>
        tf.mean(tf.div(tf.squaredDifference(mapped(x, given), y), tf.add(y, SLOW)));
      return tf.grads(loss)([...adam.list('weights')]);
    });
    adam.step(gradients, adamStep(step, rate, null));
  }
  const map = new Float32Array(speedMapLength(size, hidden));
  let at = 0;
  for (const tensor of adam.list('weights')) {
    const values = (await tensor.data()) as Float32Array;
    map.set(values, at);
    at += values.length;
  }
  adam.dispose();
  return { map, speed };
}

/** Samples at random, each way with the same chance. */
function drawBatch(places: Float32Array, speeds: Float32Array, size: number, random: RandomStream) {
  const from = new Float32Array(BATCH * 2 * size);
  const due = new Float32Array(BATCH);
  for (let row = 0; row < BATCH; row++) {
    const sample = random.integer(speeds.length);
    const at = row * 2 * size;
    from.set(places.subarray(sample * 2 * size, (sample + 1) * 2 * size), at);
    due[row] = speeds[sample]!;
    if (random.integer(2) === 0) continue;
    for (let d = at + size; d < at + 2 * size; d++) from[d] = -from[d]!;
  }
  return { from, due };
}

function startingWeights(size: number, hidden: number, random: RandomStream): tf.Tensor[] {
  const shapes: [number, number][] = [
    [2 * size, hidden],
    [hidden, hidden],
    [hidden, 1],
  ];
  return tf.tidy(() =>
    shapes.flatMap(([inputs, outputs]) => {
      const scale = Math.sqrt(2 / inputs);
      const start = Float32Array.from({ length: inputs * outputs }, () => scale * random.normal());
      return [tf.tensor2d(start, [inputs, outputs]), tf.zeros([outputs])];
    }),
  );
}

function mapped(rows: tf.Tensor2D, weights: readonly tf.Tensor[]): tf.Tensor2D {
  let values: tf.Tensor = rows;
  for (let layer = 0; layer < weights.length; layer += 2) {
    const weighed = tf.matMul(values as tf.Tensor2D, weights[layer] as tf.Tensor2D);
    values = tf.add(weighed, weights[layer + 1]!);
    if (layer + 2 < weights.length) values = cut(values);
  }
  return values as tf.Tensor2D;
}

/** max(0, x). On native TensorFlow tfjs's own gradient takes ten times as long, by a choice of three. */
const cut = tf.customGrad((x, save) => {
  const value = tf.relu(x as tf.Tensor);
  (save as tf.GradSaveFunc)([value]);
  return {
    value,
    gradFunc: (due: tf.Tensor, saved: tf.Tensor[]) => tf.mul(due, tf.sign(saved[0]!)),
  };
});
