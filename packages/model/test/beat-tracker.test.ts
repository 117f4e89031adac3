import { describe, expect, test } from '@jest/globals';
import { BeatTracker, type BeatPosition } from '../src/audio/beat-tracker.ts';
import { RandomStream } from '../src/random/random-stream.ts';

const RATE = 100;

/** Follows onsets at these times, with weak ones in between; times in seconds. */
function follow(times: readonly number[], seconds: number): { row: number; at: BeatPosition }[] {
  const tracker = new BeatTracker();
  const random = new RandomStream(4, 9);
  const struck = new Set(times.map((time) => Math.round(time * RATE)));
  return Array.from({ length: seconds * RATE }, (_, row) => ({
    row,
    at: tracker.push((struck.has(row) ? 1 : 0) + 0.05 * random.uniform()),
  }));
}

const regular = (tempo: number, seconds: number, from = 0): number[] =>
  Array.from(
    { length: Math.floor(((seconds - from) * tempo) / 60) },
    (_, n) => from + (n * 60) / tempo,
  );

/** Share of times that have a beat within 70 ms. */
function found(times: readonly number[], followed: ReturnType<typeof follow>): number {
  const beats = followed.filter(({ at }) => at.beat).map(({ row }) => row / RATE);
  return (
    times.filter((time) => beats.some((beat) => Math.abs(beat - time) <= 0.07)).length /
    times.length
  );
}

describe('the beat', () => {
  test.each([82, 104, 120, 145])('is found at %d a minute, and counted', (tempo) => {
    const times = regular(tempo, 30, 0.23);
    const followed = follow(times, 30);
    const settled = times.filter((time) => time > 8 && time < 29);
    expect(found(settled, followed)).toBe(1);
    const end = followed.at(-1)!.at;
    expect(Math.abs(end.tempo - tempo)).toBeLessThan(0.02 * tempo);
    const beats = followed[2900]!.at.beats - followed[1500]!.at.beats;
    expect(Math.abs(beats - (14 * tempo) / 60)).toBeLessThan(0.3);
  });

  test('is held through a bar in which nothing sounds, and is where it was after it', () => {
    const times = regular(120, 30).filter((time) => time < 12 || time >= 14);
    const all = regular(120, 30).filter((time) => time > 8 && time < 29);
    expect(found(all, follow(times, 30))).toBe(1);
  });

  test('follows another tempo within ten seconds', () => {
    const times = [...regular(100, 20), ...regular(126, 45, 20)];
    const late = times.filter((time) => time > 30 && time < 44);
    expect(found(late, follow(times, 45))).toBeGreaterThan(0.95);
  });

  test('is none in silence', () => {
    const tracker = new BeatTracker();
    for (let row = 0; row < 1000; row++) {
      expect(tracker.push(0)).toEqual({ beat: false, beats: 0, tempo: 0, confidence: 0 });
    }
  });
});
