import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openBundle } from '@phosphene/model/bundle-folder';
import { sha256 } from '@phosphene/model/files';
import { parseScore } from '@phosphene/sampler';
import {
  parseFrameRate,
  planFilm,
  planHash,
  planText,
  type FilmPlan,
} from '@phosphene/sampler/node';
import { makeFixtureBundle, startRedis, type RedisServer } from '@phosphene/testing';
import type { Redis } from 'ioredis';
import { contentName } from '../src/content-store.ts';
import { FilmShelf } from '../src/film-shelf.ts';
import { ContentStore, openConnection, parseQueueAddress } from '../src/index.ts';
import { publishFilm } from '../src/publish-film.ts';

let folder: string;
let server: RedisServer;
let redis: Redis;
let content: ContentStore;
let shelf: FilmShelf;
let plan: FilmPlan;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-shelf-'));
  server = await startRedis();
  redis = await openConnection(parseQueueAddress(`redis://127.0.0.1:${server.port}`));
  content = new ContentStore(redis);
  shelf = new FilmShelf(join(folder, 'worker', 'shelf'), content, 2);
  await makeFixtureBundle(join(folder, 'bundle'), { channels: 3, side: 16, widths: [8, 6] });
  const bundle = await openBundle(join(folder, 'bundle'));
  plan = await planFilm({
    ...{ bundle, seconds: 25, codec: 'h264', backend: 'cpu' },
    score: parseScore({ version: 1, seed: 3 }),
    rate: parseFrameRate('30'),
  });
  await publishFilm(content, plan, [bundle], folder);
});
afterAll(async () => {
  redis?.disconnect();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Puts an altered plan into the queue, as a stranger may. */
async function put(change: object): Promise<string> {
  const text = JSON.stringify({ ...(JSON.parse(planText(plan)) as object), ...change });
  await content.putText(contentName(sha256(text)), text);
  return sha256(text);
}

describe('the shelf of a worker', () => {
  test('fetches a film by its hash, with the bundle, and knows its segments', async () => {
    const film = await shelf.open(planHash(plan));
    expect((await openBundle(film.plan.bundle.folder)).hash).toBe(plan.bundle.hash);
    expect(planHash(film.plan)).toBe(planHash(plan));
    expect(shelf.pathOf(film, 2).startsWith(film.folder)).toBe(true);
    expect(() => shelf.pathOf(film, 3)).toThrow(/the film has 3/);
    expect(await shelf.finished(film, 2)).toBeNull();
  });

  test.each([
    ['a picture of another size', { image: { width: 4096, height: 4096, channels: 3 } }],
    ['a batch that fills the memory', { batch: 1_000_000 }],
    ['a segment without end', { segmentFrames: 10_000_000, frames: 10_000_000 }],
    ['a film of too many pixels', { size: { width: 100_000, height: 100_000 } }],
    ['a bundle that leads elsewhere', { bundle: '../../../etc' }],
    ['a codec of its own', { codec: '-f lavfi' }],
  ])('refuses %s', async (_what, change) => {
    await expect(shelf.open(await put(change))).rejects.toThrow();
    // Nothing lies beside its place.
    expect((await readdir(join(folder, 'worker'))).sort()).toEqual(['shelf']);
  });

  test('refuses a bundle whose files lead out of its folder', async () => {
    const { manifest } = await openBundle(join(folder, 'bundle'));
    const poster = { ...manifest.poster, path: '../../../../escaped.png' };
    const text = JSON.stringify({ ...manifest, poster });
    await content.putText(contentName(sha256(text)), text);
    const film = shelf.open(await put({ bundle: sha256(text) }));
    await expect(film).rejects.toThrow(/stays inside the folder/);
  });

  test('says that a film is gone whose content ran out', async () => {
    await expect(shelf.open(sha256('given up'))).rejects.toThrow(/no content/);
  });
});
