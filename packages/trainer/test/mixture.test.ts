import { describe, expect, test } from '@jest/globals';
import { triangleLength, type GaussianMixture } from '@phosphene/model/bundle';
import { RandomStream } from '@phosphene/model/random';
import { chooseMixture } from '../src/mixture/choose-mixture.ts';
import { fitMixture, mixtureLogLikelihood, type Posteriors } from '../src/mixture/fit-mixture.ts';

/** Points of a mixture of three, well apart, each with a covariance of its own. */
const size = 4;
const weights = [0.5, 0.3, 0.2];
const centres = [
  [6, 0, 0, 1],
  [-6, 2, 0, 0],
  [0, -7, 3, -2],
];
const factorOf = (k: number): number[][] =>
  [0, 1, 2, 3].map((i) =>
    [0, 1, 2, 3].map((j) => (j > i ? 0 : i === j ? 0.4 + 0.2 * k + 0.1 * i : 0.3 * (k - 1))),
  );

function draw(count: number, scale: number, seed: number): Posteriors {
  const random = new RandomStream(seed);
  const means = new Float32Array(count * size);
  for (let n = 0; n < count; n++) {
    const share = random.uniform();
    const k = share < weights[0]! ? 0 : share < weights[0]! + weights[1]! ? 1 : 2;
    const noise = [0, 1, 2, 3].map(() => random.normal());
    factorOf(k).forEach((row, i) => {
      means[n * size + i] = centres[k]![i]! + row.reduce((sum, l, j) => sum + l * noise[j]!, 0);
    });
  }
  return { size, count, means, scales: new Float32Array(count * size).fill(scale) };
}

function covarianceAt({ factors }: GaussianMixture, k: number): number[][] {
  const first = k * triangleLength(size);
  const l = (i: number, j: number): number => (j > i ? 0 : factors[first + (i * (i + 1)) / 2 + j]!);
  return product(l);
}

const product = (l: (i: number, j: number) => number): number[][] =>
  [0, 1, 2, 3].map((i) =>
    [0, 1, 2, 3].map((j) => [0, 1, 2, 3].reduce((sum, k) => sum + l(i, k) * l(j, k), 0)),
  );

describe('a mixture', () => {
  const posteriors = draw(6000, 0, 3);

  test('is recovered from its points', () => {
    const { mixture } = fitMixture(posteriors, { components: 3, seed: 1 });
    expect(mixture.components).toBe(3);
    centres.forEach((centre, k) => {
      const distances = [0, 1, 2].map((m) =>
        Math.hypot(...centre.map((x, d) => x - mixture.means[m * size + d]!)),
      );
      const found = distances.indexOf(Math.min(...distances));
      expect(distances[found]).toBeLessThan(0.1);
      expect(Math.abs(mixture.weights[found]! - weights[k]!)).toBeLessThan(0.03);
      const factor = factorOf(k);
      const wanted = product((i, j) => factor[i]![j]!);
      covarianceAt(mixture, found).forEach((row, i) => {
        row.forEach((value, j) => expect(Math.abs(value - wanted[i]![j]!)).toBeLessThan(0.08));
      });
    });
  });

  test('of as many Gaussians as there are explains other points of it best', () => {
    const others = draw(3000, 0, 4);
    const [one, three] = [1, 3].map((components) =>
      mixtureLogLikelihood(fitMixture(posteriors, { components, seed: 1 }).mixture, others),
    );
    expect(three! - one!).toBeGreaterThan(0.5);
    expect(chooseMixture(draw(800, 0.1, 7), { seed: 1 }).mixture.components).toBe(5);
  });

  test('has the width of the posteriors besides that of their means', () => {
    const { mixture } = fitMixture(draw(3000, 0.5, 3), { components: 1, seed: 1 });
    const { mixture: bare } = fitMixture(draw(3000, 0, 3), { components: 1, seed: 1 });
    const [wide, narrow] = [covarianceAt(mixture, 0), covarianceAt(bare, 0)];
    wide.forEach((row, i) => {
      row.forEach((value, j) => expect(value - narrow[i]![j]!).toBeCloseTo(i === j ? 0.25 : 0, 3));
    });
  });

  test('is the same for the same seed, and finite for codes that are all equal or few', () => {
    const options = { components: 10, seed: 5 };
    expect(fitMixture(posteriors, options)).toEqual(fitMixture(posteriors, options));
    const equal = {
      size,
      count: 500,
      means: new Float32Array(2000).fill(2),
      scales: new Float32Array(2000),
    };
    const few = { ...posteriors, count: 2 };
    for (const odd of [equal, few]) {
      const { mixture } = fitMixture(odd, options);
      for (const values of [mixture.weights, mixture.means, mixture.factors]) {
        expect([...values].every(Number.isFinite)).toBe(true);
      }
    }
    expect(fitMixture(few, options).mixture.components).toBe(1);
  });
});
