import * as tf from '@tensorflow/tfjs-core';
import { pictureMapLength, RandomStream } from '@phosphene/model';

/** Latents and where their pictures lie, along straight lines. */
export interface SampledLines {
  readonly lines: number;
  /** Points of each. */
  readonly points: number;
  /** [lines, points, Z] */
  readonly latents: Float32Array;
  /** [lines, points, M] */
  readonly pictures: Float32Array;
}

const STEPS = 600;
const LINES = 64;
const RATE = 5e-3;
const STREAM = 0x6d6170;

/**
 * Fits the network that estimates pictures' coordinates where no node is: their places, and the steps from one point
 * of a line to the next, since speed is what it is asked for.
 *
 * @returns weights in the order of `PictureMap`
 */
export async function fitPictureMap(
  { lines, points, latents, pictures }: SampledLines,
  size: number,
  coordinates: number,
  hidden: number,
  seed: number,
  signal?: AbortSignal,
): Promise<Float32Array> {
  const random = new RandomStream(seed, STREAM);
  const shapes: [number, number][] = [
    [size, hidden],
    [hidden, hidden],
    [hidden, coordinates],
  ];
  const variables = tf.tidy(() =>
    shapes.flatMap(([inputs, outputs]): tf.Variable[] => {
      const scale = Math.sqrt(2 / inputs);
      const start = Float32Array.from({ length: inputs * outputs }, () => scale * random.normal());
      return [tf.variable(tf.tensor2d(start, [inputs, outputs])), tf.variable(tf.zeros([outputs]))];
    }),
  );
  const [z, p, level] = tf.tidy(() => {
    const places = tf.tensor3d(pictures, [lines, points, coordinates]);
    // In units of their own spread, so that the rate of learning fits every footage.
    const scale = tf.sqrt(tf.mean(tf.square(places)));
    return [tf.tensor3d(latents, [lines, points, size]), tf.div(places, scale), scale] as const;
  });
  const stepOf = (rows: tf.Tensor3D): tf.Tensor =>
    tf.sub(
      tf.slice3d(rows, [0, 1, 0], [-1, -1, -1]),
      tf.slice3d(rows, [0, 0, 0], [-1, points - 1, -1]),
    );
  const optimiser = tf.train.adam(RATE);
  const whole = tf.tidy(() => tf.mean(tf.square(stepOf(p as tf.Tensor3D))).arraySync()) as number;
  for (let step = 0; step < STEPS; step++) {
    signal?.throwIfAborted();
    const chosen = Int32Array.from({ length: Math.min(LINES, lines) }, () => random.integer(lines));
    (optimiser as unknown as { learningRate: number }).learningRate =
      RATE * 0.5 * (1 + Math.cos((Math.PI * step) / STEPS)) + 1e-6;
    optimiser.minimize(() => {
      const index = tf.tensor1d(chosen, 'int32');
      const from = tf.gather(z, index);
      const due = tf.gather(p, index) as tf.Tensor3D;
      const flat = tf.reshape(from, [chosen.length * points, size]) as tf.Tensor2D;
      const found = tf.reshape(mapped(flat, variables), due.shape) as tf.Tensor3D;
      const place = tf.mean(tf.squaredDifference(found, due));
      const stride = tf.div(
        tf.mean(tf.squaredDifference(stepOf(found), stepOf(due))),
        Math.max(whole, 1e-12),
      );
      return tf.add(place, stride) as tf.Scalar;
    });
  }
  const scale = (await level.data())[0]!;
  const weights = new Float32Array(pictureMapLength(size, hidden, coordinates));
  let at = 0;
  for (const [index, variable] of variables.entries()) {
    const values = await variable.data();
    // The last layer gives back the unit.
    weights.set(index < 4 ? values : values.map((value) => value * scale), at);
    at += values.length;
  }
  optimiser.dispose();
  tf.dispose([...variables, z, p, level]);
  return weights;
}

function mapped(rows: tf.Tensor2D, weights: readonly tf.Tensor[]): tf.Tensor2D {
  let values: tf.Tensor = rows;
  for (let layer = 0; layer < weights.length; layer += 2) {
    values = tf.add(
      tf.matMul(values as tf.Tensor2D, weights[layer] as tf.Tensor2D),
      weights[layer + 1]!,
    );
    if (layer + 2 < weights.length) values = tf.relu(values);
  }
  return values as tf.Tensor2D;
}
