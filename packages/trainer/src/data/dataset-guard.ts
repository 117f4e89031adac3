import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Dataset } from '@phosphene/dataset';
import { PhospheneError } from '@phosphene/model/errors';
import { workerProgram } from '@phosphene/model/files';
import type { GuardAnswer, GuardWorkerData } from './guard-worker.ts';

/**
 * Checks all files of a dataset once.
 *
 * @throws {PhospheneError} naming the first that is not as it was ingested
 */
export async function checkDataset(dataset: Dataset): Promise<void> {
  const guard = new DatasetGuard(dataset);
  await guard.check().finally(() => guard.close());
}

/**
 * Sees that a dataset is what was ingested, and stays it, while a training reads it: in a thread of its own each file's
 * hash is taken once, and again where the file system says that it has changed.
 */
export class DatasetGuard {
  readonly #data: GuardWorkerData;
  /** Started with the first check. */
  #worker: Worker | null = null;
  /** Checks that are asked for: they are answered in turn. */
  readonly #waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  #damaged: string | null = null;

  constructor({ folder, manifest }: Dataset) {
    const files = manifest.clips.flatMap(({ pixels, times, sound }) =>
      [pixels, times, sound].filter((file) => file !== null),
    );
    this.#data = { folder, files };
  }

  /**
   * Begins the first check, which goes on beside the training; one that fails is met at the next. Called when the first batch
   * is there, which would wait for the disk and the processor otherwise.
   */
  begin(): void {
    if (this.#worker === null) this.#ask().catch(() => undefined);
  }

  /**
   * Throws if a damaged file has been found so far. Takes no time.
   *
   * @throws {PhospheneError} naming the file
   */
  throwIfDamaged(): void {
    if (this.#damaged === null) return;
    throw new PhospheneError(
      `${join(this.#data.folder, this.#damaged)}: missing, damaged or changed since it was ingested.`,
      {
        remedy:
          'Run the same phosphene ingest again, which makes it anew, then the same training: its last checkpoint is good.',
      },
    );
  }

  /**
   * Waits until every file has been checked as it is now.
   *
   * @throws {PhospheneError} naming the first that is not as it was ingested
   */
  async check(): Promise<void> {
    await this.#ask();
    this.throwIfDamaged();
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #ask(): Promise<void> {
    this.#worker ??= this.#start();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker!.postMessage(null);
    });
  }

  #start(): Worker {
    const program = workerProgram(import.meta.url, './guard-worker');
    const worker = new Worker(program, { workerData: this.#data });
    worker.on('message', (answer: GuardAnswer) => {
      this.#damaged ??= answer.damaged;
      this.#waiting.shift()!.resolve();
    });
    worker.on('error', (error: Error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
    return worker;
  }
}
