import { describe, expect, test } from '@jest/globals';
import { MIRROR_KINDS, NEUTRAL_LOOK, parseScore, WHOLE_PICTURE } from '@phosphene/sampler';
import { CommandRegistry } from '../src/commands/command-registry.ts';
import { ParameterRegistry } from '../src/commands/parameter-registry.ts';
import { lookCommands } from '../src/look-panel/look-commands.ts';
import { lookParameters } from '../src/look-panel/look-parameters.ts';
import { changeLook } from '../src/playback/change-look.ts';
import type { Playback } from '../src/playback/playback.ts';
import type { Toast } from '../src/toast/toast.ts';
import { TestDisplay, testPlayback } from './stage-fixtures.ts';

function stageOf(playback: Playback | null) {
  const stage = {
    playback,
    commands: new CommandRegistry(),
    parameters: new ParameterRegistry(),
    toast: { show: () => undefined } as unknown as Toast,
  };
  lookParameters(stage);
  lookCommands(stage);
  return stage;
}

describe('the parameters of the look', () => {
  test('take any value of their range into a score that is one, on the same walk', async () => {
    const playback = await testPlayback(new TestDisplay());
    const { walk } = playback;
    const { parameters } = stageOf(playback);
    for (const { name, least, most } of parameters.all) {
      for (const share of [0, 0.31, 1]) {
        parameters.writeShare(name, share);
        expect(parseScore(playback.score)).toEqual(playback.score);
        // Segments are even.
        const near = name === 'mirror-segments' ? 1 / (most - least) : 1e-9;
        expect(Math.abs(parameters.readShare(name)! - share)).toBeLessThanOrEqual(near);
      }
    }
    expect(playback.walk).toBe(walk);
  });

  test('stand in the middle, or at their least, where nothing is done', async () => {
    const { parameters } = stageOf(await testPlayback(new TestDisplay()));
    const shares = Object.fromEntries(
      parameters.all.map(({ name }) => [name, parameters.readShare(name)]),
    );
    expect(shares).toMatchObject({
      ...{ contrast: 0.5, lift: 0.5, temperature: 0.5, tint: 0.5, 'mirror-turn': 0.5 },
      ...{ displacement: 0, 'displacement-base': 0, trails: 0, grain: 0, 'grain-size': 0 },
      ...{ 'trails-zoom': 0.5, 'trails-turn': 0.5 },
    });
  });

  test('do nothing where nothing plays, or nothing changes', async () => {
    const nothing = stageOf(null).parameters;
    nothing.get('grain').write(0.5);
    expect(nothing.get('grain').read()).toBeNull();
    const playback = await testPlayback(new TestDisplay());
    const { score } = playback;
    stageOf(playback).parameters.get('trails').write(0);
    expect(playback.score).toBe(score);
  });
});

describe('the commands of the look', () => {
  test('choose each mirror, and go round', async () => {
    const playback = await testPlayback(new TestDisplay());
    const { commands } = stageOf(playback);
    for (const kind of MIRROR_KINDS) {
      commands.run(`mirror-${kind}`);
      expect(playback.score.look.mirror.kind).toBe(kind);
    }
    commands.run('next-mirror');
    expect(playback.score.look.mirror.kind).toBe('none');
  });

  test('take the effects away, and the corners', async () => {
    const playback = await testPlayback(new TestDisplay(), { look: { gain: 1.5 } });
    const { commands, parameters } = stageOf(playback);
    for (const { name } of parameters.all) parameters.writeShare(name, 0.9);
    changeLook(playback, { corners: [[0.1, 0], ...WHOLE_PICTURE.slice(1)] as never });
    commands.run('no-effects');
    expect(playback.score.look.corners).not.toBeNull();
    commands.run('reset-corners');
    expect(playback.score.look).toEqual({ ...NEUTRAL_LOOK, gain: 1.5 });
  });
});
