import type { BundleManifest } from '@phosphene/model/bundle';
import { recallEntry, rememberEntry, type PageStorage } from '../page/page-storage.ts';
import { BACKENDS } from './backend.ts';
import type { DecoderRate } from './measure-decoders.ts';

/** Where the page's storage holds the choices. */
const ITEM = 'phosphene.decoders';

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
  storage: PageStorage | null,
  key: string,
): readonly DecoderRate[] | null {
  const rates = recallEntry(storage, ITEM, key);
  const valid = Array.isArray(rates) && rates.length > 0 && rates.every(isRate);
  return valid ? rates : null;

  function isRate(value: Partial<DecoderRate> | null): boolean {
    return BACKENDS.some((name) => name === value?.backend) && typeof value?.rate === 'number';
  }
}

/** Remembers what was measured under a key. A storage that is full or forbidden is passed over. */
export function rememberChoice(
  storage: PageStorage | null,
  key: string,
  rates: readonly DecoderRate[],
): void {
  rememberEntry(storage, ITEM, key, rates);
}
