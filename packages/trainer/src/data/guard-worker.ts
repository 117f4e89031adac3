import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { HashedFile } from '@phosphene/model/json';
import { sha256OfFile } from '@phosphene/model/files';

/** What a guard's worker is started with. */
export interface GuardWorkerData {
  readonly folder: string;
  readonly files: readonly HashedFile[];
}

/** The answer to a check: a file that is not as it was ingested, or `null`. */
export interface GuardAnswer {
  readonly damaged: string | null;
}

const { folder, files } = workerData as GuardWorkerData;
const port = parentPort!;
/** What the file system said of each file when its hash was right. */
const known = new Map<string, string>();
let checks = Promise.resolve();

port.on('message', () => {
  checks = checks.then(async () => port.postMessage({ damaged: await check() } as GuardAnswer));
});

async function check(): Promise<string | null> {
  for (const { path, bytes, sha256 } of files) {
    const file = join(folder, path);
    const info = await stat(file).catch(() => null);
    if (info?.size !== bytes) return path;
    // Looked at before the hash is taken: what is changed meanwhile differs at the next check.
    const stamp = `${info.ino} ${info.mtimeMs} ${info.ctimeMs}`;
    if (known.get(path) === stamp) continue;
    if ((await sha256OfFile(file).catch(() => null)) !== sha256) return path;
    known.set(path, stamp);
  }
  return null;
}
