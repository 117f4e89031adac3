import * as tf from '@tensorflow/tfjs-core';
import { RandomStream, speedMapLength } from '@phosphene/model';

/** How fast the picture changes in some places of the latent space. */
export interface SampledSpeeds {
  /** Where and which way: a latent and a direction of length 1, [samples, 2 · Z]. */
  readonly places: Float32Array;
  /** Decoded distance for each unit of the latent, [samples]. */
  readonly speeds: Float32Array;
}

const STEPS = 1000;
const BATCH = 256;
const RATE = 5e-3;
/** In mean speeds: errors count less where it is fast, but no more than so where it stands still. */
const SLOW = 0.2;
const STREAM = 0x6d6170;

/**
 * Fits the network that estimates speeds where nobody has looked. Each sample is taken both ways, since the way back is
 * as fast.
 *
 * @param size Z
 * @returns weights in the order of `SpeedMap`, and the mean speed that they are in units of
 */
export async function fitSpeedMap(
  { places, speeds }: SampledSpeeds,
  size: number,
  hidden: number,
  seed: number,
  signal?: AbortSignal,
): Promise<{ map: Float32Array; speed: number }> {
  const random = new RandomStream(seed, STREAM);
  const samples = speeds.length;
  const mean = speeds.reduce((sum, speed) => sum + speed, 0) / samples;
  const speed = Math.fround(Math.max(mean, 1e-6));
  const variables = startingWeights(size, hidden, random);
  const due = Float32Array.from(speeds, (own) => own / speed);
  const [x, y, signs] = tf.tidy(() => [
    tf.tensor2d(places, [samples, 2 * size]),
    tf.tensor2d(due, [samples, 1]),
    tf.tensor2d(
      [1, -1].flatMap((sign) => Array.from({ length: 2 * size }, (_, d) => (d < size ? 1 : sign))),
      [2, 2 * size],
    ),
  ]);
  const optimiser = tf.train.adam(RATE);
  for (let step = 0; step < STEPS; step++) {
    signal?.throwIfAborted();
    const draw = (bound: number): Int32Array =>
      Int32Array.from({ length: BATCH }, () => random.integer(bound));
    const [chosen, way] = [draw(samples), draw(2)];
    // The rate is the optimiser's own field, protected only for types.
    (optimiser as unknown as { learningRate: number }).learningRate =
      RATE * (0.5 + 0.5 * Math.cos((Math.PI * step) / STEPS)) + 1e-6;
    optimiser.minimize(() => {
      const index = tf.tensor1d(chosen, 'int32');
      const from = tf.mul(tf.gather(x!, index), tf.gather(signs!, tf.tensor1d(way, 'int32')));
      const target = tf.gather(y!, index);
      const error = tf.squaredDifference(mapped(from as tf.Tensor2D, variables), target);
      return tf.mean(tf.div(error, tf.add(target, SLOW))) as tf.Scalar;
    });
  }
  const map = new Float32Array(speedMapLength(size, hidden));
  let at = 0;
  for (const variable of variables) {
    const values = await variable.data();
    map.set(values, at);
    at += values.length;
  }
  optimiser.dispose();
  tf.dispose([...variables, x!, y!, signs!]);
  return { map, speed };
}

function startingWeights(size: number, hidden: number, random: RandomStream): tf.Variable[] {
  const shapes: [number, number][] = [
    [2 * size, hidden],
    [hidden, hidden],
    [hidden, 1],
  ];
  return tf.tidy(() =>
    shapes.flatMap(([inputs, outputs]): tf.Variable[] => {
      const scale = Math.sqrt(2 / inputs);
      const start = Float32Array.from({ length: inputs * outputs }, () => scale * random.normal());
      return [tf.variable(tf.tensor2d(start, [inputs, outputs])), tf.variable(tf.zeros([outputs]))];
    }),
  );
}

function mapped(rows: tf.Tensor2D, weights: readonly tf.Tensor[]): tf.Tensor2D {
  let values: tf.Tensor = rows;
  for (let layer = 0; layer < weights.length; layer += 2) {
    const weighed = tf.matMul(values as tf.Tensor2D, weights[layer] as tf.Tensor2D);
    values = tf.add(weighed, weights[layer + 1]!);
    if (layer + 2 < weights.length) values = tf.relu(values);
  }
  return values as tf.Tensor2D;
}
