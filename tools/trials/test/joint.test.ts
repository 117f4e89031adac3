import { beforeAll, describe, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { listenerFormat, WINDOW_ROWS } from '@phosphene/model/audio';
import type { Posterior } from '@phosphene/model/network';
import { gaussianDivergence, productOfExperts } from '../src/joint/fuse-experts.ts';
import { poolWindow, POOLED_VALUES } from '../src/joint/pooled-window.ts';

function gaussian(mean: number[], variance: number[]): Posterior {
  return {
    mean: tf.tensor2d([mean]),
    logVariance: tf.tensor2d([variance.map((value) => Math.log(value))]),
  };
}

beforeAll(async () => {
  await tf.setBackend('cpu');
});

describe('a product of experts', () => {
  test('adds precisions and weighs means by them', async () => {
    const product = productOfExperts([gaussian([2, 0], [1, 4]), gaussian([5, 3], [0.5, 4])], false);
    const [first, second] = await product.mean.data();
    expect(first).toBeCloseTo((2 * 1 + 5 * 2) / 3, 5);
    expect(second).toBeCloseTo(1.5, 5);
    const [precise, vague] = await product.logVariance.data();
    expect(precise).toBeCloseTo(Math.log(1 / 3), 5);
    expect(vague).toBeCloseTo(Math.log(2), 5);
  });

  test('the prior pulls a lone expert to 0, the more the less it knows', async () => {
    const product = productOfExperts([gaussian([3, 3], [0.01, 100])], true);
    const [sure, unsure] = await product.mean.data();
    expect(sure).toBeCloseTo(3 / 1.01, 4);
    expect(unsure).toBeCloseTo(3 / 101, 4);
  });
});

describe('the divergence of two Gaussians', () => {
  test('is 0 for equals and positive for others', async () => {
    const p = gaussian([1, -2], [0.3, 2]);
    expect((await gaussianDivergence(p, p).data())[0]).toBeCloseTo(0, 6);
    expect((await gaussianDivergence(p, gaussian([1, -2], [0.4, 2])).data())[0]).toBeGreaterThan(0);
  });

  test('agrees with the integral of p · ln(p / q)', async () => {
    const density = (x: number, mean: number, variance: number): number =>
      Math.exp(-((x - mean) ** 2) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
    let integral = 0;
    for (let x = -12; x < 12; x += 0.001) {
      const [p, q] = [density(x, 0.5, 0.6), density(x, -1, 2)];
      integral += 0.001 * p * Math.log(p / q);
    }
    const [nats] = await gaussianDivergence(gaussian([0.5], [0.6]), gaussian([-1], [2])).data();
    expect(nats).toBeCloseTo(integral, 3);
  });
});

test('a pooled window keeps the mean, and each value its place in time and pitch', () => {
  const { bands } = listenerFormat;
  const window = new Float32Array(WINDOW_ROWS * bands);
  // The last four rows of the lowest two bands.
  for (let row = WINDOW_ROWS - 4; row < WINDOW_ROWS; row++)
    window.fill(2, row * bands, row * bands + 2);
  const pooled = poolWindow(window);
  expect(pooled).toHaveLength(POOLED_VALUES);
  expect(pooled.indexOf(2)).toBe(POOLED_VALUES - bands / 2);
  expect(pooled.reduce((sum, value) => sum + value, 0)).toBe(2);
});
