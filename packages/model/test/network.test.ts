import { beforeAll, describe, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { PhospheneError } from '../src/errors/index.ts';
import {
  applyLayers,
  decode,
  encode,
  initialWeights,
  measureLayers,
  originalVae,
  reparameterise,
  residualVae,
  weightSpecs,
  type Layer,
  type VaeArchitecture,
  type Weights,
} from '../src/network/index.ts';
import { RandomStream } from '../src/random/index.ts';
import { plainTfjs } from './plain-tfjs.ts';

beforeAll(plainTfjs);

function startingWeights(architecture: VaeArchitecture, seed = 1): Weights {
  const values = initialWeights(architecture, seed);
  return Object.fromEntries(
    weightSpecs(architecture).map(({ name, shape }) => [
      name,
      tf.tensor(values[name]!, [...shape]),
    ]),
  );
}

function noise(shape: number[], seed = 2): tf.Tensor {
  const random = new RandomStream(seed);
  const size = shape.reduce((a, b) => a * b, 1);
  return tf.tensor(
    Float32Array.from({ length: size }, () => random.normal()),
    shape,
  );
}

const rgb = { height: 64, width: 64, channels: 3 } as const;

describe('architectures', () => {
  test('the original has the parameters and multiply-adds of its code', () => {
    const { encoder, decoder } = originalVae(rgb, 10);
    const down = measureLayers(encoder, [64, 64, 3]);
    const up = measureLayers(decoder, [10]);
    const conv = [25 * 3 * 16, 25 * 16 * 32] as const;
    const dense = [16 * 16 * 32 * 20, 10 * 16 * 16 * 32] as const;
    expect(down.parameters).toBe(conv[0] + 16 + (conv[1] + 32) + (dense[0] + 20));
    expect(up.parameters).toBe(dense[1] + 8192 + (conv[1] + 16) + (conv[0] + 3));
    expect(down.multiplyAdds).toBe(conv[0] * 32 ** 2 + conv[1] * 16 ** 2 + dense[0]);
    // A transposed convolution spreads each of its inputs.
    expect(up.multiplyAdds).toBe(dense[1] + conv[1] * 16 ** 2 + conv[0] * 32 ** 2);
    expect(down.outputShape).toEqual([20]);
    expect(up.outputShape).toEqual([64, 64, 3]);
    // As counted in a replica with 32 latent units.
    const wide = originalVae(rgb, 32);
    const total =
      measureLayers(wide.encoder, [64, 64, 3]).parameters +
      measureLayers(wide.decoder, [32]).parameters;
    expect(total).toBe(822_755);
  });

  test.each([
    ['shuffle', { height: 16, width: 24, channels: 3 }],
    ['resize', { height: 16, width: 24, channels: 1 }],
  ] as const)('a residual network by %s gives back the picture’s size', (upsampling, image) => {
    const architecture = residualVae(image, 5, [6, 4], { upsampling });
    const weights = startingWeights(architecture);
    const shapes = tf.tidy(() => {
      const images = tf.sigmoid(noise([3, image.height, image.width, image.channels]));
      const posterior = encode(architecture, weights, images as tf.Tensor4D);
      const sample = reparameterise(posterior, tf.zeros([3, 5]));
      const picture = decode(architecture, weights, sample);
      expect(tf.min(picture).dataSync()[0]).toBeGreaterThanOrEqual(0);
      expect(tf.max(picture).dataSync()[0]).toBeLessThanOrEqual(1);
      return [posterior.mean.shape, posterior.logVariance.shape, picture.shape];
    });
    expect(shapes).toEqual([
      [3, 5],
      [3, 5],
      [3, image.height, image.width, image.channels],
    ]);
    const counted = weightSpecs(architecture);
    const used = Object.values(weights).reduce((sum, { size }) => sum + size, 0);
    const measured =
      measureLayers(architecture.encoder, [image.height, image.width, image.channels]).parameters +
      measureLayers(architecture.decoder, [5]).parameters;
    expect(used).toBe(measured);
    expect(new Set(counted.map(({ name }) => name)).size).toBe(counted.length);
  });

  test('a shuffle’s multiply-adds are those of its convolution on the small grid', () => {
    const layers: Layer[] = [
      { kind: 'shuffle-up', name: 'up', filters: 5, kernel: 3, activation: 'elu' },
    ];
    const { multiplyAdds, parameters, outputShape } = measureLayers(layers, [6, 8, 7]);
    expect(outputShape).toEqual([12, 16, 5]);
    expect(parameters).toBe(9 * 7 * 20 + 20);
    expect(multiplyAdds).toBe(9 * 7 * 20 * 6 * 8);
  });

  test('sizes that can’t be halved are refused with the multiple that would do', () => {
    const image = { height: 60, width: 100, channels: 3 } as const;
    expect(() => residualVae(image, 8, [8, 8, 8])).toThrow(PhospheneError);
    expect(() => residualVae(image, 8, [8, 8, 8])).toThrow(/100×60 can't be halved 3 times/);
    try {
      residualVae(image, 8, [8, 8, 8]);
    } catch (error) {
      expect((error as PhospheneError).remedy).toMatch(/multiples of 8/);
    }
    expect(() => originalVae({ height: 62, width: 64, channels: 1 })).toThrow(/halved twice/);
  });

  test('a weight that is missing is named', () => {
    const layers: Layer[] = [{ kind: 'dense', name: 'ground', units: 2, activation: 'relu' }];
    expect(() => applyLayers(layers, {}, tf.zeros([1, 3]))).toThrow(/"ground\/kernel"/);
  });
});

describe('layers', () => {
  test('a shuffle puts channel (row, column, filter) where it belongs', () => {
    const [batch, height, width, filters] = [2, 3, 4, 5] as const;
    const layers: Layer[] = [
      { kind: 'shuffle-up', name: 'up', filters, kernel: 1, activation: 'linear' },
    ];
    // The identity as a 1×1 convolution: what comes out is the rearrangement alone.
    const wide = 4 * filters;
    const weights = {
      'up/kernel': tf.reshape(tf.eye(wide), [1, 1, wide, wide]),
      'up/bias': tf.zeros([wide]),
    };
    const input = noise([batch, height, width, wide]);
    const [from, to] = [input, applyLayers(layers, weights, input)].map((t) => t.arraySync());
    const read = (t: unknown, b: number, y: number, x: number, c: number): number =>
      (t as number[][][][])[b]![y]![x]![c]!;
    for (let b = 0; b < batch; b++)
      for (let y = 0; y < 2 * height; y++)
        for (let x = 0; x < 2 * width; x++)
          for (let f = 0; f < filters; f++) {
            const channel = ((y % 2) * 2 + (x % 2)) * filters + f;
            expect(read(to, b, y, x, f)).toBe(read(from, b, y >> 1, x >> 1, channel));
          }
  });

  test('resizing repeats each pixel to a block of 2 × 2', () => {
    const layers: Layer[] = [
      { kind: 'resize-up', name: 'up', filters: 2, kernel: 1, activation: 'linear' },
    ];
    const weights = { 'up/kernel': tf.reshape(tf.eye(2), [1, 1, 2, 2]), 'up/bias': tf.zeros([2]) };
    const input = noise([2, 3, 4, 2]);
    const from = input.arraySync() as number[][][][];
    const to = applyLayers(layers, weights, input).arraySync() as number[][][][];
    expect(to).toEqual(
      from.map((rows) =>
        rows.flatMap((row) => {
          const twice = row.flatMap((pixel) => [pixel, pixel]);
          return [twice, twice];
        }),
      ),
    );
  });

  test('changes stand beside the rows that they lead to', () => {
    const input = tf.tensor4d([1, 2, 4, 8, 3, 0], [1, 3, 2, 1]);
    const layers: Layer[] = [{ kind: 'changes' }];
    // Each value, then what it rose by since the row before.
    const expected = [1, 0, 2, 0, 4, 3, 8, 6, 3, -1, 0, -8];
    expect([...applyLayers(layers, {}, input).dataSync()]).toEqual(expected);
    expect(measureLayers(layers, [3, 2, 1]).outputShape).toEqual([3, 2, 2]);
  });

  test.each([
    ['grid', [2.5, 3, 4, 6]],
    ['rows', [2, 1.5, 3, 4.5, 4, 2, 4, 6]],
  ] as const)('pooling over the %s gives means, then maxima', (over, expected) => {
    const input = tf.tensor4d([4, 1, 2, 3, 0, 2, 4, 6], [1, 2, 2, 2]);
    const layers: Layer[] = [{ kind: 'pool', over }];
    expect([...applyLayers(layers, {}, input).dataSync()]).toEqual(expected);
    expect(measureLayers(layers, [2, 2, 2]).outputShape).toEqual([expected.length]);
  });

  test('values that are the greatest together share the gradient of their maximum', () => {
    const pools: Layer[][] = [
      [{ kind: 'pool', over: 'grid' }],
      [{ kind: 'max-pool', rows: 2, columns: 2 }],
    ];
    const silence = tf.zeros([1, 2, 2, 1]) as tf.Tensor4D;
    for (const layers of pools) {
      const sum = tf.grad((x: tf.Tensor) => tf.sum(applyLayers(layers, {}, x)));
      const total = tf.sum(sum(silence)).dataSync()[0];
      // All values rise together: so do the maximum, and the mean beside it.
      expect(total).toBeCloseTo(layers[0]!.kind === 'pool' ? 2 : 1, 5);
    }
  });

  test('a transposed convolution is the adjoint of its convolution', () => {
    // ⟨conv(x), y⟩ = ⟨x, convᵀ(y)⟩ for every x and y.
    const kernel = noise([5, 5, 3, 4], 3) as tf.Tensor4D;
    const x = noise([2, 8, 8, 3], 4) as tf.Tensor4D;
    const y = noise([2, 4, 4, 4], 5) as tf.Tensor4D;
    const layers: Layer[] = [
      {
        kind: 'conv-transpose',
        name: 'up',
        filters: 3,
        kernel: 5,
        stride: 2,
        activation: 'linear',
      },
    ];
    const wide = applyLayers(layers, { 'up/kernel': kernel, 'up/bias': tf.zeros([3]) }, y);
    const inner = (a: tf.Tensor, b: tf.Tensor): number => tf.sum(tf.mul(a, b)).dataSync()[0]!;
    expect(inner(wide, x)).toBeCloseTo(inner(tf.conv2d(x, kernel, 2, 'same'), y), 2);
  });
});

describe('the weights a training begins with', () => {
  const spread = (values: Float32Array): number =>
    Math.sqrt(values.reduce((sum, x) => sum + x * x, 0) / values.length);

  test('shuffles begin without a checkerboard: every block of 2 × 2 is equal (ICNR)', () => {
    const architecture = residualVae({ height: 16, width: 16, channels: 3 }, 4, [6, 4]);
    const weights = startingWeights(architecture);
    const picture = tf.tidy(() => decode(architecture, weights, noise([2, 4]) as tf.Tensor2D));
    const values = picture.arraySync();
    for (const image of values)
      for (let y = 0; y < 16; y += 2)
        for (let x = 0; x < 16; x += 2)
          for (const [dy, dx] of [
            [0, 1],
            [1, 0],
            [1, 1],
          ] as const) {
            image[y + dy]![x + dx]!.forEach((v, c) => expect(v).toBeCloseTo(image[y]![x]![c]!, 6));
          }
    // And the blocks are not all one grey.
    expect(values[0]![0]![0]).not.toEqual(values[0]![8]![8]);
  });

  test('kernels have the variance of He et al., residual ends a tenth of its root, biases 0', () => {
    const architecture = residualVae({ height: 32, width: 32, channels: 3 }, 8, [64, 32, 32]);
    const values = initialWeights(architecture, 4);
    for (const { name, role, fanIn } of weightSpecs(architecture)) {
      if (role === 'bias') expect(spread(values[name]!)).toBe(0);
      else {
        const due = Math.sqrt(2 / fanIn) * (role === 'residual-end' ? 0.1 : 1);
        expect(Math.abs(spread(values[name]!) / due - 1)).toBeLessThan(0.15);
      }
    }
  });

  test('the original begins with a normal of 0.1 that is cut at two deviations, and biases of 0.1', () => {
    const architecture = originalVae(rgb, 10);
    const values = initialWeights(architecture, 4);
    const kernel = values['decoder/ground/kernel']!;
    expect(kernel.reduce((most, x) => Math.max(most, Math.abs(x)), 0)).toBeLessThanOrEqual(0.2001);
    // Cut at ±2σ a normal keeps a deviation of 0.8796 σ.
    expect(spread(kernel)).toBeCloseTo(0.08796, 3);
    expect(new Set(values['decoder/deconv2/bias'])).toEqual(new Set([Math.fround(0.1)]));
  });

  test('repeat for a seed and differ for another', () => {
    const architecture = residualVae({ height: 8, width: 8, channels: 1 }, 3, [4]);
    expect(initialWeights(architecture, 1)).toEqual(initialWeights(architecture, 1));
    expect(initialWeights(architecture, 2)).not.toEqual(initialWeights(architecture, 1));
  });
});
