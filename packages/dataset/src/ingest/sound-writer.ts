import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { LogMel, silentMel } from '@phosphene/model/audio';
import { type HashedFile } from '@phosphene/model/json';
import type { SoundFormat } from '../dataset-manifest.ts';

/** Frames whose features are written at once. */
const BATCH = 256;
/** Log-mel rows that are held at once, at most, beside a frame's own. */
const ROWS_AT_ONCE = 16_384;
/** Log-mel rows that are written at once: decoders give sound in crumbs. */
const ROWS_WRITTEN = 1024;

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
  /** Rows that are not written yet: [ROWS_WRITTEN, bands], the first `#waiting` of them. */
  readonly #rows: Float32Array;
  #waiting = 0;

  private constructor(format: SoundFormat, rowsPath: string, rowsFile: FileHandle) {
    this.#format = format;
    this.#mel = new LogMel(format);
    this.#rows = new Float32Array(ROWS_WRITTEN * format.bands);
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
    for (let at = 0; at < samples.length; at += this.#format.hop) {
      this.#mel.push(samples.subarray(at, at + this.#format.hop), (row) => this.#keep(row));
      if (this.#waiting === ROWS_WRITTEN) await this.#writeRows();
    }
  }

  /**
   * Writes float32 [times.length, windowsPerFrame, bands]: for each frame the rows around its time.
   *
   * @param times seconds, from the same zero as the sound
   * @returns `null` when there was no sound
   */
  async align(times: Float64Array, path: string): Promise<Omit<HashedFile, 'path'> | null> {
    await this.#writeRows();
    this.#mel.flush((row) => this.#keep(row));
    await this.#writeRows();
    if (this.#mel.rows === 0) return null;

    const { sampleRate, hop, windowsPerFrame, bands } = this.#format;
    const perFrame = windowsPerFrame * bands;
    const batch = new Float32Array(BATCH * perFrame);
    const bytes = Buffer.from(batch.buffer);
    const hash = createHash('sha256');
    const file = await open(path, 'w');
    try {
      const firstRow = (frame: number): number =>
        Math.round((times[frame]! * sampleRate) / hop) - (windowsPerFrame >> 1);
      for (let frame = 0, count = 0; frame < times.length; frame += count) {
        // Frames that lie close together share their rows: those of a batch are read at once.
        const start = firstRow(frame);
        for (count = 1; count < BATCH && frame + count < times.length; count++) {
          const row = firstRow(frame + count);
          if (!(row >= firstRow(frame + count - 1) && row - start <= ROWS_AT_ONCE)) break;
        }
        const rows = await this.#readRows(start, firstRow(frame + count - 1) + windowsPerFrame);
        batch.fill(silentMel);
        for (let i = 0; i < count; i++) {
          const at = (firstRow(frame + i) - start) * bands;
          batch.set(rows.subarray(at, at + perFrame), i * perFrame);
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

  /** Rows `first` to `end` (without it), float32 [end − first, bands]; silence where the clip has none. */
  async #readRows(first: number, end: number): Promise<Float32Array> {
    const { bands } = this.#format;
    const rows = new Float32Array((end - first) * bands).fill(silentMel);
    const from = Math.max(0, first);
    const to = Math.min(this.#mel.rows, end);
    if (to > from) {
      const part = rows.subarray((from - first) * bands, (to - first) * bands);
      const bytes = new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
      await this.#rowsFile.read(bytes, 0, bytes.length, from * bands * 4);
    }
    return rows;
  }

  #keep(row: Float32Array): void {
    this.#rows.set(row, this.#waiting * this.#format.bands);
    this.#waiting++;
  }

  async #writeRows(): Promise<void> {
    const bytes = this.#waiting * this.#format.bands * 4;
    this.#waiting = 0;
    if (bytes > 0) await this.#rowsFile.writeFile(new Uint8Array(this.#rows.buffer, 0, bytes));
  }
}
