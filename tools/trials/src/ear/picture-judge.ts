import * as tf from '@tensorflow/tfjs-core';
import { RandomStream } from '@phosphene/model/random';
import { nearestDistances } from '@phosphene/trainer';
import type { Trained } from '../open-trained.ts';

/** Pixels of a side that pictures are judged at. */
const SIDE = 16;
const STEPS = 300;
const RATE = 0.02;
const STREAM = 0x6a75;

/** What pictures show. */
export interface PictureVerdicts {
  /** Label of the nearest real frame, [N]. */
  readonly nearest: Int32Array;
  /** Root mean square difference to it, of values in 0…1, [N]. */
  readonly distances: Float32Array;
  /** Label by a classifier of real frames, [N]. */
  readonly classified: Int32Array;
}

/** Says which label pictures show: by the nearest real frame, and by a classifier that was trained on real frames. */
export interface PictureJudge {
  /** @param pictures [N, H, W, C] in 0…1 */
  judge(pictures: Float32Array): Promise<PictureVerdicts>;
  /** Share of real frames that the classifier names right. */
  readonly accuracy: number;
  dispose(): void;
}

/** @param frames real ones, and their labels */
export async function createPictureJudge(
  { image, read, bundle }: Pick<Trained, 'image' | 'read' | 'bundle'>,
  frames: Uint32Array,
  labels: Int32Array,
): Promise<PictureJudge> {
  const shrink = async (pictures: Float32Array): Promise<Float32Array> => {
    const { height, width, channels } = image;
    const count = pictures.length / (height * width * channels);
    const small = tf.tidy(() => {
      const whole = tf.tensor4d(pictures, [count, height, width, channels]);
      return tf.avgPool(
        whole,
        [height / SIDE, width / SIDE],
        [height / SIDE, width / SIDE],
        'valid',
      );
    });
    const values = (await small.data()) as Float32Array;
    small.dispose();
    return values;
  };
  const values = SIDE * SIDE * image.channels;
  const references = new Float32Array(frames.length * values);
  for (let first = 0; first < frames.length; first += 256) {
    references.set(await shrink(read(frames.slice(first, first + 256))), first * values);
  }
  const kinds = bundle.manifest.labels.length;
  const { weights, biases } = trainClassifier(references, labels, values, kinds);
  const classify = async (rows: Float32Array): Promise<Int32Array> => {
    const named = tf.tidy(() => {
      const inputs = tf.tensor2d(rows, [rows.length / values, values]);
      return tf.argMax(tf.add(tf.matMul(inputs, weights), biases), 1);
    });
    const result = Int32Array.from(await named.data());
    named.dispose();
    return result;
  };
  const own = await classify(references);
  return {
    accuracy: own.filter((label, n) => label === labels[n]).length / labels.length,
    async judge(pictures) {
      const rows = await shrink(pictures);
      const { distances, indices } = await nearestDistances(rows, references, values);
      return {
        nearest: Int32Array.from(indices, (index) => labels[index]!),
        distances: distances.map((distance) => distance / Math.sqrt(values)),
        classified: await classify(rows),
      };
    },
    dispose: () => tf.dispose([weights, biases]),
  };
}

/** Softmax regression on pixels, by Adam. */
function trainClassifier(
  rows: Float32Array,
  labels: Int32Array,
  values: number,
  kinds: number,
): { weights: tf.Variable<tf.Rank.R2>; biases: tf.Variable<tf.Rank.R1> } {
  const weights = tf.variable(tf.zeros([values, kinds])) as tf.Variable<tf.Rank.R2>;
  const biases = tf.variable(tf.zeros([kinds])) as tf.Variable<tf.Rank.R1>;
  const optimizer = tf.train.adam(RATE);
  for (let step = 0; step < STEPS; step++) {
    const random = new RandomStream(1, STREAM, step);
    const chosen = Array.from({ length: 128 }, () => random.integer(labels.length));
    tf.tidy(() => {
      const inputs = tf.tensor2d(
        Float32Array.from({ length: chosen.length * values }, (_, n) => {
          return rows[chosen[Math.floor(n / values)]! * values + (n % values)]!;
        }),
        [chosen.length, values],
      );
      const truth = tf.oneHot(
        tf.tensor1d(
          chosen.map((n) => labels[n]!),
          'int32',
        ),
        kinds,
      );
      optimizer.minimize(() => {
        const logits = tf.add(tf.matMul(inputs, weights), biases);
        return tf.neg(tf.mean(tf.sum(tf.mul(truth, tf.logSoftmax(logits)), 1))) as tf.Scalar;
      });
    });
  }
  optimizer.dispose();
  return { weights, biases };
}
