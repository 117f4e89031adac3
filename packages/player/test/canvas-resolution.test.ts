import { expect, test } from '@jest/globals';
import { CanvasResolution } from '../src/playback/canvas-resolution.ts';

const FULL = { width: 3840, height: 2160 };
const PICTURE = { width: 64, height: 64 };
const SHOWN = { width: 2160, height: 2160 };

/** A display whose frames take so many milliseconds for a whole canvas, and at least `least`. */
function display(whole: number, least = 8) {
  const resolution = new CanvasResolution();
  resolution.fit(FULL, SHOWN, PICTURE);
  const share = (): number => {
    const { width, height } = resolution.size;
    return (width * height) / (FULL.width * FULL.height);
  };
  const show = (seconds: number, cost = whole): void => {
    for (let spent = 0; spent < seconds * 1000;) {
      const interval = Math.max(least, cost * share());
      resolution.observe(interval, true);
      spent += interval;
    }
  };
  return { resolution, share, show };
}

test('a quick display keeps every pixel', () => {
  const { resolution, show } = display(20);
  show(60);
  expect(resolution.size).toEqual(FULL);
});

test('a slow one has as few pixels as it shows 20 times a second, and stays at them', () => {
  const { resolution, share, show } = display(1100);
  show(100);
  const widths = new Set<number>();
  const times: number[] = [];
  for (let n = 0; n < 120; n++) {
    show(1);
    widths.add(resolution.size.width);
    times.push(1100 * share());
  }
  // It tries the next level now and then, and no others.
  expect(widths.size).toBeLessThanOrEqual(2);
  const quick = times.filter((time) => time < 50);
  expect(quick.length).toBeGreaterThan(100);
  expect(Math.min(...quick)).toBeGreaterThan(50 / 4);
});

test('it gets its pixels back when the display is quick again', () => {
  const { resolution, show } = display(1100);
  show(30);
  expect(resolution.size.width).toBeLessThan(FULL.width);
  show(3600, 10);
  expect(resolution.size).toEqual(FULL);
});

test('where pixels are not what takes the time, they stay', () => {
  const { resolution, show } = display(100, 100);
  show(4);
  show(1);
  expect(resolution.size).toEqual(FULL);
});

test('a canvas never has fewer pixels than the picture', () => {
  const { resolution, show } = display(1e9);
  show(1e8);
  expect(resolution.size.height).toBeGreaterThanOrEqual(PICTURE.height);
});
