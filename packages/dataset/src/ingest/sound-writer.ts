import { type HashedFile } from '@phosphene/model/json';
import type { SoundFormat } from '../dataset-manifest.ts';
import { HashedFileWriter } from './hashed-file-writer.ts';

/**
 * Takes a clip's sound as it is decoded and writes its log-mel rows, float32 [rows, bands], to a file; where none comes, no
 * file. A thread of its own computes them, so that the pictures' pipe doesn't wait.
 */
export class SoundWriter {
  readonly #path: string;
  readonly #format: SoundFormat;
  #file: HashedFileWriter | null = null;

  constructor(path: string, format: SoundFormat) {
    this.#path = path;
    this.#format = format;
  }

  /** @param chunk float32 little-endian samples, mono, at the format's rate, cut anywhere */
  async write(chunk: Buffer): Promise<void> {
    this.#file ??= new HashedFileWriter(this.#path, this.#format);
    const block = this.#file.block(chunk.length);
    chunk.copy(block);
    await this.#file.write(block);
  }

  /** Ends the sound. @returns `null` when there was none */
  async finish(): Promise<Omit<HashedFile, 'path'> | null> {
    const file = (await this.#file?.finish()) ?? null;
    return file === null || file.bytes === 0 ? null : file;
  }

  /** Stops without finishing. May be called after `finish`. */
  async close(): Promise<void> {
    await this.#file?.abandon();
  }
}
