import { describe, expect, test } from '@jest/globals';
import { RandomStream } from '@phosphene/model/random';
import { growthOf, type Reading } from '../src/night/growth.ts';

/** Of an hour: the value of each reading from its number, its minute and noise of a normal distribution. */
function night(valueOf: (n: number, minute: number, noise: number) => number, count = 360) {
  const random = new RandomStream(5);
  return Array.from({ length: count }, (_, n): Reading => {
    const minute = (60 * n) / count;
    return { hours: minute / 60, state: '', value: valueOf(n, minute, random.normal()) };
  });
}

describe('growth', () => {
  test('is found under noise that is as large as what has leaked in ten minutes', () => {
    const { slope, low, high } = growthOf(night((_, minute, noise) => 40 + minute + 10 * noise));
    expect(low).toBeGreaterThan(45);
    expect(slope).toBeCloseTo(60, -1);
    expect(high).toBeLessThan(75);
  });

  test('is not found in noise alone, in a constant, in one step, or in a saw of a collector', () => {
    expect(growthOf(night((_, __, noise) => 40 + 10 * noise)).low).toBeLessThan(0);
    expect(growthOf(night(() => 40))).toMatchObject({ slope: 0, low: 0, high: 0 });
    expect(growthOf(night((n) => (n < 150 ? 12 : 13))).low).toBeLessThanOrEqual(0);
    expect(growthOf(night((n) => 40 + (n % 25))).low).toBeLessThan(0.5);
  });

  test('does not follow outliers', () => {
    const spikes = night((n, _, noise) => (n % 8 === 7 ? 5000 : 40) + noise);
    expect(growthOf(spikes).low).toBeLessThan(0);
    expect(growthOf(spikes).slope).toBeCloseTo(0, 0);
  });

  test('compares readings of one state: what states differ by counts for nothing', () => {
    const random = new RandomStream(9);
    // The larger bundle plays more and more often, and a tensor is left every four minutes.
    const readings = night(() => 0).map((reading): Reading => {
      const large = random.uniform() < reading.hours;
      const value = (large ? 500 : 80) + Math.floor(reading.hours * 15);
      return { ...reading, state: large ? 'large' : 'small', value };
    });
    const { slope, low, high } = growthOf(readings);
    expect(slope).toBeCloseTo(15, 0);
    expect(low).toBeGreaterThan(13);
    expect(high).toBeLessThan(17);
    const even = readings.map((one) => ({ ...one, value: one.state === 'large' ? 500 : 80 }));
    expect(growthOf(even).low).toBe(0);
  });

  test('of a few readings says that it does not know', () => {
    const few = growthOf(night((n) => n, 3));
    expect(few).toMatchObject({ low: -Infinity, high: Infinity, readings: 3 });
    expect(growthOf([]).readings).toBe(0);
  });
});
