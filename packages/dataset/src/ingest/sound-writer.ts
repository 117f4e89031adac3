import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { LogMel, silentMel, type HashedFile } from '@phosphene/model';
import type { SoundFormat } from '../dataset-manifest.ts';

/** Frames whose features are written at once. */
const BATCH = 256;

/**
 * Takes a clip's sound as it is decoded and keeps its log-mel rows in a file beside the result, so that
 * neither the sound nor the pictures have to wait in memory for the other.
 */
export class SoundWriter {
  readonly #format: SoundFormat;
  readonly #mel: LogMel;
  readonly #rowsPath: string;
  readonly #rowsFile: FileHandle;
  /** Bytes of a sample that the last chunk cut through. */
  #odd: Buffer = Buffer.alloc(0);

  private constructor(format: SoundFormat, rowsPath: string, rowsFile: FileHandle) {
    this.#format = format;
    this.#mel = new LogMel(format);
    this.#rowsPath = rowsPath;
    this.#rowsFile = rowsFile;
  }

  static async open(rowsPath: string, format: SoundFormat): Promise<SoundWriter> {
    return new SoundWriter(format, rowsPath, await open(rowsPath, 'w+'));
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
    const rows: Float32Array[] = [];
    this.#mel.push(samples, (row) => rows.push(row.slice()));
    await this.#append(rows);
  }

  /**
   * Writes float32 [times.length, windowsPerFrame, bands]: for each frame the rows around its time.
   *
   * @param times seconds, from the same zero as the sound
   * @returns `null` when there was no sound
   */
  async align(times: Float64Array, path: string): Promise<Omit<HashedFile, 'path'> | null> {
    const rest: Float32Array[] = [];
    this.#mel.flush((row) => rest.push(row.slice()));
    await this.#append(rest);
    if (this.#mel.rows === 0) return null;

    const { sampleRate, hop, windowsPerFrame, bands } = this.#format;
    const perFrame = windowsPerFrame * bands;
    const batch = new Float32Array(BATCH * perFrame);
    const bytes = Buffer.from(batch.buffer);
    const hash = createHash('sha256');
    const file = await open(path, 'w');
    try {
      for (let frame = 0; frame < times.length; frame += BATCH) {
        const count = Math.min(BATCH, times.length - frame);
        batch.fill(silentMel);
        for (let i = 0; i < count; i++) {
          const centre = Math.round((times[frame + i]! * sampleRate) / hop);
          await this.#readRows(centre - (windowsPerFrame >> 1), bytes, i * perFrame * 4);
        }
        const data = bytes.subarray(0, count * perFrame * 4);
        hash.update(data);
        await file.writeFile(data);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    return { bytes: times.length * perFrame * 4, sha256: hash.digest('hex') };
  }

  async close(): Promise<void> {
    await this.#rowsFile.close();
    await rm(this.#rowsPath, { force: true });
  }

  /** Rows `first` … of the clip to `into`; those outside of it stay as they are. */
  async #readRows(first: number, into: Buffer, at: number): Promise<void> {
    const rowBytes = this.#format.bands * 4;
    const from = Math.max(0, first);
    const to = Math.min(this.#mel.rows, first + this.#format.windowsPerFrame);
    if (to <= from) return;
    const offset = at + (from - first) * rowBytes;
    await this.#rowsFile.read(into, offset, (to - from) * rowBytes, from * rowBytes);
  }

  async #append(rows: readonly Float32Array[]): Promise<void> {
    if (rows.length === 0) return;
    const bytes = rows.map((row) => Buffer.from(row.buffer));
    await this.#rowsFile.writeFile(Buffer.concat(bytes));
  }
}
