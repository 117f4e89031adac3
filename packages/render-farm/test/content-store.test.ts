import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sha256 } from '@phosphene/model/files';
import { startRedis, type RedisServer } from '@phosphene/testing';
import type { Redis } from 'ioredis';
import { ContentStore, openConnection, parseQueueAddress } from '../src/index.ts';

const PART = 1 << 20;

let folder: string;
let server: RedisServer;
let redis: Redis;
let content: ContentStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-content-'));
  server = await startRedis();
  redis = await openConnection(parseQueueAddress(`redis://127.0.0.1:${server.port}`));
  content = new ContentStore(redis);
});
afterAll(async () => {
  redis?.disconnect();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('content in a queue', () => {
  test.each([0, 5, PART, 2 * PART + 7])('of %d bytes comes back as it went in', async (length) => {
    const bytes = Buffer.from(Uint8Array.from({ length }, (_, i) => (i * 7) % 251));
    const path = join(folder, 'in');
    await writeFile(path, bytes);
    await content.putFile('same', path);
    const out = join(folder, 'out');
    const expected = { sha256: sha256(bytes), bytes: length, limit: 4 * PART };
    expect(await content.getFile('same', expected, out)).toBe(true);
    expect((await readFile(out)).equals(bytes)).toBe(true);
    expect(await redis.ttl('phosphene:same')).toBeGreaterThan(3600);
    expect((await redis.keys('phosphene:same*')).sort()).toEqual(['phosphene:same']);
  });

  test('that is not there is reported, and leaves no file', async () => {
    const expected = { sha256: sha256(''), limit: PART };
    expect(await content.getFile('none', expected, join(folder, 'none'))).toBe(false);
    expect(await readdir(folder)).not.toContain('none');
  });

  test('of another hash, another length or beyond the limit is refused, and leaves no file', async () => {
    await content.putText('text', 'a segment');
    const good = { sha256: sha256('a segment'), bytes: 9, limit: 100 };
    expect(await content.getText('text', good)).toBe('a segment');
    const path = join(folder, 'bad');
    const get = (expected: object): Promise<boolean> =>
      content.getFile('text', { ...good, ...expected }, path);
    await expect(get({ sha256: sha256('another') })).rejects.toThrow(/hash differs/);
    await expect(get({ bytes: 10 })).rejects.toThrow(/9 of 10 bytes/);
    await expect(get({ limit: 8, bytes: undefined })).rejects.toThrow(/longer than 8/);
    expect((await readdir(folder)).filter((name) => name.startsWith('bad'))).toEqual([]);
  });

  test('in parts that are longer than ours, or with parts missing, is refused before it is read', async () => {
    await redis.hset('phosphene:long', '0', Buffer.alloc(PART + 1));
    await redis.hset('phosphene:holes', { '0': 'a', '2': 'b' });
    const expected = { sha256: sha256(''), limit: 100 * PART };
    await expect(content.getText('long', expected)).rejects.toThrow(/longer/);
    await expect(content.getText('holes', expected)).rejects.toThrow(/a part is gone/);
  });
});

test('a Redis that is not there, or wants a password, is named without it', async () => {
  const closed = await startRedis(['--requirepass', 'right']);
  try {
    const address = `redis://:wrong@127.0.0.1:${closed.port}`;
    await expect(openConnection(parseQueueAddress(address))).rejects.toThrow(
      `redis://127.0.0.1:${closed.port}: the queue refuses user or password.`,
    );
    const right = parseQueueAddress(`redis://127.0.0.1:${closed.port}`, 'right');
    (await openConnection(right)).disconnect();
  } finally {
    await closed.stop();
  }
  const gone = parseQueueAddress(`redis://127.0.0.1:${closed.port}`);
  await expect(openConnection(gone)).rejects.toThrow(/can't be reached \(ECONNREFUSED\)/);
});
