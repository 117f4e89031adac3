import { Worker } from 'node:worker_threads';
import { PhospheneError } from '@phosphene/model/errors';
import { workerProgram } from '@phosphene/model/files';
import type { BatchMessage, BatchWorkerData } from './batch-worker.ts';

/** A batch in memory. It is good until the next call of `take`. */
export interface Batch {
  /** [B, H, W, C] in 0…1 */
  readonly pixels: Float32Array;
  /** [B, Z], standard normal */
  readonly noise: Float32Array;
}

/** Batches that are read ahead: enough that a slow disk is not felt, few enough to be small. */
const READ_AHEAD = 4;

/** Reads batches in a thread of its own, ahead of the training, in the order of the steps. */
export class BatchLoader {
  readonly #worker: Worker;
  readonly #lastStep: number;
  readonly #arrived = new Map<number, BatchMessage>();
  #waiting: {
    step: number;
    resolve: (m: BatchMessage) => void;
    reject: (e: Error) => void;
  } | null = null;
  #failure: Error | null = null;
  #held: BatchMessage | null = null;
  #nextRequest: number;

  /**
   * @param imageSize values of one image, H·W·C
   * @param steps the first step to read, and the one after the last
   */
  constructor(
    data: BatchWorkerData,
    imageSize: number,
    latentSize: number,
    steps: { first: number; end: number },
  ) {
    this.#lastStep = steps.end;
    this.#nextRequest = steps.first;
    this.#worker = new Worker(workerProgram(import.meta.url, './batch-worker'), {
      workerData: data,
    });
    this.#worker.on('message', (message: BatchMessage) => this.#arrive(message));
    this.#worker.on('error', (error: Error) => this.#fail(error));
    for (let n = 0; n < READ_AHEAD; n++) {
      this.#request(
        new ArrayBuffer(data.batchSize * imageSize * 4),
        new ArrayBuffer(data.batchSize * latentSize * 4),
      );
    }
  }

  /** The batch of a step; steps are taken in order, each once. */
  async take(step: number): Promise<Batch> {
    if (this.#held !== null) this.#request(this.#held.pixels, this.#held.noise);
    const message = this.#arrived.get(step) ?? (await this.#wait(step));
    this.#arrived.delete(step);
    this.#held = message;
    return { pixels: new Float32Array(message.pixels), noise: new Float32Array(message.noise) };
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #wait(step: number): Promise<BatchMessage> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => (this.#waiting = { step, resolve, reject }));
  }

  #arrive(message: BatchMessage): void {
    if (this.#waiting?.step === message.step) {
      this.#waiting.resolve(message);
      this.#waiting = null;
    } else {
      this.#arrived.set(message.step, message);
    }
  }

  #fail(error: Error & { readonly remedy?: string }): void {
    // An error comes from its thread without its class.
    const { message, remedy } = error;
    this.#failure =
      remedy === undefined ? error : new PhospheneError(message, { remedy, cause: error });
    this.#waiting?.reject(this.#failure);
  }

  #request(pixels: ArrayBuffer, noise: ArrayBuffer): void {
    if (this.#nextRequest >= this.#lastStep) return;
    const message: BatchMessage = { step: this.#nextRequest++, pixels, noise };
    this.#worker.postMessage(message, [pixels, noise]);
  }
}
