import { expect, test } from '@jest/globals';
import { createWalk, latentSpaceFrom, USUAL_MARK } from '@phosphene/sampler';
import { CommandRegistry } from '../src/commands/command-registry.ts';
import { ParameterRegistry } from '../src/commands/parameter-registry.ts';
import { imagination } from '../src/imagination/imagination.ts';
import { hearingWalkOf } from '../src/playback/hearing-walk-of.ts';
import type { Playback } from '../src/playback/playback.ts';
import type { Toast } from '../src/toast/toast.ts';
import { TestDisplay, testPlayback } from './stage-fixtures.ts';

function stageOf(playback: Playback | null) {
  const lines: string[] = [];
  const stage = {
    playback,
    commands: new CommandRegistry(),
    parameters: new ParameterRegistry(),
    toast: { show: (line: string) => void lines.push(line) } as unknown as Toast,
  };
  imagination(stage);
  return { ...stage, lines };
}

test('there is nothing to imagine before a bundle is open', () => {
  const { commands, parameters, lines } = stageOf(null);
  commands.run('imagination');
  parameters.writeShare('imagination', 1);
  expect(parameters.readShare('imagination')).toBeNull();
  expect(lines).toEqual([]);
});

test('keys step from the usual mark by tenths, to the ends and not beyond', async () => {
  const playback = await testPlayback(new TestDisplay());
  const { commands, parameters, lines } = stageOf(playback);
  expect(parameters.get('imagination').read()).toBe(USUAL_MARK);
  commands.run('imagination', 1);
  expect(playback.score.imagination).toBeCloseTo(USUAL_MARK + 0.1, 12);
  parameters.get('imagination').write(0.55);
  commands.run('imagination', 1);
  expect(playback.score.imagination).toBe(0.6);
  parameters.get('imagination').write(0.55);
  commands.run('imagination', -1);
  expect(playback.score.imagination).toBe(0.5);
  for (let n = 0; n < 12; n++) commands.run('imagination', 1);
  expect(playback.score.imagination).toBe(1);
  for (let n = 0; n < 12; n++) commands.run('imagination', -1);
  expect(playback.score.imagination).toBe(0);
  expect(lines.at(-1)).toBe('imagination 0.0');
});

test('turning it goes on in the same segment, with the walk of that mark', async () => {
  const playback = await testPlayback(new TestDisplay(), { imagination: 0.2 });
  const { index, start, dwellTicks, travelTicks } = playback.walk.segment(3);
  playback.position = start + dwellTicks + travelTicks / 2;
  const { position } = playback;
  stageOf(playback).parameters.get('imagination').write(0.9);
  expect(playback.position).toBe(position);
  expect(playback.walk.segmentAt(Math.floor(position)).index).toBe(index);
  const fresh = createWalk(playback.score, latentSpaceFrom(playback.bundle));
  const tick = Math.floor(position);
  expect(playback.walk.latentAt(tick)).toEqual(fresh.latentAt(tick));
});

test('turning it to where it is keeps the walk', async () => {
  const playback = await testPlayback(new TestDisplay(), { imagination: 0.2 });
  const { walk } = playback;
  stageOf(playback).parameters.get('imagination').write(0.2);
  expect(playback.walk).toBe(walk);
});

test('what onsets have cut stays cut', async () => {
  const playback = await testPlayback(new TestDisplay(), {
    ...{ imagination: 0.2, listening: { onset: 'cut' } },
  });
  playback.hearing = hearingWalkOf(playback);
  const { dwellTicks, travelTicks } = playback.walk.segment(0);
  playback.position = 4;
  playback.hearing.hear({
    ...{ time: 0, label: 0, probabilities: new Float32Array(2).fill(0.5), certainty: 0 },
    ...{ onset: 9, familiar: 1, loudness: -2, beat: null },
    ...{ means: new Float32Array(2 * playback.walk.size) },
    latent: new Float32Array(playback.walk.size),
  });
  playback.hearing.latentAt(4);
  expect(playback.hearing.ahead).toBeGreaterThan(0);
  const { ahead } = playback.hearing;
  stageOf(playback).parameters.get('imagination').write(0.4);
  expect(playback.position).toBe(4 + ahead);
  expect(playback.walk.segmentAt(4 + ahead).index).toBe(1);
  expect(dwellTicks + travelTicks).toBeLessThanOrEqual(4 + ahead);
});
