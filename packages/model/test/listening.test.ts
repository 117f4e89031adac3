import { describe, expect, test } from '@jest/globals';
import {
  heardSize,
  isSilent,
  levelWindow,
  LEVELLINGS,
  listenerFormat,
  LISTENING_HOP,
  OnsetMeter,
  readHearing,
  silentMel,
  SoundWindows,
  WINDOW_ROWS,
} from '../src/audio/index.ts';
import { RandomStream } from '../src/random/random-stream.ts';

const { bands } = listenerFormat;
const random = new RandomStream(3, 1);
/** A window whose bands lie 0 to 6 nats above −7. */
const loud = Float32Array.from({ length: WINDOW_ROWS * bands }, () => -7 + 6 * random.uniform());

describe('a levelled window', () => {
  test.each(LEVELLINGS)('does not follow the level (%s)', (levelling) => {
    const [here, louder] = [0, 2.76].map((gain) => {
      const into = new Float32Array(loud.length);
      levelWindow(
        loud.map((value) => value + gain),
        bands,
        levelling,
        into,
      );
      return into;
    });
    const apart = here!.reduce(
      (most, value, n) => Math.max(most, Math.abs(value - louder![n]!)),
      0,
    );
    // PCEN keeps a little of it.
    expect(apart).toBeLessThan(levelling === 'pcen' ? 0.2 : 1e-5);
  });

  test('of silence is 0 throughout, and known as silence', () => {
    const into = new Float32Array(loud.length).fill(NaN);
    const silence = new Float32Array(loud.length).fill(silentMel);
    expect(isSilent(levelWindow(silence, bands, 'mean', into))).toBe(true);
    expect(into.every((value) => value === 0)).toBe(true);
    expect(isSilent(levelWindow(loud, bands, 'mean', into))).toBe(false);
  });
});

test('windows come every 30 ms, each of the second before it', () => {
  const windows = new SoundWindows(WINDOW_ROWS, bands, 'mean');
  const rows: number[] = [];
  let last = new Float32Array(0);
  for (let row = 0; row < 200; row++) {
    // One loud row wanders through the window.
    const values = new Float32Array(bands).fill(row === 100 ? -3 : silentMel);
    windows.push(values, (window, levelled) => {
      rows.push(window.row);
      last = levelled.slice();
    });
  }
  expect(rows.slice(0, 3)).toEqual([2, 5, 8]);
  expect(rows.length).toBe(Math.floor(200 / LISTENING_HOP));
  // The last window ends with row 197: row 100 is its third.
  const sums = Array.from({ length: WINDOW_ROWS }, (_, row) =>
    last.subarray(row * bands, (row + 1) * bands).reduce((a, b) => a + b, 0),
  );
  expect(sums.findIndex((sum) => sum > 0)).toBe(2);
});

test('windows say on which of their rows a beat falls', () => {
  const windows = new SoundWindows(WINDOW_ROWS, bands, 'mean');
  const beats: number[] = [];
  for (let row = 0; row < 1400; row++) {
    const stroke = row % 50 === 20;
    windows.push(new Float32Array(bands).fill(stroke ? -4 : -10), (window) => {
      if (window.beat === null) return;
      expect(window.row - window.beat).toBeLessThan(LISTENING_HOP);
      beats.push(window.beat);
    });
  }
  const settled = beats.filter((beat) => beat >= 900);
  expect(settled.length).toBe(10);
  // Within 30 ms of a stroke.
  for (const beat of settled) expect(Math.abs((beat % 50) - 20)).toBeLessThanOrEqual(3);
});

test('windows find no beat in noise, once its beginning is forgotten', () => {
  const windows = new SoundWindows(WINDOW_ROWS, bands, 'mean');
  const noise = new RandomStream(8, 2);
  const beats: number[] = [];
  for (let row = 0; row < 2000; row++) {
    const values = Float32Array.from({ length: bands }, () => -7 + noise.normal());
    windows.push(values, ({ beat }) => void (beat !== null && beats.push(beat)));
  }
  // One that counts each beat would find twenty in these ten seconds.
  expect(beats.filter((beat) => beat >= 1000).length).toBeLessThan(5);
});

test('onsets are beginnings, not loudness', () => {
  const meter = new OnsetMeter(bands);
  const strengths = Array.from({ length: 300 }, (_, row) =>
    meter.push(new Float32Array(bands).fill(row < 100 ? -12 : -4)),
  );
  expect(Math.max(...strengths.slice(0, 100))).toBe(0);
  expect(strengths[100]).toBeGreaterThan(7);
  expect(Math.max(...strengths.slice(110))).toBe(0);
});

test('a hearing takes the output apart', () => {
  const size = { components: 2, latentSize: 3 };
  // The first label sounds with a probability of a half, the second of three quarters.
  const heard = Float32Array.of(0, Math.log(3), 0, 1, 2, 3, 4, 5, 6);
  expect(heard.length).toBe(heardSize(size));
  const { probabilities, means, familiar } = readHearing(size, heard);
  expect(probabilities[1]).toBeCloseTo(0.75 ** 2 / (0.75 ** 2 + 0.5 ** 2), 6);
  expect([...means]).toEqual([1, 2, 3, 4, 5, 6]);
  expect(familiar).toBe(0.5);
});
