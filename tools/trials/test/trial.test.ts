import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { RandomStream } from '@phosphene/model/random';
import { describeRatio, pairedRatio } from '../src/paired-rounds.ts';
import { Trial } from '../src/run-trial.ts';
import { bootstrap, meanOf } from '../src/travel/bootstrap.ts';
import { WrittenBytes } from '../src/written-bytes.ts';

describe('a trial', () => {
  test('is met when every goal is, bounds included', () => {
    const trial = new Trial('x', '/nowhere');
    trial.fact('machine', 'slow');
    trial.goal('ratio', 1.05, { atMost: 1.05 });
    trial.goal('rate', 0.9, { atLeast: 0.9 });
    trial.goal('left', 0, { exactly: 0 });
    expect(trial.met).toBe(true);
    trial.goal('differ', 1, { exactly: 0 });
    expect(trial.met).toBe(false);
    expect(trial.table()).toMatch(/differ +1 +goal = 0 +MISSED/);
  });

  test('misses what is no number', () => {
    const trial = new Trial('x', '/nowhere');
    trial.goal('ratio', NaN, { atMost: 1 });
    expect(trial.met).toBe(false);
  });
});

test('ratios are taken round by round: a slow round weighs on both', () => {
  const ratio = pairedRatio([1, 10, 2], [2, 20, 2]);
  expect(ratio).toEqual({ median: 0.5, least: 0.5, most: 1 });
  expect(describeRatio(ratio, 3)).toBe('0.500 (0.500…1.000 over 3 rounds)');
});

test('the bootstrap holds the mean between its bounds, which narrow with more pairs', () => {
  const width = (count: number): number => {
    const random = new RandomStream(3);
    const values = Float64Array.from({ length: count }, () => random.normal());
    const { value, low, high } = bootstrap(count, meanOf(values), random);
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
    return high - low;
  };
  expect(width(400)).toBeLessThan(0.7 * width(50));
});

test('written bytes are counted though files are replaced and removed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phosphene-written-'));
  try {
    await writeFile(join(folder, 'before'), Buffer.alloc(500));
    let reached: (bytes: number) => void = () => undefined;
    const grown = (): Promise<number> => new Promise((resolve) => (reached = resolve));
    const watch = new WrittenBytes(folder, (bytes) => reached(bytes));
    let next = grown();
    await writeFile(join(folder, 'first'), Buffer.alloc(1000));
    expect(await next).toBe(1000);
    await rm(join(folder, 'before'));
    // Seen once something else grows: what is removed is not subtracted.
    next = grown();
    await writeFile(join(folder, 'second'), Buffer.alloc(3000));
    await next;
    expect(watch.stop()).toBeGreaterThanOrEqual(3500);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
