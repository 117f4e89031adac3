import { describe, expect, test } from '@jest/globals';
import { type LatentCodes } from '@phosphene/model/bundle';
import { PhospheneError } from '@phosphene/model/errors';
import { RandomStream } from '@phosphene/model/random';
import { createWalk, memoryProcess, parseScore, type ScoreInput, type Walk } from '../src/index.ts';

/** Codes of two labels, each with a mean of its own. */
function makeCodes(count: number, size: number): LatentCodes {
  const random = new RandomStream(17);
  return {
    size,
    count,
    means: Float32Array.from({ length: count * size }, () => 3 * random.normal()),
    scales: new Float32Array(count * size).fill(0.25),
    labels: Uint16Array.from({ length: count }, (_, i) => i % 2),
  };
}

function walkOf(score: Partial<ScoreInput>, codes: LatentCodes): Walk {
  return createWalk(parseScore({ version: 1, ...score }), { codes, labels: ['cornet', 'drum'] });
}

/** The starts of the first segments. */
function* segmentsOf(walk: Walk, count: number): Generator<ReturnType<Walk['segmentAt']>> {
  let tick = 0;
  for (let i = 0; i < count; i++) {
    const segment = walk.segmentAt(tick);
    yield segment;
    tick = segment.start + segment.dwellTicks + segment.travelTicks;
  }
}

/** Largest distance of an empirical distribution from the one it should have (Kolmogorov and Smirnov). */
function kolmogorovSmirnov(samples: number[], distribution: (x: number) => number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted.reduce((largest, x, i) => {
    const expected = distribution(x);
    const below = Math.abs(expected - i / sorted.length);
    return Math.max(largest, below, Math.abs(expected - (i + 1) / sorted.length));
  }, 0);
}

describe('lingering', () => {
  const linger = (
    order: 1 | 2,
  ): { variance: number; lag1: number; spread: number; phi: number } => {
    const size = 24;
    const spread = 0.7;
    const memory = { timeConstant: 0.5, spread, order };
    const dwell = { distribution: 'constant' as const, mean: 600 };
    const codes = { ...makeCodes(1, size), means: new Float32Array(size) };
    const walk = walkOf({ anchors: { from: 'codes', scale: 0 }, dwell, memory }, codes);
    const warm = 300;
    const ticks = 8_000;
    let [square, product] = [0, 0];
    let last = walk.latentAt(warm);
    for (let tick = warm + 1; tick <= warm + ticks; tick++) {
      const here = walk.latentAt(tick);
      for (let d = 0; d < size; d++) {
        square += here[d]! * here[d]!;
        product += here[d]! * last[d]!;
      }
      last = here;
    }
    const phi = Math.exp(-order / (0.5 * 30));
    return { variance: square / ticks / size, lag1: product / square, spread, phi };
  };

  test('has the lag-1 autocorrelation φ and the stationary variance s²', () => {
    const { variance, lag1, spread, phi } = linger(1);
    expect(Math.abs(lag1 - phi)).toBeLessThan(0.003);
    expect(Math.abs(variance / spread ** 2 - 1)).toBeLessThan(0.05);
  });

  test('of second order is smoother, with the same variance', () => {
    const { variance, lag1, spread, phi } = linger(2);
    expect(Math.abs(lag1 - (2 * phi) / (1 + phi * phi))).toBeLessThan(0.003);
    expect(Math.abs(variance / spread ** 2 - 1)).toBeLessThan(0.06);
    const { a1, a2 } = memoryProcess({ timeConstant: 0.5, order: 2 }, 30);
    expect(a1 * a1 + 4 * a2).toBeCloseTo(0, 12);
  });

  test('along the footage has φ, and the covariance of the nearest codes at the same total variance', () => {
    // The 24 codes near 0 vary along (3, 1, 0, 0) and less along the last axis; those far away elsewhere.
    const random = new RandomStream(5);
    const means = Float32Array.from({ length: 400 }, () => 0);
    for (let code = 0; code < 24; code++) {
      const [along, last] = [random.normal(), random.normal()];
      means.set([3 * along, along, 0, last], code * 4);
    }
    for (let code = 24; code < 100; code++) means[code * 4 + 2] = 100 + random.normal();
    const codes = {
      size: 4,
      count: 100,
      means,
      scales: new Float32Array(400),
      labels: new Uint16Array(100),
    };
    const wanted = [0, 0, 0, 0].map(() => [0, 0, 0, 0]);
    const near = Array.from({ length: 24 }, (_, code) => [
      ...means.subarray(code * 4, code * 4 + 4),
    ]);
    const centre = [0, 1, 2, 3].map((d) => near.reduce((sum, z) => sum + z[d]! / 24, 0));
    for (const z of near) {
      z.forEach((x, i) =>
        z.forEach((y, j) => (wanted[i]![j]! += (x - centre[i]!) * (y - centre[j]!))),
      );
    }
    const trace = wanted.reduce((sum, row, i) => sum + row[i]!, 0);

    const memory = { timeConstant: 0.5, spread: 0.7, directions: 'footage' as const };
    const dwell = { distribution: 'constant' as const, mean: 600 };
    const score = parseScore({
      version: 1,
      seed: 2,
      dwell,
      memory,
      anchors: { from: 'prior', scale: 0 },
    });
    const walk = createWalk(score, { codes });
    const found = [0, 0, 0, 0].map(() => [0, 0, 0, 0]);
    let [square, product] = [0, 0];
    const ticks = 17_000;
    let past = walk.latentAt(300);
    for (let tick = 301; tick <= 300 + ticks; tick++) {
      const here = walk.latentAt(tick);
      here.forEach((x, i) => {
        square += x * x;
        product += x * past[i]!;
        here.forEach((y, j) => (found[i]![j]! += (x * y) / ticks));
      });
      past = here;
    }
    expect(Math.abs(product / square - Math.exp(-1 / 15))).toBeLessThan(0.004);
    expect(Math.abs(square / ticks / (4 * 0.7 ** 2) - 1)).toBeLessThan(0.1);
    found.forEach((row, i) => {
      row.forEach((value, j) => {
        const share = (0.9 * wanted[i]![j]!) / trace + (i === j ? 0.1 / 4 : 0);
        const due = share * 4 * 0.7 ** 2;
        expect(Math.abs(value - due)).toBeLessThan(0.15);
      });
    });
    // Where the codes tell nothing, it lingers as ever.
    const alike = { ...codes, means: new Float32Array(400) };
    const all = parseScore({ ...score, memory: { ...memory, directions: 'all' } });
    expect(createWalk(score, { codes: alike }).latentAt(99)).toEqual(
      createWalk(all, { codes: alike }).latentAt(99),
    );
  });

  test('begins at the anchor', () => {
    const codes = makeCodes(5, 4);
    const walk = walkOf({ anchors: { from: 'codes', scale: 0 } }, codes);
    for (const { start } of segmentsOf(walk, 50)) {
      const rows = Array.from({ length: 5 }, (_, row) => codes.means.slice(row * 4, row * 4 + 4));
      expect(rows).toContainEqual(walk.latentAt(start));
    }
  });
});

describe('dwell times', () => {
  const n = 4000;
  // One in a hundred samples of the right distribution lies further away; a tick's rounding is added.
  const limit = 1.63 / Math.sqrt(n) + 0.005;
  const dwellsOf = (dwell: ScoreInput['dwell']): number[] => {
    const walk = walkOf({ dwell, tickRate: 60, seed: 11 }, makeCodes(3, 2));
    return [...segmentsOf(walk, n)].map(({ dwellTicks }) => dwellTicks / 60);
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
  test('come from all codes of the footage alike', () => {
    const count = 20;
    const codes = makeCodes(count, 3);
    const walk = walkOf({ anchors: { from: 'codes', scale: 0 } }, codes);
    const hits = new Array<number>(count).fill(0);
    for (const { start } of segmentsOf(walk, 4000)) {
      const row = codes.means.indexOf(walk.latentAt(start)[0]!) / 3;
      hits[row]! += 1;
    }
    const chiSquare = hits.reduce((sum, hit) => sum + (hit - 200) ** 2 / 200, 0);
    expect(chiSquare).toBeLessThan(36.2); // 19 degrees of freedom, 1 %
  });

  test('are jittered by their posterior deviation', () => {
    const codes = makeCodes(1, 8);
    const walk = walkOf({ anchors: { from: 'codes', scale: 2 } }, codes);
    let square = 0;
    for (const { start } of segmentsOf(walk, 1000)) {
      const here = walk.latentAt(start);
      for (let d = 0; d < 8; d++) square += ((here[d]! - codes.means[d]!) / 0.25) ** 2;
    }
    expect(Math.abs(Math.sqrt(square / 8000) - 2)).toBeLessThan(0.05);
  });

  test('of a label are frames of it, by name or number', () => {
    const codes = makeCodes(30, 2);
    for (const label of ['drum', 1]) {
      const walk = walkOf({ anchors: { from: 'label', label, scale: 0 } }, codes);
      for (const { start } of segmentsOf(walk, 200)) {
        expect(codes.labels[codes.means.indexOf(walk.latentAt(start)[0]!) / 2]).toBe(1);
      }
    }
    expect(() => walkOf({ anchors: { from: 'label', label: 'harp' } }, codes)).toThrow(/harp/);
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
    const anchors = [...segmentsOf(walk, 4000)].map(({ start }) => walk.latentAt(start));
    const second = anchors.filter(([x]) => x! < 50);
    expect(Math.abs(second.length / 4000 - 0.75)).toBeLessThan(0.02);
    const moment = (of: (z: Float32Array) => number): number =>
      second.reduce((sum, z) => sum + of(z), 0) / second.length;
    expect(Math.abs(moment(([x]) => x!) + 5)).toBeLessThan(0.25);
    expect(Math.abs(moment(([, y]) => y!) - 3)).toBeLessThan(0.15);
    expect(Math.abs(moment(([x]) => (x! + 5) ** 2) - 16)).toBeLessThan(1.2);
    expect(Math.abs(moment(([x, y]) => (x! + 5) * (y! - 3)) + 8)).toBeLessThan(0.6);
    expect(Math.abs(moment(([, y]) => (y! - 3) ** 2) - 5)).toBeLessThan(0.4);
    expect(() => walkOf({ anchors: { from: 'mixture' } }, codes)).toThrow(PhospheneError);
    expect(() => walkOf({ anchors: { from: 'mixture' } }, codes)).toThrow(/the bundle has none/);
  });

  test('of the prior are standard normal', () => {
    const walk = walkOf({ anchors: { from: 'prior' } }, { ...makeCodes(1, 8), count: 0 });
    const values = [...segmentsOf(walk, 1000)].flatMap(({ start }) => [...walk.latentAt(start)]);
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
    const inOrder = walkOf(score, codes);
    const ticks = Array.from({ length: 1500 }, (_, tick) => tick);
    const sequence = ticks.map((tick) => inOrder.latentAt(tick).join());
    const differing = (walk: Walk, order: number[]): number[] =>
      order.filter((tick) => walk.latentAt(tick).join() !== sequence[tick]);
    const shuffled = new RandomStream(8).shuffle([...ticks]).slice(0, 300);
    expect(differing(walkOf(score, codes), shuffled)).toEqual([]);
    expect(differing(walkOf(score, codes), ticks.slice(1000).reverse())).toEqual([]);
    expect(differing(walkOf(score, codes), [1499])).toEqual([]);
  });

  test('never jumps', () => {
    const walk = walkOf({ travel: { kind: 'line-uniform' }, memory: { spread: 0.1 } }, codes);
    let largest = 0;
    for (let tick = 0; tick < 2000; tick++) {
      const [a, b] = [walk.latentAt(tick), walk.latentAt(tick + 1)];
      largest = Math.max(largest, Math.hypot(...a.map((x, d) => x - b[d]!)));
    }
    // Anchors lie about 10 apart and a journey has 60 ticks or more.
    expect(largest).toBeLessThan(0.5);
  });

  test('goes straight from tick to tick', () => {
    const walk = walkOf({}, codes);
    const [a, b] = [walk.latentAt(100), walk.latentAt(101)];
    expect(walk.latentBetween(100)).toEqual(a);
    walk.latentBetween(100.25).forEach((x, d) => {
      expect(x).toBeCloseTo(0.75 * a[d]! + 0.25 * b[d]!, 6);
    });
  });

  test('is another one for another seed', () => {
    expect(walkOf({ seed: 1 }, codes).latentAt(500)).not.toEqual(
      walkOf({ seed: 2 }, codes).latentAt(500),
    );
  });

  test('refuses what is no tick', () => {
    const walk = walkOf({}, codes);
    for (const tick of [-1, 0.5, NaN, 2 ** 60])
      expect(() => walk.latentAt(tick)).toThrow(RangeError);
  });
});
