import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds between two counts. What happens between two is seen by the second. */
const INTERVAL = 2;

/**
 * Counts the bytes that a program writes under a folder. What it removes is not subtracted, so that the count says how
 * far the program has come even where it replaces its own files.
 */
export class WrittenBytes {
  readonly #folder: string;
  readonly #timer: ReturnType<typeof setInterval>;
  #last: number;
  #written = 0;

  /** @param onWritten called with the count whenever it has grown */
  constructor(folder: string, onWritten: (bytes: number) => void) {
    this.#folder = folder;
    this.#last = bytesUnder(folder);
    this.#timer = setInterval(() => {
      if (this.#count()) onWritten(this.#written);
    }, INTERVAL);
  }

  /** Ends the counting. @returns all bytes that were written */
  stop(): number {
    clearInterval(this.#timer);
    this.#count();
    return this.#written;
  }

  #count(): boolean {
    const now = bytesUnder(this.#folder);
    const grown = now - this.#last;
    this.#last = now;
    if (grown > 0) this.#written += grown;
    return grown > 0;
  }
}

/** Files and folders that vanish while they are being listed count nothing. */
function bytesUnder(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .map(({ parentPath, name }) => statSync(join(parentPath, name), { throwIfNoEntry: false }))
      .reduce((sum, info) => sum + (info?.isFile() === true ? info.size : 0), 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}
