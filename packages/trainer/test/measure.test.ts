import { beforeAll, describe, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { RandomStream } from '@phosphene/model/random';
import { frechetDistance } from '../src/measure/frechet-distance.ts';
import { nearestDistances } from '../src/measure/nearest-distances.ts';
import {
  highFrequencyPower,
  powerSpectrum,
  radialSpectrum,
} from '../src/measure/power-spectrum.ts';
import {
  fitPrincipalComponents,
  projectOnComponents,
} from '../src/measure/principal-components.ts';
import { psnr } from '../src/measure/psnr.ts';
import { similarity } from '../src/measure/similarity.ts';
import { startBackend } from './tiny-training.ts';

beforeAll(startBackend);

const shape = { height: 24, width: 20, channels: 3 };
const size = 24 * 20 * 3;

function noise(length: number, seed: number): Float32Array {
  const random = new RandomStream(seed);
  return Float32Array.from({ length }, () => random.uniform());
}

function normals(length: number, seed: number): Float32Array {
  const random = new RandomStream(seed);
  return Float32Array.from({ length }, () => random.normal());
}

/** Structural similarity by its definition, window by window. */
function slowSimilarity(a: Float32Array, b: Float32Array): number {
  const { height, width, channels } = shape;
  const weight = (n: number): number => Math.exp(-((n - 5) ** 2) / 4.5);
  let [total, windows] = [0, 0];
  for (let c = 0; c < channels; c++)
    for (let y = 0; y + 11 <= height; y++)
      for (let x = 0; x + 11 <= width; x++) {
        let [all, sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0, 0];
        for (let i = 0; i < 11; i++)
          for (let j = 0; j < 11; j++) {
            const at = ((y + i) * width + x + j) * channels + c;
            const w = weight(i) * weight(j);
            const [va, vb] = [a[at]!, b[at]!];
            all += w;
            sa += w * va;
            sb += w * vb;
            saa += w * va * va;
            sbb += w * vb * vb;
            sab += w * va * vb;
          }
        const [ma, mb] = [sa / all, sb / all];
        const [vaa, vbb, vab] = [saa / all - ma * ma, sbb / all - mb * mb, sab / all - ma * mb];
        total +=
          ((2 * ma * mb + 1e-4) * (2 * vab + 9e-4)) /
          ((ma * ma + mb * mb + 1e-4) * (vaa + vbb + 9e-4));
        windows++;
      }
  return total / windows;
}

describe('similarity', () => {
  test('is 1 for equals, the luminance term for greys, and its definition for the rest', async () => {
    const a = noise(size * 4, 1);
    const other = noise(size * 4, 2);
    const b = a.map((value, at) => 0.7 * value + 0.3 * other[at]!);
    a.fill(0.2, size, 2 * size);
    b.fill(0.5, size, 2 * size);
    b.set(a.subarray(2 * size, 3 * size), 2 * size);
    const tensors = tf.memory().numTensors;
    const found = await similarity(a, b, shape);
    expect(tf.memory().numTensors).toBe(tensors);
    expect(found[0]).toBeCloseTo(slowSimilarity(a.subarray(0, size), b.subarray(0, size)), 5);
    expect(found[1]).toBeCloseTo((2 * 0.2 * 0.5 + 1e-4) / (0.04 + 0.25 + 1e-4), 4);
    expect(found[2]).toBeCloseTo(1, 6);
    expect(found[3]).toBeCloseTo(slowSimilarity(a.subarray(3 * size), b.subarray(3 * size)), 5);
  });

  test('of a picture smaller than its window still is a number', async () => {
    const small = { height: 8, width: 6, channels: 1 };
    expect((await similarity(noise(48, 1), noise(48, 1), small))[0]).toBeCloseTo(1, 6);
  });
});

test('psnr is that of the mean squared error, picture by picture', () => {
  const a = new Float32Array(2 * size);
  const b = a.map((_, at) => (at < size ? 0.1 : 0));
  expect(psnr(a, b, shape)[0]).toBeCloseTo(20, 4);
  expect(psnr(a, b, shape)[1]).toBe(100);
});

describe('the power spectrum', () => {
  const wave = (cyclesX: number, cyclesY: number): Float32Array =>
    Float32Array.from({ length: size }, (_, at) => {
      const [x, y] = [Math.floor(at / 3) % 20, Math.floor(at / 60)];
      return 0.5 + 0.25 * Math.sin(2 * Math.PI * ((cyclesX * x) / 20 + (cyclesY * y) / 24) + 0.3);
    });

  test('puts a wave on its side of a quarter of a cycle a pixel, whichever way it runs', async () => {
    // Of 20 pixels across, 4 cycles are 0.2 and 6 are 0.3; down, 5 and 7 of 24 are 0.21 and 0.29.
    const fine = await highFrequencyPower(wave(6, 0), shape);
    expect(fine).toBeGreaterThan(1e-3);
    expect(await highFrequencyPower(wave(0, 7), shape)).toBeGreaterThan(1e-3);
    expect(await highFrequencyPower(wave(4, 0), shape)).toBeLessThan(1e-6 * fine);
    expect(await highFrequencyPower(wave(0, 5), shape)).toBeLessThan(1e-6 * fine);
    // Together they are beyond it: √(0.2² + 0.21²).
    expect(await highFrequencyPower(wave(4, -5), shape)).toBeGreaterThan(1e-3);
  });

  test('keeps all power (Parseval), and is flat for white noise', async () => {
    const images = normals(size * 60, 4);
    const spectrum = await powerSpectrum(images, shape);
    const mean =
      spectrum.power.reduce((sum, p, at) => sum + p * spectrum.weights[at % 11]!, 0) / (20 * 24);
    // Less the mean of each plane, one of 480 degrees of freedom.
    const variance = images.reduce((sum, value) => sum + value * value, 0) / images.length;
    expect(mean).toBeCloseTo((variance * 479) / 480, 2);
    expect(await highFrequencyPower(images, shape)).toBeCloseTo(1, 1);
    radialSpectrum(spectrum, 5).power.forEach((power) => expect(power).toBeCloseTo(1, 0));
  });
});

test('principal components are the directions of a made cloud, in order', async () => {
  const [count, values] = [600, 40];
  const spread = [9, 4, 2, 1];
  const codes = normals(count * 4, 5);
  const grain = normals(count * values, 6);
  // Direction k has equal shares in the values 10k … 10k + 9.
  const rows = Float32Array.from({ length: count * values }, (_, at) => {
    const [row, d] = [Math.floor(at / values), at % values];
    const k = Math.floor(d / 10);
    return 5 + (spread[k]! * codes[row * 4 + k]!) / Math.sqrt(10) + 0.01 * grain[at]!;
  });
  const tensors = tf.memory().numTensors;
  const found = await fitPrincipalComponents(rows, values, 3, 1);
  const back = await projectOnComponents(found, rows);
  expect(tf.memory().numTensors).toBe(tensors);
  expect(found.directions).toHaveLength(3 * values);
  for (let k = 0; k < 3; k++) {
    const own = found.directions.subarray(k * values, (k + 1) * values);
    const along = own.subarray(10 * k, 10 * k + 10).reduce((sum, value) => sum + value, 0);
    expect(Math.abs(along / Math.sqrt(10))).toBeGreaterThan(0.99);
    expect(Math.sqrt(found.variances[k]!) / spread[k]!).toBeCloseTo(1, 0);
    const square = back.reduce((sum, value, at) => (at % 3 === k ? sum + value * value : sum), 0);
    expect(square / count).toBeCloseTo(found.variances[k]!, 1);
  }
  expect(found.totalVariance).toBeGreaterThan(found.variances.reduce((sum, v) => sum + v, 0));
  const again = await fitPrincipalComponents(rows, values, 3, 1);
  expect(again.directions).toEqual(found.directions);
});

describe('the Fréchet distance', () => {
  /** 400 rows in 3 values with exactly this mean and these deviations, turned by `angle` in the first two. */
  function gaussian(mean: number[], deviations: number[], angle: number): Float32Array {
    const rows: number[] = [];
    // ±√3 along each axis: mean 0 and covariance 1, exactly.
    for (let axis = 0; axis < 3; axis++)
      for (const sign of [-1, 1]) {
        const point = [0, 0, 0];
        point[axis] = sign * Math.sqrt(3) * deviations[axis]!;
        const [x, y, z] = point as [number, number, number];
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        const turned = [cos * x - sin * y, sin * x + cos * y, z];
        rows.push(...turned.map((value, d) => value + mean[d]!));
      }
    return Float32Array.from(rows);
  }

  test('is 0 between equals, and the formula between axes that agree', () => {
    const a = gaussian([1, 2, 3], [1, 2, 0.5], 0);
    expect(frechetDistance(a, a, 3)).toBeCloseTo(0, 5);
    const b = gaussian([2, 2, 1], [3, 1, 0.5], 0);
    expect(frechetDistance(a, b, 3)).toBeCloseTo(1 + 4 + (4 + 1 + 0), 4);
    expect(frechetDistance(b, a, 3)).toBeCloseTo(10, 4);
  });

  test('is the formula for two dimensions between axes that do not', () => {
    // tr(√(Σ₁^½ Σ₂ Σ₁^½)) of 2 × 2 matrices is √(tr(Σ₁Σ₂) + 2 √det(Σ₁Σ₂)).
    const [a, b] = [gaussian([0, 0, 0], [3, 1, 0], 0), gaussian([0, 0, 0], [2, 1, 0], Math.PI / 2)];
    const shared = Math.sqrt(9 * 1 + 1 * 4 + 2 * Math.sqrt(9 * 4));
    expect(frechetDistance(a, b, 3)).toBeCloseTo(10 + 5 - 2 * shared, 4);
  });
});

describe('nearest distances', () => {
  test('are exact, however far from the origin, and pass over what they are told to', async () => {
    const [count, others, values] = [300, 2500, 30];
    const references = noise(others * values, 7).map((value) => 100 + value);
    const queries = Float32Array.from({ length: count * values }, (_, at) => {
      const [q, d] = [Math.floor(at / values), at % values];
      return references[((q * 7) % others) * values + d]! + (d === 0 ? 0.125 : 0);
    });
    const tensors = tf.memory().numTensors;
    const found = await nearestDistances(queries, references, values);
    expect(tf.memory().numTensors).toBe(tensors);
    found.indices.forEach((index, q) => expect(index).toBe((q * 7) % others));
    found.distances.forEach((distance) => expect(distance).toBeCloseTo(0.125, 4));
    const own = await nearestDistances(references, references, values, (q, r) => q === r);
    own.indices.forEach((index, q) => expect(index).not.toBe(q));
    expect(Math.min(...own.distances)).toBeGreaterThan(0.1);
    const none = await nearestDistances(queries, references, values, () => true);
    expect(none.distances[0]).toBe(Infinity);
  });
});
