import { expect, test } from '@jest/globals';
import { FollowedPlayback } from '../src/outputs/follow-event.ts';
import {
  PerformanceRecorder,
  type RecordedState,
} from '../src/performance/performance-recorder.ts';
import { changeScore } from '../src/playback/open-playback.ts';
import { TestDisplay, testPlayback } from './stage-fixtures.ts';

const ORIGIN = 1_000_000;

test('an output is where the operator is, through speeds, pauses, crossfades and what is heard', async () => {
  const operator = await testPlayback(new TestDisplay());
  const output = await testPlayback(new TestDisplay(), { seed: 99 });
  const followed = new FollowedPlayback(output, ORIGIN, ORIGIN);
  let time = 0;
  let hears = false;
  const state = (): RecordedState => ({
    ...{ score: operator.score, position: operator.position, hears, listens: hears },
    rate: operator.running ? operator.walk.tickRate * operator.speed : 0,
    ...{ black: false, held: false },
  });
  const recorder = new PerformanceRecorder(state(), 0, ({ t, ...event }) =>
    followed.take(event, ORIGIN + t),
  );
  operator.listeners.add({ walkEntered: (crossfade) => recorder.walkEntered(state(), crossfade) });
  function frames(count: number): void {
    for (let n = 0; n < count; n++) {
      time += 1000 / 60;
      if (operator.running) operator.position += (operator.walk.tickRate * operator.speed) / 60;
      const tick = Math.floor(operator.position) + 1;
      if (operator.frames.newestTick < tick) operator.frames.begin(tick).ready = true;
      if (hears) recorder.decoding(state(), tick, new Float32Array(4).fill(tick), 0.5);
      recorder.passed(state(), time);
      // To a hundredth of a tick, which is a tenth of a millisecond of a picture's way.
      expect(Math.abs(output.clock!(time) - operator.position)).toBeLessThan(0.011);
      output.position = output.clock!(time);
      const playing = (output.hearing ?? output.walk).latentAt(tick);
      if (hears) expect(playing).toEqual(new Float32Array(4).fill(tick));
      else expect(playing).toEqual(operator.walk.latentAt(tick));
    }
  }

  frames(20);
  operator.speed = 1.5;
  frames(20);
  operator.running = false;
  frames(5);
  operator.running = true;
  changeScore(operator, { ...operator.score, seed: 8 });
  frames(20);
  for (const seed of [9, 10]) {
    changeScore(operator, { ...operator.score, seed }, { seconds: 1 });
    frames(25);
  }
  hears = true;
  frames(20);
  hears = false;
  frames(20);
  expect(output.score.seed).toBe(10);
});
