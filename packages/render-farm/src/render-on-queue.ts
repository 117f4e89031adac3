import { hostname } from 'node:os';
import { resolve } from 'node:path';
import type { Oversight } from '@phosphene/model/progress';
import { sha256 } from '@phosphene/model/files';
import { planHash, type SegmentSource } from '@phosphene/sampler/node';
import { Queue, QueueEvents } from 'bullmq';
import { ContentStore } from './content-store.ts';
import { PREFIX, queueName, type Makings, type SegmentJob } from './farm-job.ts';
import { FilmOnQueue } from './film-on-queue.ts';
import { openConnection } from './open-connection.ts';
import type { QueueAddress } from './queue-address.ts';
import { workersPresent } from './workers-present.ts';

/** Where segments are put. */
export interface FarmOptions {
  readonly address: QueueAddress;
  /** Phosphene's own version. */
  readonly version: string;
}

/**
 * Renders segments by whatever workers serve the queue. What is finished while nobody collects it waits in the queue for
 * a day: the same render, given again, goes on with it.
 *
 * @example
 * ```ts
 * import { parseQueueAddress, renderOnQueue } from '@phosphene/render-farm';
 * import { renderFilm, type FilmRequest } from '@phosphene/sampler/node';
 *
 * declare const request: FilmRequest;
 * const address = parseQueueAddress('redis://10.0.0.2:6379');
 * await renderFilm({ ...request, elsewhere: renderOnQueue({ address, version: '0.1.0' }) });
 * ```
 */
export function renderOnQueue({ address, version }: FarmOptions): SegmentSource {
  return async (plan, store, bundles, onFrames, { onNote = () => undefined, signal }) => {
    const redis = await openConnection(address, onNote);
    const makings = { backend: plan.backend, ffmpeg: plan.ffmpeg, version };
    const settings = { connection: redis, prefix: PREFIX };
    const queue = new Queue<SegmentJob>(queueName(makings), settings);
    const events = new QueueEvents(queueName(makings), settings);
    // What a connection says is said by `openConnection`.
    queue.on('error', () => undefined);
    events.on('error', () => undefined);
    try {
      const place = [planHash(plan), hostname(), resolve(store.folder)];
      const film = new FilmOnQueue({
        ...{ plan, store, bundles, onFrames, queue, events },
        content: new ContentStore(redis),
        id: sha256(JSON.stringify(place)).slice(0, 32),
        processes: processCounter(redis, makings, address.shown, onNote),
        isConnected: () => redis.status === 'ready',
      });
      await film.render(signal);
    } finally {
      redis.disconnect();
      await Promise.allSettled([events.close(), queue.close()]);
    }
  };
}

/** Counts the processes that can render a film, and says so where there are none. */
function processCounter(
  redis: Parameters<typeof workersPresent>[0],
  wanted: Makings,
  shown: string,
  onNote: NonNullable<Oversight['onNote']>,
): () => Promise<number> {
  let said = '';
  return async () => {
    const workers = await workersPresent(redis);
    const [fitting, others] = [true, false].map((fits) =>
      workers.filter((worker) => (queueName(worker) === queueName(wanted)) === fits),
    ) as [typeof workers, typeof workers];
    const count = fitting.reduce((sum, { processes }) => sum + processes, 0);
    const [other] = others;
    const say =
      count > 0
        ? `${fitting.length} workers with ${count} processes serve this film.`
        : other === undefined
          ? `No worker serves the queue yet: phosphene worker --queue ${shown}`
          : `No worker serves this film: it needs ${inWords(wanted)}, and there is ${inWords(other)}, whose last bits differ.`;
    if (say !== said) onNote(say);
    said = say;
    return count;
  };
}

function inWords({ backend, ffmpeg, version }: Makings): string {
  return `Phosphene ${version}, ${backend}, ffmpeg ${ffmpeg}`;
}
