import { describe, expect, test } from '@jest/globals';
import { philox } from '../src/random/philox.ts';
import { RandomStream } from '../src/random/random-stream.ts';

type Counter = [number, number, number, number];

/** philox4x32-10 of Random123's kat_vectors: counter, key, words. */
const KNOWN: readonly [Counter, [number, number], Counter][] = [
  [
    [0, 0, 0, 0],
    [0, 0],
    [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
  ],
  [
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff],
    [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
  ],
  [
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  ],
];

/** Φ(x) by Abramowitz and Stegun 7.1.26: within 1e-7. */
function normalDistribution(x: number): number {
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * z);
  const series =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  const erf = 1 - series * Math.exp(-z * z);
  return x < 0 ? (1 - erf) / 2 : (1 + erf) / 2;
}

/** Greatest distance of a sample's distribution from a given one, times √n. */
function kolmogorov(sample: number[], distribution: (x: number) => number): number {
  const sorted = sample.sort((a, b) => a - b);
  let distance = 0;
  sorted.forEach((x, index) => {
    const expected = distribution(x);
    const steps = [expected - index / sorted.length, (index + 1) / sorted.length - expected];
    distance = Math.max(distance, ...steps);
  });
  return distance * Math.sqrt(sorted.length);
}

/** Critical value of the Kolmogorov–Smirnov test at 0.1 %. */
const CRITICAL = 1.95;

describe('philox', () => {
  test.each(KNOWN)('gives the published words for counter %p', (counter, key, words) => {
    expect(philox(counter, key)).toEqual(words);
  });
});

describe('a random stream', () => {
  test('entered anywhere gives the words that a walk from the start would', () => {
    const walked = new RandomStream(7, 3, 9);
    const words = Array.from({ length: 64 }, () => walked.word());
    const jumped = new RandomStream(7, 3, 9);
    for (const at of [63, 0, 17, 16, 15, 4, 3, 40]) {
      expect(jumped.seek(at).word()).toBe(words[at]);
      expect(jumped.position).toBe(at + 1);
    }
    // Beyond 2³² blocks the counter's second word counts.
    const far = 2 ** 36 + 5;
    const afar = new RandomStream(7, 3, 9).seek(far - 1);
    afar.word();
    expect(afar.word()).toBe(jumped.seek(far).word());
    expect(jumped.seek(far).word()).not.toBe(words[5]);
  });

  test('of another seed, stream or substream is another stream', () => {
    const first = (stream: RandomStream): string =>
      Array.from({ length: 4 }, () => stream.word()).join();
    const names = [
      [1, 0, 0],
      [2, 0, 0],
      [1, 1, 0],
      [1, 0, 1],
      [0, 1, 1],
    ] as const;
    expect(new Set(names.map(([a, b, c]) => first(new RandomStream(a, b, c)))).size).toBe(5);
  });

  test('uniform numbers are uniform and never 0 or 1', () => {
    const random = new RandomStream(11);
    const sample = Array.from({ length: 20_000 }, () => random.uniform());
    expect(kolmogorov(sample, (x) => x)).toBeLessThan(CRITICAL);
    const extremes = [0, 0xffffffff].map((word) => (word + 0.5) / 0x100000000);
    expect(extremes[0]).toBeGreaterThan(0);
    expect(extremes[1]).toBeLessThan(1);
  });

  test('normal numbers have the moments and the distribution of N(0, 1)', () => {
    const random = new RandomStream(5, 1);
    const count = 40_000;
    const sample = Array.from({ length: count }, () => random.normal());
    const moment = (n: number): number => sample.reduce((sum, x) => sum + x ** n, 0) / count;
    // Within four standard errors: of xⁿ the variance is E x²ⁿ − (E xⁿ)².
    expect(Math.abs(moment(1))).toBeLessThan(4 * Math.sqrt(1 / count));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(4 * Math.sqrt(2 / count));
    expect(Math.abs(moment(3))).toBeLessThan(4 * Math.sqrt(15 / count));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(4 * Math.sqrt(96 / count));
    let lag = 0;
    for (let n = 1; n < count; n++) lag += sample[n]! * sample[n - 1]!;
    expect(Math.abs(lag / count)).toBeLessThan(4 / Math.sqrt(count));
    expect(kolmogorov(sample, normalDistribution)).toBeLessThan(CRITICAL);
  });

  test('integers reach every value below their bound and no other', () => {
    const random = new RandomStream(3);
    const counts = new Array<number>(6).fill(0);
    for (let n = 0; n < 6_000; n++) counts[random.integer(6)]!++;
    // χ² with 5 degrees of freedom: 20.5 at 0.1 %.
    const chi = counts.reduce((sum, c) => sum + (c - 1_000) ** 2 / 1_000, 0);
    expect(counts).toHaveLength(6);
    expect(chi).toBeLessThan(20.5);
  });

  test('shuffling makes every order of four equally often', () => {
    const counts = new Map<string, number>();
    const rounds = 24_000;
    const random = new RandomStream(9, 2);
    for (let n = 0; n < rounds; n++) {
      const order = random.shuffle([0, 1, 2, 3]).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const due = rounds / 24;
    const chi = [...counts.values()].reduce((sum, c) => sum + (c - due) ** 2 / due, 0);
    // χ² with 23 degrees of freedom: 49.7 at 0.1 %.
    expect(chi).toBeLessThan(49.7);
  });
});
