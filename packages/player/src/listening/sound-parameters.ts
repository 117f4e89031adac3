import type { ParameterRegistry } from '../commands/parameter-registry.ts';
import type { PageStorage } from '../page/page-storage.ts';
import type { LiveHearing } from './live-hearing.ts';
import { GAIN_RANGE, GATE_RANGE, recallLevels, rememberLevels } from './remembered-levels.ts';

/**
 * Adds gain and noise gate to what a performer can turn. They are remembered by device.
 *
 * @param live gives the listening that is on, if any
 * @returns sets a listening that begins as its device was set last
 */
export function soundParameters(
  parameters: ParameterRegistry,
  storage: PageStorage | null,
  live: () => LiveHearing | null,
): (begun: LiveHearing) => void {
  const add = (
    level: 'gain' | 'gate',
    description: string,
    [least, most]: readonly [number, number],
  ): void =>
    parameters.add({
      ...{ name: `sound-${level}`, description, least, most },
      read: () => live()?.input.levels[level] ?? null,
      write: (value) => {
        const sound = live();
        if (sound === null) return;
        sound.input.levels = { ...sound.input.levels, [level]: value };
        rememberLevels(storage, sound.granted.device, sound.input.levels);
      },
    });
  add('gain', 'gain of the sound that is heard, in dB', GAIN_RANGE);
  add('gate', 'threshold of the noise gate in dB; at the least it is off', GATE_RANGE);
  return ({ input, granted }) => {
    input.levels = recallLevels(storage, granted.device);
  };
}
