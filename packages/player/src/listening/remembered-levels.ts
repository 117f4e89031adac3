import { recallEntry, rememberEntry, type PageStorage } from '../page/page-storage.ts';
import { GATE_OFF } from './noise-gate.ts';

/** How a sound is set before it is heard. */
export interface SoundLevels {
  /** dB */
  readonly gain: number;
  /** Threshold of the noise gate in dB below full scale; −80: off. */
  readonly gate: number;
}

/** The sound as it comes. */
export const UNCHANGED: SoundLevels = { gain: 0, gate: GATE_OFF };

/** dB */
export const GAIN_RANGE = [-24, 24] as const;
/** dB below full scale. */
export const GATE_RANGE = [GATE_OFF, -20] as const;

/** Where the page's storage holds the levels of devices. */
const ITEM = 'phosphene.sound-levels';

/** The levels that a device was set to; unchanged where it never was. */
export function recallLevels(storage: PageStorage | null, device: string): SoundLevels {
  const { gain, gate } = (recallEntry(storage, ITEM, device) ?? {}) as Partial<SoundLevels>;
  return within(gain, GAIN_RANGE) && within(gate, GATE_RANGE) ? { gain, gate } : UNCHANGED;
}

/** Remembers a device's levels. A storage that is full or forbidden is passed over. */
export function rememberLevels(
  storage: PageStorage | null,
  device: string,
  levels: SoundLevels,
): void {
  rememberEntry(storage, ITEM, device, levels);
}

function within(value: unknown, [least, most]: readonly [number, number]): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}
