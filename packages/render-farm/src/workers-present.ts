import { parseJson } from '@phosphene/model/json';
import type { Redis } from 'ioredis';
import * as v from 'valibot';
import { PREFIX, type Makings } from './farm-job.ts';

/** Seconds after which a worker that no longer says so counts as gone. */
const PRESENT = 30;
const AGAIN = 10_000;

const Worker = v.object({
  backend: v.string(),
  ffmpeg: v.string(),
  version: v.string(),
  processes: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1000)),
});

/** A worker, as it says of itself. */
export type WorkerPresence = v.InferOutput<typeof Worker>;

/** Says that a worker is there, until it is stopped. */
export async function announceWorker(
  redis: Redis,
  { backend, ffmpeg, version }: Makings,
  processes: number,
): Promise<{ stop(): Promise<void> }> {
  const key = `${PREFIX}:worker:${await redis.client('ID')}`;
  const text = JSON.stringify({ backend, ffmpeg, version, processes });
  const say = (): Promise<unknown> => redis.set(key, text, 'EX', PRESENT);
  await say();
  const timer = setInterval(() => void say().catch(() => undefined), AGAIN);
  return {
    async stop() {
      clearInterval(timer);
      await redis.del(key);
    },
  };
}

/** The workers that are there, whatever they render with. */
export async function workersPresent(redis: Redis): Promise<WorkerPresence[]> {
  const workers: WorkerPresence[] = [];
  const scan = redis.scanStream({ match: `${PREFIX}:worker:*`, count: 1000 });
  for await (const keys of scan as AsyncIterable<string[]>) {
    if (keys.length === 0) continue;
    for (const text of await redis.mget(keys)) {
      if (text === null) continue;
      const found = v.safeParse(Worker, parseJson(text, 'a worker', { remedy: '' }));
      if (found.success) workers.push(found.output);
    }
  }
  return workers;
}
