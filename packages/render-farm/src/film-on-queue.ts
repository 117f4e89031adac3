import type { Bundle } from '@phosphene/model/bundle-folder';
import { PhospheneError, systemFault } from '@phosphene/model/errors';
import {
  planHash,
  segmentFrameCount,
  type FilmPlan,
  type SegmentStore,
} from '@phosphene/sampler/node';
import type { Queue, QueueEvents } from 'bullmq';
import pLimit from 'p-limit';
import { collectSegment } from './collect-segment.ts';
import { KEPT_SECONDS, type ContentStore } from './content-store.ts';
import { segmentName, type SegmentJob } from './farm-job.ts';
import { publishFilm } from './publish-film.ts';

/** A film whose segments are put into a queue. */
export interface QueuedFilm {
  readonly plan: FilmPlan;
  readonly store: SegmentStore;
  readonly bundles: readonly Bundle[];
  readonly onFrames: (frames: number) => void;
  readonly queue: Queue<SegmentJob>;
  readonly events: QueueEvents;
  readonly content: ContentStore;
  /** The same whenever this film is rendered to this place. */
  readonly id: string;
  /** How many processes can render its segments now. */
  readonly processes: () => Promise<number>;
  readonly isConnected: () => boolean;
}

/** A segment in the queue. */
interface Sent {
  readonly index: number;
  attempts: number;
  /** Frames that were reported. */
  frames: number;
  settling: boolean;
}

/** Segments that are out at once: for each process, one that it is at and one that waits; at least a few. */
const OUT = { each: 2, least: 4 };
/** Segments that are collected at once. */
const COLLECTING = 4;
/** Milliseconds between two looks at all that is out: events may be missed while a connection is cut. */
const LOOK = 5_000;
/** Looks after which everything that the workers need is kept for another day. */
const LOOKS_TO_TOUCH = 60;
/** A segment that failed, or was refused, so often ends the render; each time it was tried by two workers. */
const ATTEMPTS = 3;
const JOB = {
  attempts: 2,
  backoff: { type: 'exponential', delay: 2_000 },
  removeOnComplete: { age: KEPT_SECONDS },
  removeOnFail: { age: KEPT_SECONDS },
};

/** One film's way through the queue. */
export class FilmOnQueue {
  readonly #film: QueuedFilm;
  readonly #missing: number[];
  readonly #out = new Map<string, Sent>();
  readonly #collecting = pLimit(COLLECTING);
  #forgetting: Promise<unknown> = Promise.resolve();
  #window = OUT.least;
  #looks = 0;
  #looking = false;
  #ended = false;
  #finish: () => void = () => undefined;
  #fail: (error: unknown) => void = () => undefined;

  constructor(film: QueuedFilm) {
    this.#film = film;
    this.#missing = film.store.missing();
  }

  /** Resolves when the store has all segments. */
  async render(signal: AbortSignal | undefined): Promise<void> {
    const { events } = this.#film;
    const finished = new Promise<void>((resolve, reject) => {
      this.#finish = resolve;
      this.#fail = reject;
    });
    finished.catch(() => undefined);
    const onAbort = (): void => this.#fail(signal?.reason);
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted === true) onAbort();
    events.on('completed', ({ jobId }) => void this.#settle(jobId));
    events.on('failed', ({ jobId }) => void this.#settle(jobId));
    events.on('progress', ({ jobId, data }) => this.#report(jobId, data));
    const timer = setInterval(() => void this.#look(), LOOK);
    try {
      void this.#look();
      await finished;
    } finally {
      this.#ended = true;
      clearInterval(timer);
      signal?.removeEventListener('abort', onAbort);
      await this.#withdraw();
    }
  }

  /** Looks at everything that is out, and puts in what is due. A look that a cut connection breaks off is made again. */
  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      const { queue, processes } = this.#film;
      if (this.#looks++ % LOOKS_TO_TOUCH === 0) await this.#publish();
      this.#window = Math.max(OUT.least, OUT.each * (await processes()));
      await this.#send();
      for (const [id, { settling }] of this.#out) {
        if (settling) continue;
        const state = await queue.getJobState(id);
        if (state === 'completed' || state === 'failed' || state === 'unknown') {
          await this.#settle(id);
        }
      }
    } catch (error) {
      if (error instanceof PhospheneError || systemFault(error) !== null) this.#fail(error);
    } finally {
      this.#looking = false;
    }
  }

  #publish(): Promise<void> {
    const { content, plan, bundles, store } = this.#film;
    return publishFilm(content, plan, bundles, store.folder);
  }

  /** Puts segments into the queue until as many are out as may be. One that is in it already stays as it is. */
  async #send(): Promise<void> {
    const { id, queue } = this.#film;
    const free = Math.max(0, this.#window - this.#out.size);
    const indices = this.#missing.splice(0, free);
    for (const index of indices) {
      this.#out.set(`${id}-${index}`, { index, attempts: 0, frames: 0, settling: false });
    }
    if (indices.length > 0) await queue.addBulk(indices.map((index) => this.#job(index)));
  }

  #job(index: number): { name: string; data: SegmentJob; opts: object } {
    const { id, plan } = this.#film;
    const data = { plan: planHash(plan), index };
    return { name: 'segment', data, opts: { ...JOB, jobId: `${id}-${index}` } };
  }

  /** Frames may be reported twice, where a segment was rendered twice: only what is new counts. */
  #report(job: string, frames: unknown): void {
    const sent = this.#out.get(job);
    if (sent === undefined || typeof frames !== 'number') return;
    const most = Math.min(frames, segmentFrameCount(this.#film.plan, sent.index));
    if (!(most > sent.frames)) return;
    this.#film.onFrames(most - sent.frames);
    sent.frames = most;
  }

  /** Collects a segment that is finished, or sends one again that failed or vanished. */
  async #settle(job: string): Promise<void> {
    const sent = this.#out.get(job);
    if (sent === undefined || sent.settling) return;
    sent.settling = true;
    try {
      await this.#collecting(() => this.#settleNow(job, sent));
    } catch (error) {
      // Whatever a cut connection broke off is seen at the next look.
      const fault = systemFault(error) ?? error;
      if (fault instanceof PhospheneError) this.#fail(fault);
    } finally {
      sent.settling = false;
    }
  }

  async #settleNow(job: string, sent: Sent): Promise<void> {
    if (this.#ended) return;
    const { queue, content, plan, store } = this.#film;
    const found = await queue.getJob(job);
    const state = (await found?.getState()) ?? 'unknown';
    if (state === 'completed') {
      try {
        await collectSegment(content, plan, store, job, sent.index, found!.returnvalue);
      } catch (error) {
        if (!(error instanceof PhospheneError) || systemFault(error) !== null) throw error;
        await this.#sendAgain(job, sent, error.message);
        return;
      }
      this.#report(job, segmentFrameCount(plan, sent.index));
      this.#out.delete(job);
      const forgotten = Promise.all([queue.remove(job), content.remove(segmentName(job))]);
      // A film that is whole does not wait for a connection that was cut.
      if (store.missing().length === 0) this.#finish();
      this.#forgetting = Promise.allSettled([this.#forgetting, forgotten]);
      await forgotten;
      await this.#send();
    } else if (state === 'failed') await this.#sendAgain(job, sent, found!.failedReason);
    else if (state === 'unknown') await this.#sendAgain(job, sent, 'it vanished from the queue');
  }

  async #sendAgain(job: string, sent: Sent, why: string): Promise<void> {
    const { queue, content } = this.#film;
    sent.attempts += 1;
    if (sent.attempts >= ATTEMPTS) {
      throw new PhospheneError(`segment ${sent.index} could not be rendered: ${why}`, {
        remedy: 'Mend what it says, then give the same command again: what is finished is kept.',
      });
    }
    await queue.remove(job);
    await content.remove(segmentName(job));
    await this.#publish();
    await queue.addBulk([this.#job(sent.index)]);
  }

  /** Takes back what no worker has begun, and what was collected. What they are at is finished, and waits. */
  async #withdraw(): Promise<void> {
    const { queue, isConnected } = this.#film;
    if (!isConnected()) return;
    const waiting = [...this.#out.keys()].map(async (job) => {
      const state = await queue.getJobState(job);
      if (state === 'waiting' || state === 'delayed') await queue.remove(job);
    });
    await Promise.allSettled([...waiting, this.#forgetting]);
  }
}
