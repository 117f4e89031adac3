import { describe, expect, test } from '@jest/globals';
import { RandomStream } from '@phosphene/model/random';
import { beatInBarAt, lastOf, nextOf, TempoClock, type BeatGrid } from '../src/index.ts';

/** Times of so many beats, evenly apart. */
const even = (count: number, period: number, from = 0): number[] =>
  Array.from({ length: count }, (_, n) => from + n * period);

function heard(times: readonly number[], clock = new TempoClock()): TempoClock {
  for (const time of times) clock.beat(time, 'sound');
  return clock;
}

function tapped(times: readonly number[], clock = new TempoClock()): TempoClock {
  for (const time of times) clock.tap(time);
  return clock;
}

const tempoOf = (grid: BeatGrid | null): number => (grid === null ? 0 : 60 / grid.period);

describe('beats that are heard', () => {
  test('say when the next beat and the next bar are', () => {
    const grid = heard(even(7, 0.5, 2)).gridAt(5.1)!;
    expect(grid).toMatchObject({ source: 'sound', beatsPerBar: 4, beatInBar: 2 });
    expect(tempoOf(grid)).toBeCloseTo(120, 6);
    expect(nextOf('beat', grid, 5.1)).toBeCloseTo(5.5, 9);
    expect(nextOf('beat', grid, 5.5)).toBeCloseTo(5.5, 9);
    expect(lastOf('beat', grid, 5.1)).toBeCloseTo(5, 9);
    // The first beat, at 2 s, begins a bar.
    expect(nextOf('bar', grid, 5.1)).toBeCloseTo(6, 9);
    expect(lastOf('bar', grid, 5.1)).toBeCloseTo(4, 9);
    expect([4, 4.6, 5.1, 5.9, 6].map((time) => beatInBarAt(grid, time))).toEqual([0, 1, 2, 3, 0]);
  });

  test('are no tempo before the second', () => {
    expect(new TempoClock().gridAt(0)).toBeNull();
    expect(heard([1]).gridAt(1)).toBeNull();
    expect(heard([1, 1.5]).gridAt(1.5)!.confidence).toBeLessThan(0.5);
    expect(heard(even(6, 0.5)).gridAt(2.5)!.confidence).toBeGreaterThan(0.95);
  });

  test('that come a little early and late are evened out, and are less certain', () => {
    const random = new RandomStream(5);
    const clock = new TempoClock();
    for (const time of even(40, 0.5)) {
      clock.beat(time + 0.02 * random.normal(), 'sound');
      if (time < 5) continue;
      const grid = clock.gridAt(time)!;
      expect(Math.abs(nextOf('beat', grid, time + 0.25) - time - 0.5)).toBeLessThan(0.05);
      expect(grid.confidence).toBeLessThan(0.9);
    }
  });

  test('are followed through a drift', () => {
    const clock = new TempoClock();
    // From 100 to 126 a minute within a minute.
    for (let time = 0, period = 0.6; period > 60 / 126; time += period, period *= 0.998) {
      clock.beat(time, 'sound');
      if (time < 5) continue;
      const next = nextOf('beat', clock.gridAt(time)!, time + period / 2);
      expect(Math.abs(next - time - period * 0.998)).toBeLessThan(0.02);
    }
  });

  test('may drop out, and the bars stay', () => {
    const times = even(24, 0.5).filter((_, n) => n < 8 || (n > 12 && n % 3 !== 1));
    const grid = heard(times).gridAt(11.6)!;
    expect(tempoOf(grid)).toBeCloseTo(120, 6);
    expect(nextOf('bar', grid, 11.6)).toBeCloseTo(12, 9);
  });

  test('that are wrong change nothing', () => {
    const grid = heard([...even(8, 0.5), 3.7, 4, 4.5]).gridAt(4.6)!;
    expect(tempoOf(grid)).toBeCloseTo(120, 6);
    expect(nextOf('beat', grid, 4.6)).toBeCloseTo(5, 9);
  });

  test.each([80, 95, 126, 150, 170, 240])('find another tempo, of %d a minute', (tempo) => {
    const period = 60 / tempo;
    const grid = heard([...even(12, 0.5), ...even(14, period, 5.5 + period)]).gridAt(
      5.5 + 14 * period,
    )!;
    expect(tempoOf(grid)).toBeCloseTo(tempo, 3);
    expect(nextOf('beat', grid, 5.5 + 14.5 * period)).toBeCloseTo(5.5 + 15 * period, 3);
  });

  test('find their place again after a jump', () => {
    const grid = heard([...even(12, 0.5), ...even(10, 0.5, 5.75)]).gridAt(10.3)!;
    expect(nextOf('beat', grid, 10.3)).toBeCloseTo(10.75, 9);
  });

  test('are forgotten after four bars of silence, and begin anew', () => {
    const clock = heard(even(8, 0.5));
    expect(clock.gridAt(11.4)).not.toBeNull();
    expect(clock.gridAt(11.4)!.confidence).toBeLessThan(0.05);
    expect(clock.gridAt(11.6)).toBeNull();
    heard(even(4, 0.6, 20.2), clock);
    expect(nextOf('bar', clock.gridAt(22.1)!, 22.1)).toBeCloseTo(22.6, 9);
  });

  test('keep their digits through a night', () => {
    const grid = heard(even(16, 0.5, 40_000.123)).gridAt(40_008)!;
    expect(nextOf('bar', grid, 40_008)).toBeCloseTo(40_008.123, 6);
  });
});

describe('taps', () => {
  test('give the median of their intervals', () => {
    const clock = tapped([10, 10.5, 11.03, 11.5, 11.98, 12.5]);
    const grid = clock.gridAt(12.6)!;
    expect(grid.source).toBe('taps');
    expect(Math.abs(tempoOf(grid) - 120)).toBeLessThan(2);
    expect(Math.abs(nextOf('beat', grid, 12.6) - 13)).toBeLessThan(0.03);
    // The first one began a bar.
    expect(Math.abs(nextOf('bar', grid, 12.6) - 14)).toBeLessThan(0.05);
  });

  test('two make a tempo, and a bounce of the key is none', () => {
    expect(tempoOf(tapped([1, 1.4]).gridAt(1.5))).toBeCloseTo(150, 6);
    expect(tapped([1, 1.05]).gridAt(1.1)).toBeNull();
  });

  test('a single one moves the beat and the bar, and keeps the tempo', () => {
    const clock = tapped([...even(6, 0.5), 6.2]);
    const grid = clock.gridAt(6.3)!;
    expect(tempoOf(grid)).toBeCloseTo(120, 6);
    expect(nextOf('bar', grid, 6.3)).toBeCloseTo(8.2, 9);
  });

  test('a single one begins the bar of what is heard, on its nearest beat', () => {
    const clock = tapped([5.03], heard(even(11, 0.5)));
    const grid = clock.gridAt(5.1)!;
    expect(grid.source).toBe('sound');
    expect(nextOf('bar', grid, 5.1)).toBeCloseTo(7, 9);
  });

  test('in a row count before what is heard, until they are forgotten', () => {
    const clock = heard(even(11, 0.5));
    tapped([5.1, 5.7], clock);
    expect(clock.gridAt(5.8)!.source).toBe('sound');
    tapped([6.3], clock);
    expect(tempoOf(clock.gridAt(6.4))).toBeCloseTo(100, 6);
    heard(even(80, 0.5, 5.5), clock);
    expect(clock.gridAt(44)!.source).toBe('taps');
    expect(clock.gridAt(45)!.source).toBe('sound');
  });

  test('tell another tempo after a pause', () => {
    const grid = tapped([...even(8, 0.5), ...even(5, 0.75, 8)]).gridAt(11.1)!;
    expect(tempoOf(grid)).toBeCloseTo(80, 6);
    expect(nextOf('bar', grid, 11.1)).toBeCloseTo(14, 9);
  });
});

test('MIDI clock counts before taps, and leaves to them when it is forgotten', () => {
  const clock = tapped(even(6, 0.5));
  for (const time of even(5, 0.4, 1)) clock.beat(time, 'MIDI clock');
  expect(clock.gridAt(2.7)).toMatchObject({ source: 'MIDI clock' });
  clock.forget('MIDI clock');
  expect(clock.gridAt(2.7)).toMatchObject({ source: 'taps' });
});

test('bars have as many beats as they are given', () => {
  const clock = heard(even(8, 0.5));
  clock.beatsPerBar = 3;
  expect(nextOf('bar', clock.gridAt(3.6)!, 3.6)).toBeCloseTo(4.5, 9);
});
