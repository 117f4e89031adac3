import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runFrameLoop } from '../src/playback/frame-loop.ts';
import { hearingWalkOf } from '../src/playback/hearing-walk-of.ts';
import type { Playback } from '../src/playback/playback.ts';
import { TestDisplay, testPlayback } from './stage-fixtures.ts';

/** The browser's frames, which the test gives one by one. */
let waiting: ((time: number) => void) | null = null;
let time = 0;
const page = globalThis as Record<string, unknown>;

beforeEach(() => {
  [waiting, time] = [null, 0];
  page['requestAnimationFrame'] = (callback: (time: number) => void) => {
    waiting = callback;
    return 1;
  };
  page['cancelAnimationFrame'] = () => (waiting = null);
  page['devicePixelRatio'] = 2;
});
afterEach(() => {
  for (const name of ['requestAnimationFrame', 'cancelAnimationFrame', 'devicePixelRatio']) {
    Reflect.deleteProperty(page, name);
  }
});

/** Shows the next frame, so many milliseconds after the last. */
function frame(milliseconds: number): void {
  time += milliseconds;
  const callback = waiting;
  waiting = null;
  callback?.(time);
}

const TICK = 1000 / 30;

async function start(display: TestDisplay, faults: unknown[] = []): Promise<Playback> {
  const playback = await testPlayback(display);
  runFrameLoop(
    playback,
    () => time,
    (error) => faults.push(error),
  );
  return playback;
}

describe('the frame loop', () => {
  test('decodes every tick where the decoder keeps up, and shows the moment between two', async () => {
    const display = new TestDisplay();
    const playback = await start(display);
    const ticks: number[] = [];
    for (let n = 0; n < 20; n++) {
      frame(TICK);
      if (playback.underway !== null) ticks.push(playback.underway.frame.tick);
      await display.finishDecode();
    }
    const steps = ticks.slice(1).map((tick, n) => tick - ticks[n]!);
    // At first it learns how fast the decoder is.
    expect(new Set(steps.slice(5))).toEqual(new Set([1]));
    const last = display.shown.at(-1)!;
    expect(last.before.tick).toBeLessThanOrEqual(playback.position);
    expect(last.mix).toBeGreaterThanOrEqual(0);
    expect(last.mix).toBeLessThan(1);
  });

  test('asks a slow decoder for ticks that are still ahead when it has them', async () => {
    const display = new TestDisplay();
    const playback = await start(display);
    for (let decode = 0; decode < 6; decode++) {
      // Ten frames of the display for each decode.
      for (let n = 0; n < 10; n++) frame(TICK);
      await display.finishDecode();
    }
    frame(TICK);
    const { tick } = playback.underway!.frame;
    expect(tick).toBeGreaterThan(playback.position + 5);
    expect(display.calls.filter((call) => call === 'decode').length).toBeLessThanOrEqual(7);
  });

  test('decodes heard ticks as late as a quick decoder allows, and shows every one of them', async () => {
    const display = new TestDisplay();
    const playback = await start(display);
    playback.hearing = hearingWalkOf(playback);
    let decoding = false;
    const leads: number[] = [];
    for (let n = 0; n < 80; n++) {
      if (decoding) await display.finishDecode();
      frame(TICK / 2);
      decoding = playback.underway !== null;
      if (decoding && n > 40) leads.push(playback.underway!.frame.tick - playback.position);
    }
    // Half a tick to decode, and half a one that is shown.
    expect(Math.max(...leads)).toBeLessThanOrEqual(1.25);
    const ticks = new Set(display.shown.slice(40).map(({ before }) => before.tick));
    expect(Math.max(...ticks) - Math.min(...ticks)).toBe(ticks.size - 1);
  });

  test('gives a heard tick that comes again the latent of the last one', async () => {
    const playback = await testPlayback(new TestDisplay());
    const walk = hearingWalkOf(playback);
    const latent = walk.latentAt(9);
    expect(walk.latentAt(8)).toEqual(latent);
    expect(walk.latentAt(10)).not.toEqual(latent);
  });

  test('takes a decode that comes by promise', async () => {
    const display = new TestDisplay(true);
    const playback = await start(display);
    frame(TICK);
    expect(playback.underway?.byPromise).toBe(true);
    frame(TICK);
    expect(display.shown).toEqual([]);
    await display.finishDecode();
    expect(playback.underway).toBeNull();
    frame(TICK);
    expect(display.shown).toHaveLength(1);
  });

  test('holds the position while paused, and goes on where it was after a sleep', async () => {
    const display = new TestDisplay();
    const playback = await start(display);
    frame(TICK);
    playback.running = false;
    const { position } = playback;
    for (let n = 0; n < 5; n++) frame(TICK);
    expect(playback.position).toBe(position);
    playback.running = true;
    frame(3_600_000);
    // A quarter of a second at most.
    expect(playback.position - position).toBeCloseTo(7.5, 6);
  });

  test('keeps the frames on show of a picture that stands still, however slow the decoder becomes', async () => {
    const display = new TestDisplay();
    const playback = await start(display);
    playback.running = false;
    for (let decode = 1; decode <= 12; decode++) {
      // Each decode takes longer than the one before, and is asked for further ahead.
      for (let n = 0; n < 6 * decode; n++) frame(TICK);
      await display.finishDecode();
    }
    const { before, after } = playback.frames.around(playback.position)!;
    expect(before.tick).toBe(Math.floor(playback.position));
    expect(after.tick).toBeGreaterThan(before.tick);
  });

  test('is where a shared clock has it, and decodes anew after a jump of the clock', async () => {
    const display = new TestDisplay();
    const playback = await start(display);
    let ahead = 0;
    playback.clock = (at) => at / TICK + ahead;
    for (let n = 0; n < 10; n++) {
      frame(TICK);
      await display.finishDecode();
    }
    expect(playback.position).toBeCloseTo(10, 6);
    // A sleep is no reason to be late.
    frame(20 * TICK);
    expect(playback.position).toBeCloseTo(30, 6);
    expect(display.calls).not.toContain('forget');
    for (const jump of [300, -200]) {
      ahead += jump;
      frame(TICK);
      expect(display.calls).toContain('forget');
      expect(playback.underway!.frame.tick).toBe(Math.floor(playback.position));
      await display.finishDecode();
      display.calls.length = 0;
    }
  });

  test('follows the speed, and never goes back', async () => {
    const playback = await start(new TestDisplay());
    frame(TICK);
    const before = playback.position;
    playback.speed = 2;
    frame(TICK);
    expect(playback.position - before).toBeCloseTo(2, 6);
    frame(-500);
    expect(playback.position - before).toBeCloseTo(2, 6);
  });

  test('stands still while suspended or without a context', async () => {
    const display = new TestDisplay();
    const playback = await start(display);
    playback.suspended = true;
    frame(TICK);
    playback.suspended = false;
    display.lost = true;
    frame(TICK);
    expect(display.calls).toEqual([]);
    expect(playback.position).toBe(0);
  });

  test('gives the canvas the size of the screen in its own pixels, with the first picture', async () => {
    const display = new TestDisplay();
    await start(display);
    frame(TICK);
    await display.finishDecode();
    frame(TICK);
    expect(display.canvas).toMatchObject({ width: 200, height: 100 });
  });

  test('stops at a fault and reports it once', async () => {
    const display = new TestDisplay();
    const faults: unknown[] = [];
    await start(display, faults);
    display.decode = () => {
      throw new Error('the driver is gone');
    };
    frame(TICK);
    frame(TICK);
    expect(faults).toEqual([new Error('the driver is gone')]);
    expect(waiting).toBeNull();
  });
});
