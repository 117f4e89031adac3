import type { ChildProcess } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of all files under a folder. Files that vanish meanwhile count nothing. */
export function bytesUnder(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const info = statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false });
    if (info?.isFile()) bytes += info.size;
  }
  return bytes;
}

/**
 * Kills a child once it has written so many bytes under a folder. A child that ends before is left to its end. Resolves
 * when it is gone, however fast or slow the machine is.
 */
export async function killOnceWritten(
  child: ChildProcess,
  folder: string,
  bytes: number,
): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const running = (): boolean => child.exitCode === null && child.signalCode === null;
  while (running() && written(folder) < bytes) await new Promise((next) => setImmediate(next));
  if (running()) child.kill('SIGKILL');
  await gone;
}

/** A folder may vanish between being listed and being read. */
function written(folder: string): number {
  try {
    return bytesUnder(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}
