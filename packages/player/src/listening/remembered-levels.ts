import type { ChoiceStorage } from '../decoding/remembered-choice.ts';
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

/** How many devices are kept; those not set for longest go. */
const MOST_DEVICES = 16;

/** The levels that a device was set to; unchanged where it never was. */
export function recallLevels(storage: ChoiceStorage | null, device: string): SoundLevels {
  const { gain, gate } = readLevels(storage).find(([name]) => name === device)?.[1] ?? {};
  return within(gain, GAIN_RANGE) && within(gate, GATE_RANGE) ? { gain, gate } : UNCHANGED;
}

/** Remembers a device's levels. A storage that is full or forbidden is passed over. */
export function rememberLevels(
  storage: ChoiceStorage | null,
  device: string,
  levels: SoundLevels,
): void {
  const others = readLevels(storage).filter(([name]) => name !== device);
  try {
    const kept = [[device, levels], ...others].slice(0, MOST_DEVICES);
    storage?.setItem(ITEM, JSON.stringify(kept));
  } catch {
    // They hold until the page is left.
  }
}

function within(value: unknown, [least, most]: readonly [number, number]): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}

function readLevels(storage: ChoiceStorage | null): [string, Partial<SoundLevels> | null][] {
  try {
    const devices: unknown = JSON.parse(storage?.getItem(ITEM) ?? '[]');
    return Array.isArray(devices)
      ? devices.filter((device): device is [string, SoundLevels | null] => Array.isArray(device))
      : [];
  } catch {
    return [];
  }
}
