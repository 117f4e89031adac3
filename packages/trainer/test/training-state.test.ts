import { beforeAll, describe, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { initialWeights, residualVae } from '@phosphene/model/network';
import { RandomStream } from '@phosphene/model/random';
import { betaAt, learningRateAt } from '../src/train-options.ts';
import { TrainingState } from '../src/training-state.ts';
import { startBackend, tinyOptions } from './tiny-training.ts';

beforeAll(startBackend);

const architecture = residualVae({ height: 8, width: 8, channels: 1 }, 2, [3]);

/** The same made-up gradients for a step, as arrays by weight. */
function gradientsAt(state: TrainingState, step: number): Float32Array[] {
  return state.specs.map(({ shape }, index) => {
    const random = new RandomStream(step, index);
    const length = shape.reduce((a, b) => a * b, 1);
    return Float32Array.from({ length }, () => 10 ** (index % 3) * random.normal());
  });
}

function update(state: TrainingState, emaDecay: number): void {
  const gradients = gradientsAt(state, state.step + 1).map((values, index) =>
    tf.tensor(values, [...state.specs[index]!.shape]),
  );
  state.update(gradients, 0.01, emaDecay);
}

describe('the training state', () => {
  test.each([0, 0.5, 0.999])('takes the steps of Adam and of its average (decay %p)', (decay) => {
    const state = TrainingState.start(architecture, 3);
    const start = initialWeights(architecture, 3);
    const names = state.specs.map(({ name }) => name);
    // The textbook's form, in double precision.
    const w = names.map((name) => Float64Array.from(start[name]!));
    const [m, v] = [
      w.map((x) => new Float64Array(x.length)),
      w.map((x) => new Float64Array(x.length)),
    ];
    const mean = w.map((x) => x.slice());
    for (let t = 1; t <= 12; t++) {
      gradientsAt(state, t).forEach((gradient, k) =>
        gradient.forEach((g, n) => {
          m[k]![n] = 0.9 * m[k]![n]! + 0.1 * g;
          v[k]![n] = 0.999 * v[k]![n]! + 0.001 * g * g;
          const [first, second] = [m[k]![n]! / (1 - 0.9 ** t), v[k]![n]! / (1 - 0.999 ** t)];
          w[k]![n]! -= (0.01 * first) / (Math.sqrt(second) + 1e-8);
          const d = Math.min(decay, (1 + t) / (10 + t));
          mean[k]![n] = d * mean[k]![n]! + (1 - d) * w[k]![n]!;
        }),
      );
      update(state, decay);
    }
    expect(state.step).toBe(12);
    for (const [part, due] of [
      ['weights', w],
      ['average', mean],
    ] as const) {
      state.list(part).forEach((tensor, k) => {
        tensor.dataSync().forEach((value, n) => expect(value).toBeCloseTo(due[k]![n]!, 4));
      });
    }
    state.dispose();
  });

  test('saved and restored goes on to the same bits', async () => {
    const state = TrainingState.start(architecture, 3);
    for (let n = 0; n < 5; n++) update(state, 0.99);
    const restored = TrainingState.restore(architecture, state.step, await state.save());
    for (let n = 0; n < 5; n++) {
      update(state, 0.99);
      update(restored, 0.99);
    }
    expect(restored.step).toBe(10);
    expect(await restored.save()).toEqual(await state.save());
    state.dispose();
    restored.dispose();
  });

  test('keeps its number of tensors, and gives all of them back', () => {
    const before = tf.memory().numTensors;
    const state = TrainingState.start(architecture, 3);
    const full = tf.memory().numTensors;
    for (const decay of [0.9, 0]) {
      update(state, decay);
      expect(tf.memory().numTensors).toBe(full);
    }
    state.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('schedules', () => {
  const options = tinyOptions({ steps: 100, rateWarmUp: 10, klWarmUp: 0.2, learningRate: 1e-3 });

  test('the rate rises in a line to its full height, then falls along a cosine to a twentieth', () => {
    const rates = Array.from({ length: 100 }, (_, step) => learningRateAt(options, step));
    expect(rates[0]).toBeCloseTo(1e-4, 9);
    expect(rates[9]).toBeCloseTo(1e-3, 9);
    expect(rates[10]).toBeCloseTo(1e-3, 9);
    expect(rates[55]).toBeCloseTo(0.525e-3, 6);
    expect(rates[99]! / 1e-3).toBeCloseTo(0.05, 2);
    for (let n = 11; n < 100; n++) expect(rates[n]).toBeLessThan(rates[n - 1]!);
    expect(learningRateAt({ ...options, schedule: 'constant' }, 99)).toBe(1e-3);
  });

  test('the KL’s weight is never 0, rises to beta and stays', () => {
    const weights = Array.from({ length: 100 }, (_, step) => betaAt({ ...options, beta: 2 }, step));
    expect(weights[0]).toBeGreaterThan(0);
    for (let n = 1; n <= 20; n++) expect(weights[n]).toBeGreaterThan(weights[n - 1]!);
    expect(new Set(weights.slice(20))).toEqual(new Set([2]));
    expect(betaAt({ ...options, beta: 2, klWarmUp: 0 }, 0)).toBe(2);
  });
});
