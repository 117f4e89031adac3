import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** A file that is written from its beginning to its end in a thread that may wait for the disk, and hashed. */
export class HashedFileSync {
  readonly #file: number;
  readonly #hash = createHash('sha256');
  #bytes = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'w');
  }

  write(block: Uint8Array): void {
    this.#hash.update(block);
    for (let at = 0; at < block.length;) at += writeSync(this.#file, block, at);
    this.#bytes += block.length;
  }

  /** Flushes and closes the file. */
  finish(): { bytes: number; sha256: string } {
    fsyncSync(this.#file);
    closeSync(this.#file);
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}
