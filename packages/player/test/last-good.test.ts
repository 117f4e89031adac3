import { beforeEach, expect, test } from '@jest/globals';
import { parseScore } from '@phosphene/sampler';
import { LastGood, type PlayedState } from '../src/safety/last-good.ts';

const state = (seed: number): PlayedState => ({
  score: parseScore({ version: 1, seed }),
  ...{ speed: 1, fit: 'contain', listening: false, position: 0 },
});
const [gate, second, third] = [state(1), state(2), state(3)] as const;
let good: LastGood;
beforeEach(() => {
  good = new LastGood();
  good.open(gate);
});

/** Plays a state undisturbed for so many seconds, from a second on. */
function play(played: PlayedState, from: number, seconds: number): void {
  for (let n = 0; n <= seconds; n++) good.observe(played, true, 1000 * (from + n));
}

test('before another has proved itself, it is that of the gate', () => {
  play(second, 0, 10);
  expect(good.behind(second)).toBe(gate);
});

test('a state that played for twenty seconds is what comes back; from that, the gate’s', () => {
  play(second, 0, 20);
  expect(good.behind(third)?.score).toBe(second.score);
  expect(good.behind(second)?.score).toBe(gate.score);
});

test('seconds in the dark count for nothing', () => {
  play(second, 0, 15);
  good.observe(second, false, 16_000);
  play(second, 17, 15);
  expect(good.behind(third)).toBe(gate);
});

test('there is none before the gate is open', () => {
  expect(new LastGood().behind(second)).toBeNull();
});
