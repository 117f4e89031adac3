import { createHash, type Hash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { LogMel } from '@phosphene/model/audio';
import { type HashedFile } from '@phosphene/model/json';
import type { SoundFormat } from '../dataset-manifest.ts';

/** Log-mel rows that are written at once: decoders give sound in crumbs. */
const ROWS_WRITTEN = 1024;

/** Takes a clip's sound as it is decoded and writes its log-mel rows, float32 [rows, bands], to a file. */
export class SoundWriter {
  readonly #format: SoundFormat;
  readonly #mel: LogMel;
  readonly #file: FileHandle;
  readonly #hash: Hash = createHash('sha256');
  /** Bytes of a sample that the last chunk cut through. */
  #odd: Buffer = Buffer.alloc(0);
  /** Rows that are not written yet: [ROWS_WRITTEN, bands], the first `#waiting` of them. */
  readonly #rows: Float32Array;
  #waiting = 0;

  private constructor(format: SoundFormat, file: FileHandle) {
    this.#format = format;
    this.#mel = new LogMel(format);
    this.#rows = new Float32Array(ROWS_WRITTEN * format.bands);
    this.#file = file;
  }

  static async open(path: string, format: SoundFormat): Promise<SoundWriter> {
    return new SoundWriter(format, await open(path, 'w'));
  }

  /** @param chunk float32 little-endian samples, mono, at the format's rate, cut anywhere */
  async write(chunk: Buffer): Promise<void> {
    const bytes = this.#odd.length === 0 ? chunk : Buffer.concat([this.#odd, chunk]);
    const whole = bytes.length - (bytes.length % 4);
    this.#odd = Buffer.from(bytes.subarray(whole));
    const samples = new Float32Array(whole / 4);
    for (let i = 0; i < samples.length; i++) {
      const sample = bytes.readFloatLE(i * 4);
      // Damaged sound may decode to anything.
      samples[i] = Number.isFinite(sample) ? Math.max(-4, Math.min(4, sample)) : 0;
    }
    for (let at = 0; at < samples.length; at += this.#format.hop) {
      this.#mel.push(samples.subarray(at, at + this.#format.hop), (row) => this.#keep(row));
      if (this.#waiting === ROWS_WRITTEN) await this.#writeRows();
    }
  }

  /** Ends the sound. @returns `null` when there was none */
  async finish(): Promise<Omit<HashedFile, 'path'> | null> {
    await this.#writeRows();
    this.#mel.flush((row) => this.#keep(row));
    await this.#writeRows();
    await this.#file.sync();
    if (this.#mel.rows === 0) return null;
    return { bytes: this.#mel.rows * this.#format.bands * 4, sha256: this.#hash.digest('hex') };
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  #keep(row: Float32Array): void {
    this.#rows.set(row, this.#waiting * this.#format.bands);
    this.#waiting++;
  }

  async #writeRows(): Promise<void> {
    const bytes = new Uint8Array(this.#rows.buffer, 0, this.#waiting * this.#format.bands * 4);
    this.#waiting = 0;
    if (bytes.length === 0) return;
    this.#hash.update(bytes);
    await this.#file.writeFile(bytes);
  }
}
