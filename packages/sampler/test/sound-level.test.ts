import { expect, test } from '@jest/globals';
import { SoundLevel } from '../src/listening/sound-level.ts';

/** The level after so many ticks of 1/30 s. */
function after(ticks: number, loudness: number, onset = 0, level = new SoundLevel(30)): number {
  for (let tick = 0; tick < ticks; tick++) level.advance({ loudness, onset });
  return level.value;
}

test('silence has the level 0, loud music 1, and it rises with the loudness between', () => {
  expect(after(60, -18.4, 2)).toBe(0);
  expect(after(60, -1)).toBe(1);
  const levels = [-10, -8, -6, -4].map((loudness) => after(60, loudness));
  expect(levels).toEqual([...levels].sort((a, b) => a - b));
  expect(after(60, -6, 1)).toBeGreaterThan(after(60, -6));
});

test('the level is up within a tenth of a second and falls in half of one', () => {
  const level = new SoundLevel(30);
  expect(after(3, -2, 0, level)).toBeGreaterThan(0.9);
  expect(after(3, -18.4, 0, level)).toBeGreaterThan(0.5);
  expect(after(12, -18.4, 0, level)).toBeLessThan(0.2);
  for (let tick = 0; tick < 60; tick++) level.advance(null);
  expect(level.value).toBe(0);
});

test('every engine and every pause has the same levels, in thousandths', () => {
  const levels = Array.from({ length: 40 }, (_, ticks) => after(ticks, -5.3, 0.3));
  expect(levels).toEqual(levels.map((value) => Number(value.toFixed(3))));
});
