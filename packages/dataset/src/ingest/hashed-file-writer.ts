import { Worker } from 'node:worker_threads';
import { workerProgram } from '@phosphene/model/files';
import type { SoundFormat } from '../dataset-manifest.ts';
import type { DiskOrder, DiskReport } from './disk-worker.ts';

/** Blocks that wait for the disk at most: this bounds the memory. */
const IN_FLIGHT = 8;

/**
 * Writes a file in a thread of its own and hashes it there, so that neither holds up the pipe from which the
 * bytes come.
 */
export class HashedFileWriter {
  readonly #worker: Worker;
  readonly #done: Promise<{ bytes: number; sha256: string }>;
  /** Memory that came back: taking new memory from the system costs as much as copying a block. */
  readonly #free: ArrayBuffer[] = [];
  #inFlight = 0;
  #failure: Error | null = null;
  #wake: (() => void) | null = null;

  /** @param sound of samples, whose log-mel rows are written instead of the blocks themselves */
  constructor(path: string, sound: SoundFormat | null = null) {
    const program = sound === null ? './disk-worker' : './sound-worker';
    this.#worker = new Worker(workerProgram(import.meta.url, program), {
      workerData: { path, sound },
    });
    this.#done = new Promise((resolve, reject) => {
      this.#worker.on('message', (report: DiskReport) => {
        if (report.kind === 'finished') resolve(report);
        else {
          this.#inFlight--;
          this.#free.push(report.memory);
        }
        this.#wake?.();
      });
      this.#worker.on('error', (error: Error) => {
        this.#failure = error;
        this.#wake?.();
        reject(error);
      });
    });
    // Whoever waits for the end learns of it; others may have left already.
    this.#done.catch(() => undefined);
  }

  /** Memory for a block; whatever it holds is left from another. */
  block(bytes: number): Buffer<ArrayBuffer> {
    const known = this.#free.pop();
    return Buffer.from(known?.byteLength === bytes ? known : new ArrayBuffer(bytes));
  }

  /**
   * Hands a block over: it may not be used afterwards.
   *
   * @param block from the beginning of what `block` gave
   * @throws {Error} of the file system, for this block or one before it
   */
  async write(block: Uint8Array<ArrayBuffer>): Promise<void> {
    while (this.#inFlight >= IN_FLIGHT && this.#failure === null) {
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    if (this.#failure !== null) throw this.#failure;
    this.#inFlight++;
    const order: DiskOrder = { kind: 'write', block };
    this.#worker.postMessage(order, [block.buffer]);
  }

  /** Flushes and closes the file. */
  async finish(): Promise<{ bytes: number; sha256: string }> {
    const order: DiskOrder = { kind: 'finish' };
    this.#worker.postMessage(order);
    const { bytes, sha256 } = await this.#done;
    await this.#worker.terminate();
    return { bytes, sha256 };
  }

  /** Stops without finishing. May be called after `finish`. */
  async abandon(): Promise<void> {
    await this.#worker.terminate();
  }
}
