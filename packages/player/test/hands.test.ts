import { describe, expect, test } from '@jest/globals';
import { latentSpaceFrom } from '@phosphene/sampler';
import { ParameterRegistry } from '../src/commands/parameter-registry.ts';
import { beginAt } from '../src/hands/begin-at.ts';
import { addDirections, labelParameters } from '../src/hands/hands-parameters.ts';
import { shownFrames } from '../src/hands/shown-frames.ts';
import { describeSteering } from '../src/hands/steer.ts';
import { StageSteering } from '../src/playback/stage-steering.ts';
import type { Playback } from '../src/playback/playback.ts';
import { TestDisplay, testPlayback } from './stage-fixtures.ts';

/** A playback whose bundle names its two labels so. */
async function withLabels(...labels: string[]): Promise<Playback> {
  const playback = await testPlayback(new TestDisplay());
  Object.assign(playback.bundle.manifest, { labels });
  const steering = new StageSteering(latentSpaceFrom(playback.bundle), playback.score.steer);
  return { ...playback, steering };
}

describe('the parameters of hands', () => {
  test('turn the score, and are put in order there', async () => {
    const playback = await testPlayback(new TestDisplay());
    const stage = { playback, parameters: new ParameterRegistry() };
    addDirections(stage);
    labelParameters(stage, playback);
    const { parameters } = stage;
    parameters.writeShare('direction-3', 1);
    parameters.get('label-right').write(0.25);
    expect(playback.score.steer).toEqual({ directions: [0, 0, 3], labels: { right: 0.25 } });
    expect(describeSteering(playback.score.steer)).toBe('3 +3.0  right 0.25');
    parameters.writeShare('direction-3', 0.5);
    parameters.get('label-right').write(0);
    expect(playback.score.steer).toEqual({ directions: [], labels: {} });
    expect(describeSteering(playback.score.steer)).toBeNull();
    // The fixture's latent space has four dimensions.
    expect(parameters.get('direction-4').read()).toBe(0);
    expect(parameters.get('direction-5').read()).toBeNull();
  });

  test('of labels come with a bundle, and are idle with one that hasn’t the label', async () => {
    const first = await withLabels('Bass clarinet', 'drum');
    const stage: { playback: Playback; parameters: ParameterRegistry } = {
      playback: first,
      parameters: new ParameterRegistry(),
    };
    expect(labelParameters(stage, first).map(({ name }) => name)).toEqual([
      'label-bass-clarinet',
      'label-drum',
    ]);
    const second = await withLabels('bass clarinet', '?');
    stage.playback = second;
    labelParameters(stage, second);
    const { parameters } = stage;
    expect(parameters.all.map(({ name }) => name)).toEqual([
      'label-bass-clarinet',
      'label-drum',
      'label-unnamed',
    ]);
    parameters.get('label-bass-clarinet').write(1);
    parameters.get('label-drum').write(1);
    expect(second.score.steer.labels).toEqual({ 'bass clarinet': 1 });
    expect(parameters.get('label-drum').read()).toBeNull();
  });
});

describe('a frame as the next anchor', () => {
  test('is reached while the walk lingers there, and may be the same again', async () => {
    const playback = await testPlayback(new TestDisplay());
    playback.frames.begin(0).ready = true;
    const entered: unknown[] = [];
    playback.listeners.add({ walkEntered: (crossfade) => entered.push(crossfade) });
    for (const position of [100, 40]) {
      playback.position = position;
      beginAt(playback, { frame: 3 });
      const { dwellTicks } = playback.arrival!.walk.segment(0);
      expect(playback.arrival!.tick).toBeLessThan(dwellTicks);
      expect(playback.position).toBe(0);
    }
    expect(entered).toHaveLength(2);
    expect(() => beginAt(playback, { frame: 1000 })).toThrow(/start\.frame/);
    expect(playback.score.start).toEqual({ frame: 3 });
  });
});

describe('the frames on the sheet', () => {
  test.each<[number[], number, number[]]>([
    [[0, 0, 0, 0, 0, 0, 1, 1, 1, 1], 4, [1, 4, 7, 9]],
    [[1, 0, 1, 0], 2, [3, 2]],
    [[0, 0, 1, 2], 2, [1, 2]],
    [[0], 24, [0]],
    [[], 24, []],
  ])('are evenly of each label: %j for %i', (labels, places, expected) => {
    const codes = { labels: Uint16Array.from(labels), count: labels.length };
    expect(shownFrames(codes, places)).toEqual(expected);
  });
});
