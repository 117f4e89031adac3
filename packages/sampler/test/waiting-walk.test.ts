import { describe, expect, test } from '@jest/globals';
import {
  createHearingWalk,
  createWalk,
  parseScore,
  walkByEar,
  type BeatGrid,
  type HeardMoment,
  type Score,
} from '../src/index.ts';
import { moment, score, SIZE, space } from './hearing-fixtures.ts';

const grid = (time: number, period: number): BeatGrid => ({
  ...{ time, period, beatInBar: 0, beatsPerBar: 4, confidence: 1, source: 'taps' },
});

describe('a walk that waits for the beat', () => {
  const TICKS = 240;
  /** Beats at 120 a minute, heard as they come, and an onset. */
  const beaten = (onsetAt: number, seconds = 8): HeardMoment[] =>
    Array.from({ length: Math.floor(seconds / 0.03) }, (_, n) => {
      const time = 0.03 * (n + 1);
      const beat = 0.5 * Math.floor(time / 0.5 + 1e-9);
      const onset = Math.abs(time - onsetAt) < 0.015 ? 2 : 0;
      const silent = { certainty: 0, familiar: 0, onset };
      return moment(time, [1, 0], { ...silent, beat: beat > time - 0.03 ? beat : null });
    });
  /** No journeys but those that are cut. */
  const still = (listening: Partial<Score['listening']>): Score => ({
    ...score({ onset: 'cut', ...listening }),
    dwell: { distribution: 'constant', mean: 600, min: 600, max: 600 },
  });
  /** The tick at which the walk is at its next anchor, −1 for never. */
  function cutTick(one: Score, moments: readonly HeardMoment[]): number {
    const latents = walkByEar(one, space, moments, TICKS);
    const plain = createWalk(one, space);
    for (let tick = 0; tick < TICKS; tick++) {
      const latent = latents.slice(tick * SIZE, (tick + 1) * SIZE);
      if (plain.latentAt(tick).some((value, d) => value !== latent[d])) return tick;
    }
    return -1;
  }

  test('cuts on the next one, or on the next bar', () => {
    expect(cutTick(still({ wait: 'nothing' }), beaten(2.7))).toBe(81);
    expect(cutTick(still({ wait: 'beat' }), beaten(2.7))).toBe(90);
    // The first beat that is heard, at 0.5 s, begins a bar.
    expect(cutTick(still({ wait: 'bar' }), beaten(2.7))).toBe(135);
    expect(cutTick(still({ wait: 'bar', beatsPerBar: 3 }), beaten(2.7))).toBe(105);
  });

  test('cuts at once where the onset is a sixth of a beat late at most', () => {
    expect(cutTick(still({ wait: 'beat' }), beaten(2.58))).toBe(78);
    expect(cutTick(still({ wait: 'beat' }), beaten(2.61))).toBe(90);
  });

  test('cuts at once where no tempo is known', () => {
    expect(cutTick(still({ wait: 'bar' }), beaten(0.3))).toBe(9);
  });

  test('answers one onset a beat', () => {
    const one = still({ wait: 'beat' });
    const twice = beaten(2.7).map((each) =>
      Math.abs(each.time - 3.03) < 0.015 ? { ...each, onset: 2 } : each,
    );
    expect(walkByEar(one, space, twice, TICKS)).toEqual(walkByEar(one, space, beaten(2.7), TICKS));
  });

  test('goes by a grid that is given, wherever the sound is', () => {
    const walk = createHearingWalk(still({ wait: 'beat' }), space, 300);
    walk.follow(grid(1, 0.8));
    walk.latentAt(300);
    // Heard at tick 301; on the walk it ended a twelfth of a second before.
    walk.hear(moment(77, [1, 0], { onset: 2, certainty: 0, familiar: 0 }), 9.95);
    const aheadAt = (tick: number): number => (walk.latentAt(tick), walk.ahead);
    // The next beat is at 10.6 s.
    expect([301, 317, 318].map((tick) => aheadAt(tick) > 0)).toEqual([false, false, true]);
    expect(() => createHearingWalk(score(), space, 300).latentAt(299)).toThrow(RangeError);
  });

  test('may be told to wait for something else', () => {
    const walk = createHearingWalk(still({ wait: 'bar' }), space);
    walk.follow(grid(0, 4));
    walk.waitFor('nothing');
    walk.hear(moment(1, [1, 0], { onset: 2, certainty: 0, familiar: 0 }));
    walk.latentAt(30);
    expect(walk.ahead).toBeGreaterThan(0);
  });

  describe('sets out for the next anchor on one', () => {
    /** Journeys of two seconds after dwells of 1.3. */
    const travelling = (wait: Score['listening']['wait']): Score =>
      parseScore({
        ...{ version: 1, seed: 5, memory: { spread: 0.3 } },
        dwell: { distribution: 'constant', mean: 1.3 },
        travel: { kind: 'line', easing: 'smooth', pace: { by: 'seconds', min: 2, max: 2 } },
        listening: { onset: 'nothing', wait },
      });
    const quiet = { certainty: 0, familiar: 0 };

    test.each([
      ['beat', 0.5],
      ['bar', 2],
    ] as const)('for a %s', (wait, period) => {
      const one = travelling(wait);
      const walk = createHearingWalk(one, space);
      const plain = createWalk(one, space);
      walk.follow(grid(0, 0.5));
      walk.hear(moment(0, [1, 0], quiet));
      let before = 0;
      let largest = 0;
      const departures: number[] = [];
      for (let tick = 0; tick < 600; tick++) {
        const latent = walk.latentAt(tick);
        const own = tick + walk.ahead;
        // Without a jump: its own time goes by single ticks.
        expect(Math.abs(own - before)).toBeLessThanOrEqual(1);
        expect(latent).toEqual(plain.latentAt(own));
        largest = Math.max(largest, -walk.ahead);
        const { start, dwellTicks } = plain.segmentAt(own);
        if (own === start + dwellTicks) departures.push(tick / 30);
        before = own;
      }
      expect(largest).toBeGreaterThan(0);
      expect(departures.length).toBeGreaterThan(3);
      for (const seconds of departures) expect(seconds % period).toBeCloseTo(0, 9);
    });

    test('and goes on from where it is when it leaves the sound meanwhile', () => {
      const one = travelling('bar');
      const walk = createHearingWalk(one, space);
      walk.follow(grid(0, 2));
      walk.hear(moment(0, [1, 0], quiet));
      walk.latentAt(60);
      expect(walk.ahead).toBeLessThan(0);
      const { ahead } = walk;
      walk.leave();
      expect(walk.latentAt(150)).toEqual(createWalk(one, space).latentAt(150 + ahead));
      expect([walk.left, walk.ahead]).toEqual([true, ahead]);
    });
  });
});
