import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { PhospheneError } from '@phosphene/model/errors';

/** A Redis of a test's own, on this machine alone, that keeps nothing on disk. */
export interface RedisServer {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Starts the Redis that `PHOSPHENE_REDIS` names, or the one of the path.
 *
 * @throws {PhospheneError} when there is none, or it does not start
 */
export async function startRedis(options: readonly string[] = []): Promise<RedisServer> {
  const program = process.env['PHOSPHENE_REDIS'] ?? 'redis-server';
  const port = await freePort();
  const alone = ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no'];
  const child = spawn(program, [...alone, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit').catch(() => undefined);
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string): void =>
      reject(
        new PhospheneError(`${program}: it did not start (${why}).`, {
          remedy: 'apt-get install -y redis-server, or name another with PHOSPHENE_REDIS.',
        }),
      );
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`code ${code}: ${said.slice(-3).join(' ')}`));
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line);
      if (line.includes('Ready to accept connections')) resolve();
    });
  });
  return {
    port,
    async stop() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
