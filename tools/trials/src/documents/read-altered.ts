import fc from 'fast-check';
import { PhospheneError } from '@phosphene/model/errors';
import { alteredDocuments } from './alter-document.ts';
import type { StrangerDocument } from './stranger-documents.ts';

/** What became of the altered documents of one kind. */
export interface ReadAltered {
  readonly refused: number;
  /** Harmless ones, such as another seed. */
  readonly taken: number;
  /** What was neither: an error that is nobody's fault, which names no way out. */
  readonly faults: readonly { readonly how: string; readonly error: string }[];
  /** Seconds of the slowest. */
  readonly slowest: number;
}

/**
 * Reads so many altered copies of a document.
 *
 * @param seed fixes how they are altered
 * @param seconds the clock
 */
export async function readAltered(
  { text, read }: StrangerDocument,
  cases: number,
  seed: number,
  seconds: () => number,
): Promise<ReadAltered> {
  let refused = 0;
  let taken = 0;
  let slowest = 0;
  const faults: { how: string; error: string }[] = [];
  for (const altered of fc.sample(alteredDocuments(text), { seed, numRuns: cases })) {
    const start = seconds();
    try {
      await read(altered.text);
      taken++;
    } catch (error) {
      if (error instanceof PhospheneError && error.message.length < 1500) refused++;
      else faults.push({ how: altered.how, error: String((error as Error).stack).slice(0, 500) });
    }
    slowest = Math.max(slowest, seconds() - start);
  }
  return { refused, taken, faults, slowest };
}
