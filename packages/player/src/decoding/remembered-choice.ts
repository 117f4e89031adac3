import type { BundleManifest } from '@phosphene/model/bundle';
import { BACKENDS } from './backend.ts';
import type { DecoderRate } from './measure-decoders.ts';

/** Where the page's storage holds the choices. */
const ITEM = 'phosphene.decoders';

/** How many are kept; the oldest go. */
const MOST_CHOICES = 16;

/** What of `localStorage` is needed. */
export type ChoiceStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** All that a decoder's speed depends on, as a key: the machine, the browser and the bundle's decoder. */
export function choiceKey(
  { decoder }: BundleManifest,
  machine: {
    readonly adapter: string;
    readonly browser: string;
    /** Whether wasm may use threads. */
    readonly isolated: boolean;
    readonly cores: number;
  },
): string {
  const hashes = [decoder.topology, ...decoder.weights].map(({ sha256 }) => sha256.slice(0, 16));
  const { adapter, browser, isolated, cores } = machine;
  return [adapter, browser, isolated ? 'isolated' : 'shared', cores, ...hashes].join('|');
}

/** What was measured under a key, the chosen one first; `null` where nothing was. */
export function recallChoice(
  storage: ChoiceStorage | null,
  key: string,
): readonly DecoderRate[] | null {
  const rates = readChoices(storage).find(([name]) => name === key)?.[1];
  const valid = Array.isArray(rates) && rates.length > 0 && rates.every(isRate);
  return valid ? rates : null;

  function isRate(value: Partial<DecoderRate> | null): boolean {
    return BACKENDS.some((name) => name === value?.backend) && typeof value?.rate === 'number';
  }
}

/** Remembers what was measured under a key. A storage that is full or forbidden is passed over. */
export function rememberChoice(
  storage: ChoiceStorage | null,
  key: string,
  rates: readonly DecoderRate[],
): void {
  const others = readChoices(storage).filter(([name]) => name !== key);
  const choices = [[key, rates], ...others].slice(0, MOST_CHOICES);
  try {
    storage?.setItem(ITEM, JSON.stringify(choices));
  } catch {
    // The next visit measures again.
  }
}

function readChoices(storage: ChoiceStorage | null): [string, DecoderRate[]][] {
  try {
    const choices: unknown = JSON.parse(storage?.getItem(ITEM) ?? '[]');
    return Array.isArray(choices)
      ? choices.filter((choice): choice is [string, DecoderRate[]] => Array.isArray(choice))
      : [];
  } catch {
    return [];
  }
}

/** The page's own storage; `null` where the browser forbids it. */
export function pageStorage(): ChoiceStorage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
