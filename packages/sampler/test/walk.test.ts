import { describe, expect, test } from '@jest/globals';
import { PhospheneError } from '@phosphene/model/errors';
import { RandomStream } from '@phosphene/model/random';
import { createWalk, parseScore, type ScoreInput, type Walk } from '../src/index.ts';
import { firstSegments, kolmogorovSmirnov, makeCodes, makeWalk } from './walk-fixtures.ts';

describe('dwell times', () => {
  const n = 4000;
  // One in a hundred samples of the right distribution lies further away; a tick's rounding is added.
  const limit = 1.63 / Math.sqrt(n) + 0.005;
  const dwellsOf = (dwell: ScoreInput['dwell']): number[] => {
    const walk = makeWalk({ dwell, tickRate: 60, seed: 11 }, makeCodes(3, 2));
    return [...firstSegments(walk, n)].map(({ dwellTicks }) => dwellTicks / 60);
  };

  test('follow a truncated exponential', () => {
    const [mean, min, max] = [4, 1, 12];
    const whole = 1 - Math.exp(-(max - min) / mean);
    const distribution = (x: number): number =>
      Math.min(1, Math.max(0, (1 - Math.exp(-(x - min) / mean)) / whole));
    const dwells = dwellsOf({ mean, min, max });
    expect(kolmogorovSmirnov(dwells, distribution)).toBeLessThan(limit);
    expect(Math.min(...dwells)).toBeGreaterThanOrEqual(min);
    expect(Math.max(...dwells)).toBeLessThanOrEqual(max);
    // The test would see a mean that is a tenth off.
    const wrong = (x: number): number => 1 - Math.exp(-(x - min) / (mean * 1.2));
    expect(kolmogorovSmirnov(dwells, wrong)).toBeGreaterThan(limit);
  });

  test('follow a uniform distribution, or are constant', () => {
    const dwells = dwellsOf({ distribution: 'uniform', min: 2, max: 5 });
    expect(kolmogorovSmirnov(dwells, (x) => (x - 2) / 3)).toBeLessThan(limit);
    expect(new Set(dwellsOf({ distribution: 'constant', mean: 2.5 }))).toEqual(new Set([2.5]));
  });
});

describe('anchors', () => {
  test('come from all codes of the footage with equal chance', () => {
    const count = 20;
    const codes = makeCodes(count, 3);
    const walk = makeWalk({ anchors: { from: 'codes', scale: 0 } }, codes);
    const hits = new Array<number>(count).fill(0);
    for (const { start } of firstSegments(walk, 4000)) {
      const row = codes.means.indexOf(walk.latentAt(start)[0]!) / 3;
      hits[row]! += 1;
    }
    const chiSquare = hits.reduce((sum, hit) => sum + (hit - 200) ** 2 / 200, 0);
    expect(chiSquare).toBeLessThan(36.2); // 19 degrees of freedom, 1 %
  });

  test('are jittered by their posterior deviation', () => {
    const codes = makeCodes(1, 8);
    const walk = makeWalk({ anchors: { from: 'codes', scale: 2 } }, codes);
    let square = 0;
    for (const { start } of firstSegments(walk, 1000)) {
      const here = walk.latentAt(start);
      for (let d = 0; d < 8; d++) square += ((here[d]! - codes.means[d]!) / 0.25) ** 2;
    }
    expect(Math.abs(Math.sqrt(square / 8000) - 2)).toBeLessThan(0.05);
  });

  test('of a label are frames of it, by name or number', () => {
    const codes = makeCodes(30, 2);
    for (const label of ['drum', 1]) {
      const walk = makeWalk({ anchors: { from: 'label', label, scale: 0 } }, codes);
      for (const { start } of firstSegments(walk, 200)) {
        expect(codes.labels[codes.means.indexOf(walk.latentAt(start)[0]!) / 2]).toBe(1);
      }
    }
    expect(() => makeWalk({ anchors: { from: 'label', label: 'harp' } }, codes)).toThrow(/harp/);
  });

  test('of the mixture have its weights, means and covariances, times the scale', () => {
    // Component 1 has the factor ((2, 0), (-1, 0.5)), so the covariance ((4, -2), (-2, 1.25)).
    const mixture = {
      size: 2,
      components: 2,
      weights: Float32Array.of(0.25, 0.75),
      means: Float32Array.of(100, 0, -5, 3),
      factors: Float32Array.of(1, 0, 1, 2, -1, 0.5),
    };
    const codes = makeCodes(0, 2);
    const walk = createWalk(parseScore({ version: 1, anchors: { from: 'mixture', scale: 2 } }), {
      codes,
      mixture,
    });
    const anchors = [...firstSegments(walk, 4000)].map(({ start }) => walk.latentAt(start));
    const second = anchors.filter(([x]) => x! < 50);
    expect(Math.abs(second.length / 4000 - 0.75)).toBeLessThan(0.02);
    const moment = (of: (z: Float32Array) => number): number =>
      second.reduce((sum, z) => sum + of(z), 0) / second.length;
    expect(Math.abs(moment(([x]) => x!) + 5)).toBeLessThan(0.25);
    expect(Math.abs(moment(([, y]) => y!) - 3)).toBeLessThan(0.15);
    expect(Math.abs(moment(([x]) => (x! + 5) ** 2) - 16)).toBeLessThan(1.2);
    expect(Math.abs(moment(([x, y]) => (x! + 5) * (y! - 3)) + 8)).toBeLessThan(0.6);
    expect(Math.abs(moment(([, y]) => (y! - 3) ** 2) - 5)).toBeLessThan(0.4);
    expect(() => makeWalk({ anchors: { from: 'mixture' } }, codes)).toThrow(PhospheneError);
    expect(() => makeWalk({ anchors: { from: 'mixture' } }, codes)).toThrow(/the bundle has none/);
  });

  test('of the prior are standard normal', () => {
    const walk = makeWalk({ anchors: { from: 'prior' } }, { ...makeCodes(1, 8), count: 0 });
    const values = [...firstSegments(walk, 1000)].flatMap(({ start }) => [...walk.latentAt(start)]);
    const mean = values.reduce((a, b) => a + b) / values.length;
    const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.04);
    expect(Math.abs(variance - 1)).toBeLessThan(0.06);
  });
});

describe('a walk', () => {
  const codes = makeCodes(50, 6);
  const scores: Partial<ScoreInput>[] = [
    {},
    { seed: 2, memory: { order: 2, directions: 'footage' }, travel: { kind: 'line-uniform' } },
    { seed: 3, tickRate: 24, travel: { kind: 'line', pace: { by: 'speed', unitsPerSecond: 3 } } },
    {
      seed: 4,
      dwell: { min: 0, max: 0.01 },
      travel: { kind: 'line', pace: { by: 'seconds', min: 0, max: 0 } },
    },
  ];

  test.each(scores)('is the same in whatever order its ticks are asked for: %j', (score) => {
    const inOrder = makeWalk(score, codes);
    const ticks = Array.from({ length: 1500 }, (_, tick) => tick);
    const sequence = ticks.map((tick) => inOrder.latentAt(tick).join());
    const differing = (walk: Walk, order: number[]): number[] =>
      order.filter((tick) => walk.latentAt(tick).join() !== sequence[tick]);
    const shuffled = new RandomStream(8).shuffle([...ticks]).slice(0, 300);
    expect(differing(makeWalk(score, codes), shuffled)).toEqual([]);
    expect(differing(makeWalk(score, codes), ticks.slice(1000).reverse())).toEqual([]);
    expect(differing(makeWalk(score, codes), [1499])).toEqual([]);
  });

  test('never jumps', () => {
    const walk = makeWalk({ travel: { kind: 'line-uniform' }, memory: { spread: 0.1 } }, codes);
    let largest = 0;
    for (let tick = 0; tick < 2000; tick++) {
      const [a, b] = [walk.latentAt(tick), walk.latentAt(tick + 1)];
      largest = Math.max(largest, Math.hypot(...a.map((x, d) => x - b[d]!)));
    }
    // Anchors lie about 10 apart and a journey has 60 ticks or more.
    expect(largest).toBeLessThan(0.5);
  });

  test('goes straight from tick to tick', () => {
    const walk = makeWalk({}, codes);
    const [a, b] = [walk.latentAt(100), walk.latentAt(101)];
    expect(walk.latentBetween(100)).toEqual(a);
    walk.latentBetween(100.25).forEach((x, d) => {
      expect(x).toBeCloseTo(0.75 * a[d]! + 0.25 * b[d]!, 6);
    });
  });

  test('is another one for another seed', () => {
    expect(makeWalk({ seed: 1 }, codes).latentAt(500)).not.toEqual(
      makeWalk({ seed: 2 }, codes).latentAt(500),
    );
  });

  test('refuses what is no tick', () => {
    const walk = makeWalk({}, codes);
    for (const tick of [-1, 0.5, NaN, 2 ** 60])
      expect(() => walk.latentAt(tick)).toThrow(RangeError);
  });
});
