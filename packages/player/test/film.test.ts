import { describe, expect, test } from '@jest/globals';
import { FilmPace } from '../src/recording/film-pace.ts';
import { SoundTimeline } from '../src/recording/sound-timeline.ts';

/** How many of a second's frames are taken. */
function taken(rate: number, jitter = 0): number {
  const pace = new FilmPace();
  let count = 0;
  for (let n = 0; n < rate; n++) {
    if (pace.take((n + (n % 2 === 0 ? jitter : -jitter)) / rate)) count++;
  }
  return count;
}

describe('the pace of a film', () => {
  test.each([24, 30, 60])('takes all of %d frames a second', (rate) => {
    expect(taken(rate)).toBe(rate);
  });

  test.each([75, 120, 144, 240])('takes 60 of %d frames a second', (rate) => {
    // The last of a second may be the next one's first.
    expect([60, 61]).toContain(taken(rate));
  });

  test('takes all frames of a display that is early and late by turns', () => {
    expect(taken(60, 0.2)).toBe(60);
  });
});

const RATE = 48_000;
const BLOCK = 2048;

describe('the sound of a film', () => {
  test('begins with the film: what was heard before is left out', () => {
    const timeline = new SoundTimeline(RATE);
    expect(timeline.place(-1, BLOCK)).toEqual({ silence: 0, skip: BLOCK });
    expect(timeline.place(-1000 / RATE, BLOCK)).toEqual({ silence: 0, skip: 1000 });
    expect(timeline.place((BLOCK - 1000) / RATE, BLOCK)).toEqual({ silence: 0, skip: 0 });
  });

  test('begins with silence where it comes later', () => {
    expect(new SoundTimeline(RATE).place(0.5, BLOCK)).toEqual({ silence: RATE / 2, skip: 0 });
  });

  test('joins blocks whose times waver', () => {
    const timeline = new SoundTimeline(RATE);
    for (let n = 0; n < 100; n++) {
      const time = (n * BLOCK) / RATE + (n % 2 === 0 ? 0 : 0.02);
      expect(timeline.place(time, BLOCK)).toEqual({ silence: 0, skip: 0 });
    }
  });

  test('fills a gap with silence, and goes on at its place', () => {
    const timeline = new SoundTimeline(RATE);
    timeline.place(0, BLOCK);
    expect(timeline.place(1, BLOCK)).toEqual({ silence: RATE - BLOCK, skip: 0 });
    expect(timeline.place(1 + BLOCK / RATE, BLOCK)).toEqual({ silence: 0, skip: 0 });
  });

  test('stays within 50 ms of the picture for an hour of a clock that is 100 ppm fast or slow', () => {
    for (const drift of [1 + 1e-4, 1 - 1e-4]) {
      const timeline = new SoundTimeline(RATE);
      let written = 0;
      let worst = 0;
      for (let time = 0; time < 3600; time += (BLOCK / RATE) * drift) {
        const { silence, skip } = timeline.place(time, BLOCK);
        const off = written + silence - (time * RATE + skip);
        if (skip < BLOCK) worst = Math.max(worst, Math.abs(off));
        written += silence + BLOCK - skip;
      }
      expect(worst).toBeLessThanOrEqual(0.05 * RATE + 1);
    }
  });

  test('is silence where none comes, so that the film can be written', () => {
    const timeline = new SoundTimeline(RATE);
    expect(timeline.keepUp(0.9)).toBe(0);
    expect(timeline.keepUp(2)).toBe(1.5 * RATE);
    expect(timeline.keepUp(2.2)).toBe(0);
    // What comes late after all is left out.
    expect(timeline.place(0, BLOCK)).toEqual({ silence: 0, skip: BLOCK });
  });
});
