import { HashedFileWriter } from './hashed-file-writer.ts';

/** Bytes that are written at once, at least one frame. */
const BLOCK = 1 << 20;

/**
 * Writes raw frames to a file as they come, in pieces of any length, and hashes them. Memory: some
 * blocks of frames, and nine bytes a frame for its time and whether it was kept.
 */
export class FrameWriter {
  readonly #file: HashedFileWriter;
  readonly #frameBytes: number;
  readonly #threshold: number | null;
  #block: Buffer<ArrayBuffer>;
  readonly #lastKept: Buffer;
  #filled = 0;
  #seen = 0;
  #kept = 0;
  /** One byte a frame seen: 1 where it was kept. Grows by doubling. */
  #isKept = new Uint8Array(1024);

  /** @param threshold for near-duplicates: the mean absolute difference of the values, of 255 */
  constructor(path: string, frameBytes: number, threshold: number | null) {
    this.#file = new HashedFileWriter(path);
    this.#frameBytes = frameBytes;
    this.#threshold = threshold;
    this.#block = this.#freshBlock();
    this.#lastKept = Buffer.alloc(threshold === null ? 0 : frameBytes);
  }

  /** Whole frames that came so far. */
  get seen(): number {
    return this.#seen + Math.floor(this.#filled / this.#frameBytes);
  }

  /** Bytes of a frame that is not whole yet. */
  get rest(): number {
    return this.#filled % this.#frameBytes;
  }

  async write(chunk: Buffer): Promise<void> {
    for (let at = 0; at < chunk.length;) {
      const count = chunk.copy(this.#block, this.#filled, at);
      at += count;
      this.#filled += count;
      if (this.#filled === this.#block.length) await this.#writeBlock();
    }
  }

  /**
   * Flushes and closes the file; a last frame that is not whole is left out.
   */
  async finish(): Promise<{
    seen: number;
    kept: number;
    bytes: number;
    sha256: string;
    isKept: Uint8Array;
  }> {
    await this.#writeBlock();
    return {
      seen: this.#seen,
      kept: this.#kept,
      ...(await this.#file.finish()),
      isKept: this.#isKept.subarray(0, this.#seen),
    };
  }

  /** Closes the file without finishing it. */
  async abandon(): Promise<void> {
    await this.#file.abandon();
  }

  async #writeBlock(): Promise<void> {
    const frames = Math.floor(this.#filled / this.#frameBytes);
    this.#filled = 0;
    if (frames === 0) return;
    const kept = this.#threshold === null ? frames : this.#compact(frames, this.#threshold);
    if (this.#threshold === null) this.#mark(frames, 1);
    this.#kept += kept;
    const written = this.#block.subarray(0, kept * this.#frameBytes);
    this.#block = this.#freshBlock();
    await this.#file.write(written);
  }

  #freshBlock(): Buffer<ArrayBuffer> {
    const frames = Math.max(1, Math.floor(BLOCK / this.#frameBytes));
    return this.#file.block(frames * this.#frameBytes);
  }

  /** Moves the frames of the block that are kept to its beginning. */
  #compact(frames: number, threshold: number): number {
    const bytes = this.#frameBytes;
    const limit = threshold * bytes;
    let kept = 0;
    for (let frame = 0; frame < frames; frame++) {
      const from = frame * bytes;
      const isNew = this.#kept + kept === 0 || this.#difference(from) >= limit;
      this.#mark(1, isNew ? 1 : 0);
      if (!isNew) continue;
      this.#block.copy(this.#lastKept, 0, from, from + bytes);
      this.#block.copyWithin(kept * bytes, from, from + bytes);
      kept++;
    }
    return kept;
  }

  #difference(from: number): number {
    let sum = 0;
    for (let i = 0; i < this.#frameBytes; i++) {
      sum += Math.abs(this.#block[from + i]! - this.#lastKept[i]!);
    }
    return sum;
  }

  #mark(frames: number, kept: 0 | 1): void {
    if (this.#seen + frames > this.#isKept.length) {
      const grown = new Uint8Array(Math.max(this.#isKept.length * 2, this.#seen + frames));
      grown.set(this.#isKept);
      this.#isKept = grown;
    }
    this.#isKept.fill(kept, this.#seen, this.#seen + frames);
    this.#seen += frames;
  }
}
