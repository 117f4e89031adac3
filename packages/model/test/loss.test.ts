import { beforeAll, describe, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import {
  adversarial,
  aggregateDivergence,
  crossEntropy,
  divergencePerUnit,
  reconstructionLoss,
  structuralSimilarity,
  type Likelihood,
} from '../src/loss/index.ts';
import { RandomStream } from '../src/random/index.ts';
import { frequencyError } from '../src/loss/frequency-error.ts';
import { plainTfjs } from './plain-tfjs.ts';

beforeAll(plainTfjs);

const SHAPE: [number, number, number, number] = [2, 32, 32, 3];
const SIZE = 2 * 32 * 32 * 3;

function normals(seed: number, scale = 1): Float32Array {
  const random = new RandomStream(seed);
  return Float32Array.from({ length: SIZE }, () => scale * random.normal());
}

/** Smooth pictures in 0…1 with something to see at every scale. */
function pictures(): tf.Tensor4D {
  const values = Float32Array.from({ length: SIZE }, (_, at) => {
    const [x, y, c] = [Math.floor(at / 3) % 32, Math.floor(at / 96) % 32, at % 3];
    return 0.5 + 0.3 * Math.sin(x / 3 + c) * Math.cos(y / 5) + 0.1 * Math.sin(x * y);
  });
  return tf.tensor4d(values, SHAPE);
}

const logit = (p: tf.Tensor4D): tf.Tensor4D => tf.log(tf.div(p, tf.sub(1, p)));
const number = (scalar: tf.Tensor): number => scalar.dataSync()[0]!;

describe('reconstruction losses', () => {
  test('cross-entropy is −x ln p − (1 − x) ln (1 − p), and finite where p is 0 or 1', () => {
    const logits = tf.tensor4d([-3, -0.5, 0, 2, 90, -90], [1, 1, 2, 3]);
    const images = tf.tensor4d([0, 0.3, 1, 0.9, 0, 1], [1, 1, 2, 3]);
    const values = crossEntropy(logits, images).dataSync();
    const [l, x] = [logits.dataSync(), images.dataSync()];
    for (let n = 0; n < 4; n++) {
      const p = 1 / (1 + Math.exp(-l[n]!));
      expect(values[n]).toBeCloseTo(-x[n]! * Math.log(p) - (1 - x[n]!) * Math.log(1 - p), 5);
    }
    expect(values[4]).toBeCloseTo(90, 3);
    expect(values[5]).toBeCloseTo(90, 3);
  });

  test('are nats an image: twice the batch is not twice the loss', () => {
    const images = pictures();
    const logits = tf.tensor4d(normals(3), SHAPE);
    const twice = (t: tf.Tensor4D): tf.Tensor4D => tf.concat([t, t], 0);
    for (const likelihood of ['cross-entropy', 'gaussian', 'laplace', 'composite'] as const) {
      const once = number(reconstructionLoss(likelihood, logits, images));
      expect(number(reconstructionLoss(likelihood, twice(logits), twice(images)))).toBeCloseTo(
        once,
        0,
      );
    }
    const naive = (number(tf.sum(crossEntropy(logits, images))) as number) / 2;
    expect(number(reconstructionLoss('cross-entropy', logits, images)) / naive).toBeCloseTo(1, 5);
  });

  test.each([
    ['gaussian', (e: number, s: number) => (e * e) / (2 * s * s) + Math.log(s)],
    ['laplace', (e: number, s: number) => Math.abs(e) / s + Math.log(s)],
  ] as const)('%s is the likelihood at its best scale, up to a constant', (likelihood, nats) => {
    const images = pictures();
    const best = [0.2, 1].map((strength, n) => {
      const logits = tf.add(logit(images), tf.tensor4d(normals(n, strength), SHAPE));
      const errors = [...tf.sub(tf.sigmoid(logits), images).dataSync()];
      let least = Infinity;
      for (let s = 0.02; s < 0.3; s *= 1.03) {
        const sum = errors.reduce((total, e) => total + nats(e, s), 0);
        least = Math.min(least, sum / 2);
      }
      return { least, loss: number(reconstructionLoss(likelihood, logits as tf.Tensor4D, images)) };
    });
    const naive = best[1]!.least - best[0]!.least;
    // The floor of half a step of 8 bits moves it by a hundredth or two.
    expect(Math.abs((best[1]!.loss - best[0]!.loss) / naive - 1)).toBeLessThan(0.05);
  });

  test.each(['cross-entropy', 'gaussian', 'laplace', 'composite'] as Likelihood[])(
    'the gradient of %s equals finite differences',
    (likelihood) => {
      const images = pictures();
      const start = tf.tensor4d(normals(5), SHAPE);
      const loss = (logits: tf.Tensor): tf.Scalar =>
        reconstructionLoss(likelihood, logits as tf.Tensor4D, images);
      const gradient = tf.grad(loss)(start);
      const length = number(tf.norm(gradient));
      const direction = tf.div(gradient, length);
      // Far enough for single precision, near enough that a straight line is one.
      const step = 0.3;
      const ahead = number(loss(tf.add(start, tf.mul(direction, step))));
      const behind = number(loss(tf.sub(start, tf.mul(direction, step))));
      expect((ahead - behind) / (2 * step) / length).toBeCloseTo(1, 1.7);
      // And across a direction that is not its own.
      const other = tf.tensor4d(normals(6, 0.02), SHAPE);
      const slope = number(tf.sum(tf.mul(gradient, other)));
      const change = number(loss(tf.add(start, other))) - number(loss(tf.sub(start, other)));
      expect(Math.abs(change / 2 - slope)).toBeLessThan(0.05 * length * number(tf.norm(other)));
    },
  );

  test.each(['gaussian', 'laplace', 'composite'] as Likelihood[])(
    '%s and its gradient stay finite where the picture is perfect',
    (likelihood) => {
      const images = tf.fill(SHAPE, 0.5) as tf.Tensor4D;
      const loss = (logits: tf.Tensor): tf.Scalar =>
        reconstructionLoss(likelihood, logits as tf.Tensor4D, images);
      const { value, grad } = tf.valueAndGrad(loss)(tf.zeros(SHAPE));
      expect(Number.isFinite(number(value))).toBe(true);
      expect(Number.isFinite(number(tf.sum(tf.abs(grad))))).toBe(true);
    },
  );
});

describe('the focal frequency loss', () => {
  test('is the mean of the spectrum’s magnitudes, each weighted by itself', () => {
    const [height, width] = [4, 6];
    const random = new RandomStream(11);
    const error = Float32Array.from({ length: height * width }, () => random.normal());
    let [squares, magnitudes] = [0, 0];
    for (let v = 0; v < height; v++) {
      for (let u = 0; u < width; u++) {
        let [re, im] = [0, 0];
        error.forEach((value, at) => {
          const turn = (Math.floor(at / width) * v) / height + ((at % width) * u) / width;
          re += value * Math.cos(2 * Math.PI * turn);
          im += value * Math.sin(2 * Math.PI * turn);
        });
        const power = (re * re + im * im) / (height * width);
        squares += power;
        magnitudes += Math.sqrt(power);
      }
    }
    const ours = number(frequencyError(tf.tensor4d(error, [1, height, width, 1])));
    expect(ours).toBeCloseTo(squares / magnitudes, 4);
  });
});

describe('a discriminator’s pull', () => {
  test('is so many times the loss’s own, whatever the discriminator’s scale', () => {
    const shape: [number, number, number, number] = [2, 8, 8, 1];
    const random = new RandomStream(12);
    const draw = (of: readonly number[]): tf.Tensor =>
      tf.tensor(
        Float32Array.from({ length: of.reduce((a, b) => a * b) }, () => random.normal()),
        [...of],
      );
    const discriminator = [
      { kind: 'conv', name: 'd', filters: 1, kernel: 3, stride: 2, activation: 'elu' } as const,
    ];
    const images = tf.sigmoid(draw(shape)) as tf.Tensor4D;
    const logits = draw(shape) as tf.Tensor4D;
    const loss = (x: tf.Tensor4D): tf.Scalar => reconstructionLoss('laplace', x, images);
    const own = tf.grad((x: tf.Tensor) => loss(x as tf.Tensor4D))(logits);
    for (const scale of [0.01, 10]) {
      const weights = { 'd/kernel': tf.mul(draw([3, 3, 1, 1]), scale), 'd/bias': tf.zeros([1]) };
      const whole = tf.grad(
        (x: tf.Tensor) =>
          adversarial(loss, discriminator, weights, 0.25, x as tf.Tensor4D).objective,
      )(logits);
      const pull = number(tf.norm(tf.sub(whole, own))) / number(tf.norm(own));
      expect(pull).toBeCloseTo(0.25, 4);
    }
  });
});

describe('structural similarity', () => {
  test('is 1 for equal pictures and falls as noise grows, in both orders', () => {
    const images = pictures();
    const of = (noise: number): number => {
      const other = tf.clipByValue(tf.add(images, tf.tensor4d(normals(8, noise), SHAPE)), 0, 1);
      const [there, back] = [
        number(structuralSimilarity(images, other as tf.Tensor4D)),
        number(structuralSimilarity(other as tf.Tensor4D, images)),
      ];
      expect(there).toBeCloseTo(back, 5);
      return there;
    };
    const falling = [0, 0.02, 0.05, 0.1, 0.2, 0.4].map(of);
    expect(falling[0]).toBeCloseTo(1, 5);
    for (let n = 1; n < falling.length; n++) expect(falling[n]).toBeLessThan(falling[n - 1]!);
  });

  test('punishes blur more than a change of brightness with the same squared error', () => {
    const images = pictures();
    const blurred = tf.avgPool(images, 5, 1, 'same');
    const error = Math.sqrt(number(tf.mean(tf.squaredDifference(images, blurred))));
    const brighter = tf.add(images, error) as tf.Tensor4D;
    expect(number(structuralSimilarity(images, blurred))).toBeLessThan(
      number(structuralSimilarity(images, brighter)),
    );
  });
});

describe('divergence', () => {
  test('of N(0, I) is 0', () => {
    const zeros = tf.zeros([3, 4]) as tf.Tensor2D;
    const values = divergencePerUnit({ mean: zeros, logVariance: zeros }).dataSync();
    expect([...values]).toEqual([0, 0, 0, 0]);
  });

  test('equals ∫ q ln(q / p), unit by unit, as a mean over the batch', () => {
    const means = [
      [0.5, -1],
      [2, 0],
    ];
    const logVariances = [
      [-1, 0.7],
      [0.2, -3],
    ];
    const integral = (mean: number, logVariance: number): number => {
      const sigma = Math.exp(logVariance / 2);
      let sum = 0;
      const step = sigma / 200;
      for (let z = mean - 10 * sigma; z < mean + 10 * sigma; z += step) {
        const lnQ = -((z - mean) ** 2) / (2 * sigma ** 2) - Math.log(sigma);
        sum += (Math.exp(lnQ) / Math.sqrt(2 * Math.PI)) * (lnQ + (z * z) / 2) * step;
      }
      return sum;
    };
    const values = divergencePerUnit({
      mean: tf.tensor2d(means),
      logVariance: tf.tensor2d(logVariances),
    }).dataSync();
    for (const unit of [0, 1]) {
      const due = [0, 1].map((row) => integral(means[row]![unit]!, logVariances[row]![unit]!));
      expect(values[unit]).toBeCloseTo((due[0]! + due[1]!) / 2, 4);
    }
  });
});

describe('the aggregated posterior’s divergence', () => {
  const of = (means: number[], variance: number): number =>
    number(
      aggregateDivergence({
        mean: tf.tensor2d(means, [means.length, 1]),
        logVariance: tf.fill([means.length, 1], Math.log(variance)) as tf.Tensor2D,
      }),
    );
  test('is that of a Gaussian with its moments', () => {
    // Mean 2, variance 1 (of the means) + 0.5.
    expect(of([1, 3], 0.5)).toBeCloseTo(0.5 * (4 + 1.5 - Math.log(1.5) - 1), 5);
  });
  test('is nothing where the codes together fill the prior, however narrow each is', () => {
    const spread = Math.sqrt(1 - 0.01);
    expect(of([-spread, spread], 0.01)).toBeCloseTo(0, 5);
  });
});
