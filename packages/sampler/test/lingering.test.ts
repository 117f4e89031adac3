import { describe, expect, test } from '@jest/globals';
import { RandomStream } from '@phosphene/model/random';
import { createWalk, memoryProcess, parseScore } from '../src/index.ts';
import { firstSegments, makeCodes, makeWalk } from './walk-fixtures.ts';

describe('lingering', () => {
  const linger = (
    order: 1 | 2,
  ): { variance: number; lag1: number; spread: number; phi: number } => {
    const size = 24;
    const spread = 0.7;
    const memory = { timeConstant: 0.5, spread, order };
    const dwell = { distribution: 'constant' as const, mean: 600 };
    const codes = { ...makeCodes(1, size), means: new Float32Array(size) };
    const walk = makeWalk({ anchors: { from: 'codes', scale: 0 }, dwell, memory }, codes);
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
    // Where all codes are equal, it lingers in all directions.
    const equal = { ...codes, means: new Float32Array(400) };
    const all = parseScore({ ...score, memory: { ...memory, directions: 'all' } });
    expect(createWalk(score, { codes: equal }).latentAt(99)).toEqual(
      createWalk(all, { codes: equal }).latentAt(99),
    );
  });

  test('begins at the anchor', () => {
    const codes = makeCodes(5, 4);
    const walk = makeWalk({ anchors: { from: 'codes', scale: 0 } }, codes);
    for (const { start } of firstSegments(walk, 50)) {
      const rows = Array.from({ length: 5 }, (_, row) => codes.means.slice(row * 4, row * 4 + 4));
      expect(rows).toContainEqual(walk.latentAt(start));
    }
  });
});
