import { describe, expect, test } from '@jest/globals';
import { PartsPaths } from '../src/walk/travel/parts-path.ts';

const PARTS = { rows: 3, columns: 4 };
const SIZE = 24;
const from = Float64Array.from({ length: SIZE }, (_, unit) => unit / 10);

/** Shares of the second picture by point and cell. */
function sharesOf(to: Float64Array): number[][] {
  const path = new PartsPaths(PARTS).between(from, to);
  return Array.from({ length: path.length / SIZE }, (_, point) =>
    Array.from({ length: 12 }, (__, cell) => {
      const unit = 2 * cell;
      return (path[point * SIZE + unit]! - from[unit]!) / (to[unit]! - from[unit]!);
    }),
  );
}

describe('a path part by part', () => {
  const all = from.map((value) => value + 3);

  test('begins at the one end, ends at the other, and never goes back', () => {
    const shares = sharesOf(all);
    expect(shares[0]!.every((share) => Math.abs(share) < 1e-12)).toBe(true);
    expect(shares.at(-1)!.every((share) => Math.abs(share - 1) < 1e-12)).toBe(true);
    shares.slice(1).forEach((point, n) => {
      point.forEach((share, cell) =>
        expect(share).toBeGreaterThanOrEqual(shares[n]![cell]! - 1e-12),
      );
    });
  });

  test('has most parts of one picture half way', () => {
    const half = sharesOf(all)[32]!;
    const whole = half.filter((share) => share < 0.01 || share > 0.99);
    expect(whole.length).toBeGreaterThanOrEqual(6);
    expect(half.some((share) => share < 0.01)).toBe(true);
    expect(half.some((share) => share > 0.99)).toBe(true);
  });

  test('has its front where the two pictures differ least', () => {
    // They differ on the left and on the right alone: a front from left to right crosses where they are equal.
    const to = from.map((value, unit) => {
      const column = Math.floor(unit / 2) % 4;
      return value + (column === 0 || column === 3 ? 3 : 0.001);
    });
    const left = sharesOf(to)[32]!.filter((_, cell) => cell % 4 === 0);
    expect(new Set(left.map((share) => share.toFixed(6))).size).toBe(1);
  });
});
