import { PhospheneError } from '@phosphene/model/errors';
import type { BackendChoice } from '../address/stage-address.ts';
import type { StageBundle } from '../bundle/open-bundle.ts';
import type { Backend } from './backend.ts';
import { fastestDecoder, type DecoderRate, type MeasuredDecoder } from './measure-decoders.ts';
import { pageStorage } from '../page/page-storage.ts';
import { choiceKey, recallChoice, rememberChoice } from './remembered-choice.ts';

/** A decoder that was chosen. */
export interface ChosenDecoder<T> {
  readonly decoder: T;
  /** What the decoders were measured at, the chosen one first; `null` where the address names it. */
  readonly rates: readonly DecoderRate[] | null;
}

/** What a decoder is chosen from and by. */
export interface DecoderOffer<T> {
  readonly bundle: StageBundle;
  readonly choice: BackendChoice;
  /** In the order in which they are tried. */
  readonly backends: readonly Backend[];
  /** The graphics adapter; empty where there is none. */
  readonly adapter: string;
  /** @throws {PhospheneError} when it can't run here; may throw once the signal is aborted */
  readonly start: (backend: Backend, signal?: AbortSignal) => Promise<MeasuredDecoder<T>>;
  /** Milliseconds. */
  readonly now: () => number;
  /** Called with the reason why something better was passed over. */
  readonly onNote: (line: string) => void;
}

/**
 * The decoder that the address names; else the one that was fastest when this bundle was last opened on this machine;
 * else the fastest, measured now and remembered.
 *
 * @throws {PhospheneError} when none runs
 */
export async function chooseDecoder<T>({
  bundle,
  choice,
  backends,
  adapter,
  start,
  now,
  onNote,
}: DecoderOffer<T>): Promise<ChosenDecoder<T>> {
  if (choice !== 'auto') return { decoder: (await start(choice)).decoder, rates: null };
  const storage = pageStorage();
  const key = choiceKey(bundle.manifest, {
    adapter,
    browser: navigator.userAgent,
    isolated: globalThis.crossOriginIsolated === true,
    cores: navigator.hardwareConcurrency,
  });
  const remembered = recallChoice(storage, key);
  if (remembered !== null && backends.includes(remembered[0]!.backend)) {
    try {
      return { decoder: (await start(remembered[0]!.backend)).decoder, rates: remembered };
    } catch (error) {
      if (!(error instanceof PhospheneError)) throw error;
      onNote(error.message);
    }
  }
  const fastest = await fastestDecoder(backends, start, now, (backend, error) => {
    // WebGPU is missing in many browsers, and wasm runs everywhere: only a WebGL2 that fails is worth a word.
    const late = error instanceof PhospheneError && error.cause instanceof DOMException;
    if (backend === 'webgl' && !late)
      onNote(error instanceof Error ? error.message : String(error));
  });
  rememberChoice(storage, key, fastest.rates);
  return fastest;
}
