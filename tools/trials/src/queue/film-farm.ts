import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '@phosphene/model/files';
import { makeFixtureBundle, startRedis, type RedisServer } from '@phosphene/testing';
import { frameHashes } from '../reference-frames.ts';
import { CommandProcess } from '../command-process.ts';
import type { CommandEvent } from '../run-phosphene.ts';
import { openCuttablePort, type CuttablePort } from './cuttable-port.ts';

/** What all films of a farm are like. */
export interface FarmFilm {
  readonly seconds: number;
  /** Of the film, in pixels. */
  readonly size: number;
  readonly backend: string;
  readonly seed: number;
}

/** The picture's side in the fixture bundle. */
const SIDE = 64;

/** A Redis behind a port that can be cut, a bundle, and films that are rendered with and without it. */
export class FilmFarm {
  readonly folder: string;
  readonly film: FarmFilm;
  readonly port: CuttablePort;
  readonly redis: RedisServer;
  readonly #workers: CommandProcess[] = [];

  private constructor(folder: string, film: FarmFilm, redis: RedisServer, port: CuttablePort) {
    this.folder = folder;
    this.film = film;
    this.redis = redis;
    this.port = port;
  }

  static async open(folder: string, film: FarmFilm): Promise<FilmFarm> {
    await mkdir(folder, { recursive: true });
    await makeFixtureBundle(join(folder, 'bundle'), { channels: 3, side: SIDE, ears: true });
    const redis = await startRedis();
    return new FilmFarm(folder, film, redis, await openCuttablePort(redis.port));
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port.port}`;
  }

  /** Starts a worker with a cache of its own; resolves when it waits for segments. */
  async worker(name: string, lease: number): Promise<CommandProcess> {
    const cache = join(this.folder, `cache-${name}`);
    const worker = new CommandProcess([
      ...['worker', '--queue', this.url, '--cache', cache, '--lease', String(lease)],
      ...['--backend', this.film.backend, '--no-native'],
    ]);
    this.#workers.push(worker);
    await worker.until(({ line }) => String(line).startsWith('Serving'));
    return worker;
  }

  /** Begins to render a film. */
  begin(name: string, queue: boolean, more: readonly string[] = []): CommandProcess {
    const { seconds, size, backend, seed } = this.film;
    return new CommandProcess([
      ...['render', join(this.folder, 'bundle'), '-o', this.pathOf(name)],
      ...['--duration', String(seconds), '--size', `${size}x${size}`, '--seed', String(seed)],
      ...['--backend', backend, '--no-native', ...(queue ? ['--queue', this.url] : []), ...more],
    ]);
  }

  /**
   * Waits for the end of a render.
   *
   * @param onEnd called when it has ended
   * @returns the hash of all decoded frames
   * @throws when it fails
   */
  async finish(
    name: string,
    render: CommandProcess,
    onEnd: () => void = () => undefined,
  ): Promise<string> {
    if ((await render.exit()) !== 0) throw new Error(`render ${name}: ${render.stderr}`);
    onEnd();
    const hashes = await frameHashes(this.pathOf(name), join(this.folder, `${name}.framemd5`));
    return `${hashes.length} frames ${sha256(hashes.join('\n'))}`;
  }

  pathOf(name: string): string {
    return join(this.folder, `${name}.mp4`);
  }

  /** Stops all workers as Ctrl-C does. @returns segments that were delivered by all of them since they began */
  async dismiss(): Promise<number> {
    const workers = this.#workers.splice(0);
    await Promise.all(workers.map((worker) => worker.end('SIGINT')));
    return workers.reduce((sum, worker) => sum + worker.notes('delivered').length, 0);
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.splice(0).map((worker) => worker.end('SIGKILL')));
    await this.port.stop();
    await this.redis.stop();
  }
}

/** Whether an event says that a share of the frames is rendered. */
export function hasCome(share: number): (event: CommandEvent) => boolean {
  return ({ event, stage, done, total }) =>
    event === 'progress' && stage === 'render' && Number(done) >= share * Number(total);
}
