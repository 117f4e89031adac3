import { expect, test } from '@jest/globals';
import { AudioClock } from '../src/page/audio-clock.ts';
import { describeDelay } from '../src/listening/describe-hearing.ts';

/** Observes a context for so many milliseconds that runs at a share of the clock's speed. */
function observe(
  clock: AudioClock,
  from: number,
  milliseconds: number,
  context: number,
  speed: number,
): number {
  for (let now = 0; now < milliseconds; now += 20) {
    clock.observe(context + (speed * now) / 1000, from + now);
  }
  return context + (speed * milliseconds) / 1000;
}

test('a context that keeps up is behind by nothing, whatever it began at', () => {
  const clock = new AudioClock();
  observe(clock, 5000, 20_000, 3, 1);
  expect(clock.behind).toBeCloseTo(0, 6);
});

test('one that runs at nine tenths is behind by a second after ten, and says so', () => {
  const clock = new AudioClock();
  const reached = observe(clock, 0, 4000, 0, 1);
  observe(clock, 4000, 10_000, reached, 0.9);
  expect(clock.behind).toBeGreaterThan(800);
  expect(clock.behind).toBeLessThan(1050);
  expect(describeDelay({ behindMs: clock.behind })).toMatch(
    /sound is [01]\.\d s behind.*Close other/,
  );
  expect(describeDelay({ behindMs: 60 })).toBeNull();
});
