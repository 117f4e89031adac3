import { createHash } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { PhospheneError } from '../../errors/index.ts';

/**
 * Does work that writes to an output, while no other process of this machine does. The lock is a local socket that is
 * named after the output: the system takes it away with its process, however that ends, and no clock is asked.
 *
 * @param output a file or folder, which need not exist
 * @throws {PhospheneError} when another process, or this one, is at it already
 */
export async function holdOutput<T>(output: string, work: () => Promise<T>): Promise<T> {
  const lock = await lockOutput(output);
  try {
    return await work();
  } finally {
    await new Promise((closed) => lock.close(closed));
  }
}

async function lockOutput(output: string): Promise<Server> {
  const address = await lockAddress(output);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const server = await listen(address);
    if (server !== null) return server;
    const holder = await askHolder(address);
    if (holder !== null) {
      const who = holder === process.pid ? 'this process' : `process ${holder}`;
      throw new PhospheneError(`${output} is being written by another command (${who}).`, {
        remedy: 'Wait for it, stop it, or name another output with -o.',
      });
    }
    // Where sockets are files, one that nobody listens at is left of a process that is no more.
    if (!address.startsWith('\0')) await rm(address, { force: true });
  }
  throw new PhospheneError(`${output} can't be locked (${address}).`, {
    remedy: 'Give the same command again.',
  });
}

const ATTEMPTS = 3;

/** Abstract on Linux, where no file is left; a named pipe on Windows; a file among the temporary ones elsewhere. */
async function lockAddress(output: string): Promise<string> {
  const path = resolve(output);
  const folder = await realpath(dirname(path)).catch(() => dirname(path));
  const name = await realpath(path).catch(() => join(folder, basename(path)));
  const id = `phosphene-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${id}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${id}` : join(tmpdir(), id);
}

/** @returns `null` where somebody listens already */
function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      // Whoever asks may go away before it has heard.
      socket.on('error', () => undefined);
      socket.end(String(process.pid));
    });
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen({ path: address }, () => resolve(server.unref()));
  });
}

/** @returns the process that listens; `null` where nobody does */
function askHolder(address: string): Promise<number | null> {
  return new Promise((resolve) => {
    let answer = '';
    connect({ path: address })
      .on('data', (data: Buffer) => (answer += data.toString()))
      .on('close', () => resolve(answer === '' ? null : Number(answer)))
      .on('error', () => resolve(null));
  });
}
