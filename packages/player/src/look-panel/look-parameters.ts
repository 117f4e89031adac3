import type { Look } from '@phosphene/sampler';
import { changeLook } from '../playback/change-look.ts';
import type { Stage } from '../stage/stage.ts';

/** A group of the look's settings, and those of its settings that are numbers. */
type Group = 'grade' | 'displacement' | 'mirror' | 'trails' | 'grain';

/** Adds the amounts of the look's effects to what a performer can turn. */
export function lookParameters(stage: Pick<Stage, 'playback' | 'parameters'>): void {
  /** @param shape from the score's unit to the parameter's, and back; as it is by default */
  const add = <Name extends Group>(
    name: string,
    description: string,
    [least, most]: readonly [number, number],
    group: Name,
    setting: NumbersOf<Look[Name]>,
    shape: Shape = PLAIN,
  ): void =>
    stage.parameters.add({
      ...{ name, description, least, most },
      read() {
        const { playback } = stage;
        if (playback === null) return null;
        return shape.shown(playback.score.look[group][setting] as number);
      },
      write(shown) {
        const { playback } = stage;
        const value = shape.set(shown);
        if (playback === null || playback.score.look[group][setting] === value) return;
        changeLook(playback, { [group]: { ...playback.score.look[group], [setting]: value } });
      },
    });

  add('contrast', 'contrast', [0, 2], 'grade', 'contrast');
  add('lift', 'darker, lighter blacks', [-0.5, 0.5], 'grade', 'lift');
  add('temperature', 'colder, warmer', [-1, 1], 'grade', 'temperature');
  add('tint', 'greener, more magenta', [-1, 1], 'grade', 'tint');
  add('displacement', 'displacement by the sound', [0, 0.5], 'displacement', 'amount');
  add('displacement-base', 'displacement without sound', [0, 0.5], 'displacement', 'base');
  add('displacement-size', 'size of the waves that displace', [0.05, 1], 'displacement', 'size');
  add('mirror-turn', 'turn of the mirrored picture', [-0.5, 0.5], 'mirror', 'turn');
  add('mirror-segments', 'segments of the kaleidoscope', [2, 24], 'mirror', 'segments', EVEN);
  add('trails', 'memory of the trails, in seconds', [0, 4], 'trails', 'memory');
  // In octaves, so that its middle is a trail that stays.
  add(
    'trails-zoom',
    'growth of the trails, in octaves a second',
    [-2, 2],
    'trails',
    'zoom',
    OCTAVES,
  );
  add('trails-turn', 'turns of the trails a second', [-0.5, 0.5], 'trails', 'turn');
  add('grain', 'grain', [0, 1], 'grain', 'amount');
  add('grain-size', 'size of the grain', [1, 8], 'grain', 'size');
}

type NumbersOf<Settings> = {
  [Setting in keyof Settings]: Settings[Setting] extends number ? Setting : never;
}[keyof Settings];

/** Between a setting's own unit and its parameter's. */
interface Shape {
  readonly shown: (value: number) => number;
  readonly set: (shown: number) => number;
}

const PLAIN: Shape = { shown: (value) => value, set: (shown) => shown };
const OCTAVES: Shape = { shown: Math.log2, set: (shown) => 2 ** shown };
const EVEN: Shape = { shown: (value) => value, set: (shown) => 2 * Math.round(shown / 2) };
