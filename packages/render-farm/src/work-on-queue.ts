import { rm } from 'node:fs/promises';
import { PhospheneError, systemFault } from '@phosphene/model/errors';
import { holdOutput } from '@phosphene/model/files';
import { checkJson } from '@phosphene/model/json';
import type { Oversight } from '@phosphene/model/progress';
import type { SegmentRecord, WorkerProgram } from '@phosphene/sampler/node';
import { UnrecoverableError, Worker, type Job } from 'bullmq';
import { ContentStore } from './content-store.ts';
import {
  LARGEST_SEGMENT,
  PREFIX,
  queueName,
  SegmentJob,
  segmentName,
  type Makings,
} from './farm-job.ts';
import { FilmGone, FilmShelf } from './film-shelf.ts';
import { openConnection } from './open-connection.ts';
import type { QueueAddress } from './queue-address.ts';
import { SegmentCrew } from './segment-crew.ts';
import { announceWorker } from './workers-present.ts';

/** What a worker is. */
export interface WorkerOptions {
  readonly address: QueueAddress;
  readonly makings: Makings;
  /** Its place on disk, where nothing else is. */
  readonly folder: string;
  /** What each process runs, and how many there are side by side. */
  readonly program: WorkerProgram;
  readonly processes: number;
  /** Seconds without a sign of life after which a segment is given to another worker; 15 by default. */
  readonly lease?: number;
  /** Its name, in what it says of a failure. */
  readonly name: string;
}

/** What a worker has done. */
export interface WorkDone {
  readonly segments: number;
  readonly frames: number;
}

const LEASE = 15;
/** A segment that so many workers were lost at is given up: it may be what kills them. */
const LOST_WORKERS = 5;
/** So many failures in a row, and the fault is this machine's. */
const FAILURES = 3;
/** Frames between two reports of how far a segment is. */
const REPORT = 30;
/** Milliseconds after which a fetch that failed is tried again. */
const RETRY = 1_000;

/**
 * Renders segments from a queue until it is stopped; then it finishes and delivers those that it is at. A connection
 * that is cut is waited for; what was finished meanwhile is delivered when the segment comes again.
 *
 * @throws {PhospheneError} when the queue can't be reached, another worker has the folder, or three segments fail in a row
 */
export function workOnQueue(options: WorkerOptions, oversight: Oversight = {}): Promise<WorkDone> {
  return holdOutput(options.folder, () => work(options, oversight));
}

async function work(
  { address, makings, folder, program, processes, lease = LEASE, name }: WorkerOptions,
  { onNote = () => undefined, signal }: Oversight,
): Promise<WorkDone> {
  const redis = await openConnection(address, onNote);
  const content = new ContentStore(redis);
  const shelf = new FilmShelf(folder, content, Math.max(8, 2 * processes));
  const crew = new SegmentCrew(program);
  let segments = 0;
  let frames = 0;
  let failures = 0;
  const end = new AbortController();

  const renderJob = async (job: Job): Promise<SegmentRecord> => {
    const { plan, index } = checkJson(SegmentJob, job.data, 'the job');
    const film = await shelf.open(plan);
    const path = shelf.pathOf(film, index);
    const record =
      (await shelf.finished(film, index)) ??
      (await crew.render(film, index, path, reportFrames(job)));
    if (record.bytes > LARGEST_SEGMENT) throw tooLarge(index, record.bytes);
    await content.putFile(segmentName(job.id!), path);
    return record;
  };
  const worker = new Worker(
    queueName(makings),
    async (job) => {
      try {
        return await renderJob(job);
      } catch (error) {
        throw inWords(error, name);
      }
    },
    {
      connection: redis,
      prefix: PREFIX,
      concurrency: processes,
      lockDuration: lease * 1000,
      stalledInterval: (lease * 1000) / 2,
      maxStalledCount: LOST_WORKERS,
      runRetryDelay: RETRY,
      autorun: false,
    },
  );
  // What a connection says is said by `openConnection`; the rest comes again.
  worker.on('error', () => undefined);
  worker.on('completed', (job: Job, { index, frames: rendered }: SegmentRecord) => {
    segments += 1;
    frames += rendered;
    failures = 0;
    onNote(`segment ${index} of ${shortName(job)}: ${rendered} frames, delivered`);
    void discard(shelf, job);
  });
  worker.on('failed', (job, error) => {
    if (job === undefined || error instanceof UnrecoverableError) return;
    onNote(error.message);
    failures += 1;
    if (failures >= FAILURES) end.abort(error);
  });
  const presence = await announceWorker(redis, makings, processes);
  const running = worker.run();
  onNote(`Serving ${address.shown}: segments are taken as they come. Ctrl-C ends it.`);
  try {
    await ended([signal, end.signal]);
    await presence.stop();
    await worker.close();
    await running;
  } finally {
    await crew.end();
    redis.disconnect();
  }
  if (end.signal.aborted) {
    throw new PhospheneError(
      `${FAILURES} segments in a row failed here. The last one: ${(end.signal.reason as Error).message}`,
      {
        remedy: 'Mend what it says, then start the worker again; other workers go on meanwhile.',
      },
    );
  }
  return { segments, frames };
}

/** Reports the frames of a job that are with the encoder, a few times a segment: a thousand workers report to one Redis. */
function reportFrames(job: Job): (frames: number) => void {
  let sum = 0;
  let reported = 0;
  let busy = false;
  return (frames) => {
    sum += frames;
    if (busy || sum - reported < REPORT) return;
    busy = true;
    reported = sum;
    const free = (): void => void (busy = false);
    job.updateProgress(sum).then(free, free);
  };
}

/** Removes a delivered segment. */
async function discard(shelf: FilmShelf, job: Job): Promise<void> {
  const { plan, index } = job.data as SegmentJob;
  await rm(shelf.pathOf(await shelf.open(plan), index), { force: true });
}

function shortName(job: Job): string {
  return (job.data as SegmentJob).plan.slice(0, 8);
}

/** A job keeps of an error its message alone. */
function inWords(error: unknown, name: string): Error {
  const known = error instanceof PhospheneError ? error : systemFault(error);
  const message = known === null ? String(error) : `${known.message} ${known.remedy}`;
  // Another worker would find no more of it than this one.
  if (error instanceof FilmGone) return new UnrecoverableError(message);
  return new Error(`${name}: ${message}`);
}

function tooLarge(index: number, bytes: number): PhospheneError {
  return new PhospheneError(`segment ${index} has ${bytes} bytes: too many for a queue.`, {
    remedy: 'Render on one machine, a smaller --size, or with --codec h264.',
  });
}

/** Resolves when one of them is aborted. */
function ended(signals: readonly (AbortSignal | undefined)[]): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of signals) {
      if (signal?.aborted === true) resolve();
      signal?.addEventListener('abort', () => resolve(), { once: true });
    }
  });
}
