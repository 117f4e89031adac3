import { createHash } from 'node:crypto';
import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findMediaTools } from '@phosphene/model/media';
import { ContentStore, openConnection, parseQueueAddress } from '@phosphene/render-farm';
import { runProgram } from '@phosphene/terminal';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Trial } from '../run-trial.ts';
import type { FilmFarm } from './film-farm.ts';

/** Jobs that a worker of the measurement has at once. */
const AT_ONCE = 50;
/** Times that the film is joined to itself, without being encoded again. */
const COPIES = 50;
const BLOCK = 1 << 20;

/** What the parts of a farm can do by themselves: jobs a second, content a second, joining. */
export async function measureQueue(
  trial: Trial,
  farm: FilmFarm,
  { jobs, megabytes }: { readonly jobs: number; readonly megabytes: number },
): Promise<void> {
  await measureJobs(trial, farm, jobs);
  await measureContent(trial, farm, megabytes);
  await measureJoining(trial, farm);
}

/** Empty jobs through the queue: put in, taken, reported as done. */
async function measureJobs(trial: Trial, farm: FilmFarm, count: number): Promise<void> {
  const redis = new Redis(farm.redis.port, '127.0.0.1', { maxRetriesPerRequest: null });
  const settings = { connection: redis, prefix: 'phosphene-trial' };
  const queue = new Queue('empty', settings);
  const before = await memory(redis);
  const start = trial.seconds();
  for (let from = 0; from < count; from += 1000) {
    const length = Math.min(1000, count - from);
    await queue.addBulk(
      Array.from({ length }, (_, n) => ({
        name: 'empty',
        data: { plan: '0'.repeat(64), index: from + n },
      })),
    );
  }
  trial.fact('jobs put in, a second', count / (trial.seconds() - start));
  trial.fact('  bytes of Redis a waiting job', ((await memory(redis)) - before) / count);
  const worker = new Worker('empty', async () => 0, {
    ...settings,
    concurrency: AT_ONCE,
    autorun: false,
  });
  const taken = trial.seconds();
  let done = 0;
  await new Promise<void>((resolve, reject) => {
    worker.on('completed', () => {
      if (++done === count) resolve();
    });
    worker.run().catch(reject);
  });
  trial.fact('jobs taken and done, a second', count / (trial.seconds() - taken));
  await worker.close();
  await queue.close();
  redis.disconnect();
}

async function memory(redis: Redis): Promise<number> {
  return Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1]);
}

/** A file as segments and bundles travel. */
async function measureContent(trial: Trial, farm: FilmFarm, megabytes: number): Promise<void> {
  const path = join(farm.folder, 'content');
  const file = await open(path, 'w');
  const hash = createHash('sha256');
  for (let block = 0; block < megabytes; block++) {
    const bytes = Buffer.alloc(BLOCK, block);
    hash.update(bytes);
    await file.write(bytes);
  }
  await file.close();
  const redis = await openConnection(parseQueueAddress(farm.url));
  const content = new ContentStore(redis);
  const start = trial.seconds();
  await content.putFile('trial', path);
  const put = trial.seconds();
  const expected = { sha256: hash.digest('hex'), limit: 2 * megabytes * BLOCK };
  await content.getFile('trial', expected, `${path}.back`);
  trial.fact('content put, a second', megabytes / (put - start), 'MiB');
  trial.fact('content fetched and hashed, a second', megabytes / (trial.seconds() - put), 'MiB');
  await content.remove('trial');
  redis.disconnect();
  for (const one of [path, `${path}.back`]) await rm(one);
}

/** Segments joined as `joinFilm` joins them: copied, not encoded again. */
async function measureJoining(trial: Trial, farm: FilmFarm): Promise<void> {
  const { ffmpeg } = await findMediaTools();
  const out = join(farm.folder, 'joined.mp4');
  const loop = ['-stream_loop', String(COPIES - 1), '-i', farm.pathOf('local')];
  const start = trial.seconds();
  const copy = ['-c', 'copy', '-movflags', '+faststart', out];
  const end = await runProgram(ffmpeg, ['-y', '-v', 'error', ...loop, ...copy]);
  const seconds = trial.seconds() - start;
  if (end.status !== 0) throw new Error(end.stderr);
  const { size } = await stat(out);
  trial.fact('joining, a second', size / seconds / 2 ** 20, 'MiB');
  trial.fact('  film of a second of joining', (COPIES * farm.film.seconds) / seconds, 's');
}
