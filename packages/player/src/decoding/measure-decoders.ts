import type { Backend } from './backend.ts';

/** What a decoder was measured at. */
export interface DecoderRate {
  readonly backend: Backend;
  /** Pictures a second, one after the other. */
  readonly rate: number;
}

/** A decoder that has started and can be measured. */
export interface MeasuredDecoder<T> {
  readonly decoder: T;
  /** Decodes one picture; resolves when it is there, on the GPU too. */
  readonly decodeOnce: () => Promise<void>;
  readonly dispose: () => void;
}

/** The fastest decoder, and what all were measured at, the chosen one first. */
export interface FastestDecoder<T> {
  readonly decoder: T;
  readonly rates: readonly DecoderRate[];
}

/** Milliseconds a picture at which no other decoder is tried: no display shows more than 250 pictures a second. */
const QUICK = 4;

/**
 * Pictures that a decoder is measured by, and the milliseconds that they may take together; the fewest are decoded in
 * any case, since the first one alone may have been interrupted.
 */
const FEWEST_PICTURES = 3;
const MOST_PICTURES = 8;
const BUDGET = 600;

/** Milliseconds in which a decoder must start where another runs already: the viewer waits. */
const START_BUDGET = 3000;

/** How many times slower than the best two pictures are at which the others aren't waited for. */
const HOPELESS = 2;

/**
 * Measures the decoders that start here, one after the other, and keeps the fastest. A decoder that is clearly slower
 * than one before it is measured by two pictures, and one that takes long to start is passed over. At most two are
 * alive at a time.
 *
 * @param backends in the order in which they are tried; one that is fast enough for any display ends the search
 * @param start may give up, by throwing, once its signal is aborted
 * @param now milliseconds
 * @param onFault called with the reason why one did not start or failed
 * @throws the first one's error, when none runs
 */
export async function fastestDecoder<T>(
  backends: readonly Backend[],
  start: (backend: Backend, signal: AbortSignal) => Promise<MeasuredDecoder<T>>,
  now: () => number,
  onFault: (backend: Backend, error: unknown) => void,
): Promise<FastestDecoder<T>> {
  let best: (MeasuredDecoder<T> & { readonly duration: number }) | null = null;
  const rates: DecoderRate[] = [];
  let firstError: unknown;
  for (const backend of backends) {
    try {
      const signal =
        best === null ? new AbortController().signal : AbortSignal.timeout(START_BUDGET);
      const candidate = await start(backend, signal);
      const duration = await measure(candidate, best?.duration ?? Infinity, now);
      if (duration < (best?.duration ?? Infinity)) {
        best?.dispose();
        best = { ...candidate, duration };
      } else {
        candidate.dispose();
      }
      rates.push({ backend, rate: 1000 / duration });
    } catch (error) {
      firstError ??= error;
      onFault(backend, error);
    }
    if (best !== null && best.duration <= QUICK) break;
  }
  if (best === null) throw firstError;
  return { decoder: best.decoder, rates: rates.sort((one, other) => other.rate - one.rate) };
}

/** Milliseconds a picture: the median, which one interruption does not move. */
async function measure(
  { decodeOnce, dispose }: MeasuredDecoder<unknown>,
  best: number,
  now: () => number,
): Promise<number> {
  const durations: number[] = [];
  try {
    let start = now();
    const end = start + BUDGET;
    do {
      await decodeOnce();
      const time = now();
      durations.push(time - start);
      if (durations.length === 2 && Math.min(...durations) > HOPELESS * best) break;
      start = time;
    } while (
      durations.length < FEWEST_PICTURES ||
      (durations.length < MOST_PICTURES && start < end)
    );
  } catch (error) {
    dispose();
    throw error;
  }
  durations.sort((one, other) => one - other);
  // Never 0, however coarse the clock is.
  return Math.max(0.01, durations[durations.length >> 1]!);
}
