import { beforeAll, describe, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import {
  compareGradients,
  computeGradients,
  GRADIENT_TOLERANCE,
  type GradientSet,
} from '../src/backend/check-gradients.ts';
import { selectBackend } from '../src/backend/select-backend.ts';
import { startBackend } from './tiny-training.ts';

const beside = (await startBackend()).name === 'tensorflow' ? test : test.skip;
let wasm: GradientSet;

beforeAll(async () => {
  await selectBackend('wasm');
  wasm = await computeGradients();
});

describe('gradients on wasm', () => {
  beside('agree with native TensorFlow', async () => {
    await selectBackend('tensorflow');
    const [worst] = compareGradients(await computeGradients(), wasm);
    expect(worst?.relative).toBeLessThan(GRADIENT_TOLERANCE);
  });

  test('agree with finite differences', async () => {
    await selectBackend('wasm');
    const x = tf.randomNormal([2, 7, 6, 3], 0, 1, 'float32', 1) as tf.Tensor4D;
    const w = tf.randomNormal([3, 3, 3, 4], 0, 1, 'float32', 2) as tf.Tensor4D;
    const loss = (filter: tf.Tensor4D): tf.Scalar =>
      tf.sum(tf.square(tf.conv2d(x, filter, 2, 'same')));
    const gradient = tf.grad(loss as (t: tf.Tensor) => tf.Scalar)(w);
    const direction = tf.randomNormal(w.shape, 0, 1, 'float32', 3);
    const along = (await tf.sum(tf.mul(gradient, direction)).data())[0]!;
    const step = 1e-2;
    const at = async (t: number): Promise<number> =>
      (await loss(tf.add(w, tf.mul(direction, t))).data())[0]!;
    // A quadratic: the symmetric difference is exact.
    const measured = ((await at(step)) - (await at(-step))) / (2 * step);
    expect(Math.abs(measured / along - 1)).toBeLessThan(2e-3);
  });

  test.each([
    { size: [3, 5, 5, 2], kernel: [3, 3, 2, 3], stride: 1, pad: 'same' },
    { size: [2, 8, 9, 3], kernel: [5, 5, 3, 4], stride: 2, pad: 'same' },
    { size: [2, 9, 8, 1], kernel: [4, 4, 1, 6], stride: 2, pad: 'valid' },
    { size: [2, 9, 9, 2], kernel: [3, 3, 2, 2], stride: 3, pad: 'valid' },
    { size: [2, 6, 6, 2], kernel: [1, 1, 2, 5], stride: 1, pad: 'same' },
  ] as const)('of $kernel at stride $stride, $pad, are those of plain JavaScript', async (c) => {
    const compute = async (): Promise<Float32Array[]> => {
      const x = tf.randomNormal([...c.size], 0, 1, 'float32', 1);
      const w = tf.randomNormal([...c.kernel], 0, 1, 'float32', 2);
      const both = tf.grads((a: tf.Tensor, b: tf.Tensor) =>
        tf.sum(tf.sin(tf.conv2d(a as tf.Tensor4D, b as tf.Tensor4D, c.stride, c.pad))),
      )([x, w]);
      return Promise.all(both.map(async (t) => Float32Array.from(await t.data())));
    };
    await tf.setBackend('wasm');
    const actual = await compute();
    await tf.setBackend('cpu');
    const expected = await compute();
    for (const [index, gradient] of expected.entries()) {
      const [worst] = compareGradients({ gradient }, { gradient: actual[index]! });
      expect(worst!.relative).toBeLessThan(1e-4);
    }
  });

  test('add up over a batch that does not fit one block of columns', async () => {
    await tf.setBackend('wasm');
    const size: [number, number, number, number] = [5, 64, 64, 32];
    const x = tf.reshape(tf.sin(tf.range(0, tf.util.sizeFromShape(size))), size) as tf.Tensor4D;
    const w = tf.randomNormal([3, 3, 32, 2], 0, 1, 'float32', 2);
    const gradients = (part: tf.Tensor4D): tf.Tensor[] =>
      tf.grads((a: tf.Tensor, b: tf.Tensor) =>
        tf.sum(tf.square(tf.conv2d(a as tf.Tensor4D, b as tf.Tensor4D, 1, 'same'))),
      )([part, w]);
    const [whole, ...parts] = [x, ...(tf.split(x, 5) as tf.Tensor4D[])].map(gradients);
    const expected = [tf.concat(parts.map(([dx]) => dx!)), tf.addN(parts.map(([, dw]) => dw!))];
    for (const [index, gradient] of expected.entries()) {
      const [worst] = compareGradients(
        { gradient: (await gradient.data()) as Float32Array },
        { gradient: (await whole![index]!.data()) as Float32Array },
      );
      expect(worst!.relative).toBeLessThan(1e-4);
    }
  });

  test('leave no memory behind', async () => {
    await tf.setBackend('wasm');
    const step = (): void =>
      tf.tidy(() => {
        const x = tf.ones([2, 8, 8, 3]);
        const f = (w: tf.Tensor): tf.Scalar =>
          tf.sum(tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 2, 'same'));
        tf.grad(f)(tf.ones([3, 3, 3, 4]));
      });
    step();
    const before = tf.engine().backend.numDataIds();
    for (let i = 0; i < 10; i++) step();
    expect(tf.engine().backend.numDataIds()).toBe(before);
  });
});

describe('the comparison', () => {
  test('names what differs, worst first, and takes missing and NaN for the worst', () => {
    const reference = { a: Float32Array.of(1, 2), b: Float32Array.of(4), c: Float32Array.of(1) };
    const other = { a: Float32Array.of(1, 2.2), b: Float32Array.of(Number.NaN) };
    const compared = compareGradients(reference, other);
    expect(compared.map(({ relative }) => relative)).toEqual([
      Infinity,
      Infinity,
      expect.closeTo(0.1),
    ]);
    expect(compared[2]?.name).toBe('a');
  });
});
