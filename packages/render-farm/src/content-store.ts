import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { PhospheneError } from '@phosphene/model/errors';
import type { Redis } from 'ioredis';

/** Bytes of a part. */
const PART = 1 << 20;
/** Seconds for which content is kept after it was last put or touched. */
export const KEPT_SECONDS = 24 * 3600;

/** What content must be. */
export interface ExpectedContent {
  readonly sha256: string;
  /** Where it is known. */
  readonly bytes?: number;
  /** Bytes that are taken at most. */
  readonly limit: number;
}

/**
 * Files in a Redis: each a hash of parts of 1 MiB under one name, which shows no half of it and runs out after a day.
 * Whoever reads it knows its SHA-256, and believes nothing else.
 */
export class ContentStore {
  readonly #redis: Redis;
  #puts = 0;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  /** Keeps content for another day. @returns whether it is there */
  async touch(name: string): Promise<boolean> {
    return (await this.#redis.expire(keyOf(name), KEPT_SECONDS)) === 1;
  }

  async remove(name: string): Promise<void> {
    await this.#redis.unlink(keyOf(name));
  }

  async putText(name: string, text: string): Promise<void> {
    const bytes = Buffer.from(text);
    await this.#put(name, (part) => bytes.subarray(part * PART, (part + 1) * PART));
  }

  async putFile(name: string, path: string): Promise<void> {
    const file = await open(path, 'r');
    try {
      await this.#put(name, async (part) => {
        const buffer = Buffer.allocUnsafe(PART);
        const { bytesRead } = await file.read(buffer, 0, PART, part * PART);
        return buffer.subarray(0, bytesRead);
      });
    } finally {
      await file.close();
    }
  }

  /**
   * @returns `null` where it is not there
   * @throws {PhospheneError} when it is not what was expected
   */
  async getText(name: string, expected: ExpectedContent): Promise<string | null> {
    const parts: Buffer[] = [];
    const there = await this.#get(name, expected, (part) => void parts.push(part));
    return there ? Buffer.concat(parts).toString('utf8') : null;
  }

  /**
   * Writes content to a file, which has its name only once it is whole and checked.
   *
   * @returns whether it was there
   * @throws {PhospheneError} when it is not what was expected
   */
  async getFile(
    name: string,
    expected: ExpectedContent,
    path: string,
    temporary = `${path}.${process.pid}.tmp`,
  ): Promise<boolean> {
    const file = await open(temporary, 'w');
    try {
      const there = await this.#get(name, expected, (part) => file.appendFile(part));
      await file.close();
      if (there) await rename(temporary, path);
      return there;
    } finally {
      await file.close().catch(() => undefined);
      await rm(temporary, { force: true });
    }
  }

  /** @param read the bytes of a part, which are fewer than a whole part's at the end */
  async #put(name: string, read: (part: number) => Promise<Buffer> | Buffer): Promise<void> {
    const redis = this.#redis;
    // Redis counts its connections, so that two writers never share a name.
    const own = `${keyOf(name)}:${await redis.client('ID')}-${this.#puts++}`;
    try {
      for (let part = 0; ; part++) {
        const bytes = await read(part);
        // An empty file is one empty part.
        if (bytes.length > 0 || part === 0) await redis.hset(own, String(part), bytes);
        await redis.expire(own, KEPT_SECONDS);
        if (bytes.length < PART) break;
      }
      await redis.rename(own, keyOf(name));
    } catch (error) {
      await redis.unlink(own).catch(() => undefined);
      throw error;
    }
  }

  async #get(
    name: string,
    { sha256, bytes, limit }: ExpectedContent,
    take: (part: Buffer) => Promise<void> | void,
  ): Promise<boolean> {
    const key = keyOf(name);
    const parts = await this.#redis.hlen(key);
    if (parts === 0) return false;
    const hash = createHash('sha256');
    let sum = 0;
    for (let part = 0; part < parts; part++) {
      // The length first: nothing is loaded that is longer than we write.
      const length = await this.#redis.hstrlen(key, String(part));
      sum += length;
      if (length > PART || sum > Math.min(limit, bytes ?? limit)) {
        throw unexpected(name, `it is longer than ${bytes ?? limit} bytes`);
      }
      const content = await this.#redis.hgetBuffer(key, String(part));
      if (content === null || content.length !== length) throw unexpected(name, 'a part is gone');
      hash.update(content);
      await take(content);
    }
    if (bytes !== undefined && sum !== bytes) {
      throw unexpected(name, `it has ${sum} of ${bytes} bytes`);
    }
    if (hash.digest('hex') !== sha256) throw unexpected(name, 'its hash differs');
    return true;
  }
}

/** The name of what is known by its hash alone. */
export function contentName(sha256: string): string {
  return `content:${sha256}`;
}

function keyOf(name: string): string {
  return `phosphene:${name}`;
}

function unexpected(name: string, why: string): PhospheneError {
  return new PhospheneError(`the queue's ${name} is not what was put there: ${why}.`, {
    remedy: 'See who else writes to that Redis, then give the same command again.',
  });
}
