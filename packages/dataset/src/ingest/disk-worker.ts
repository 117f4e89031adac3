import { parentPort, workerData } from 'node:worker_threads';
import { HashedFileSync } from './hashed-file-sync.ts';

/** What comes to a worker: a block to write, or the end. */
export type DiskOrder =
  { readonly kind: 'write'; readonly block: Uint8Array<ArrayBuffer> } | { readonly kind: 'finish' };

/** What goes back: the memory of a block that was written, or word that the file is whole. */
export type DiskReport =
  | { readonly kind: 'written'; readonly memory: ArrayBuffer }
  | { readonly kind: 'finished'; readonly bytes: number; readonly sha256: string };

const file = new HashedFileSync((workerData as { path: string }).path);
const port = parentPort!;

port.on('message', (order: DiskOrder) => {
  if (order.kind === 'write') {
    file.write(order.block);
    const memory = order.block.buffer;
    port.postMessage({ kind: 'written', memory } satisfies DiskReport, [memory]);
  } else {
    port.postMessage({ kind: 'finished', ...file.finish() } satisfies DiskReport);
  }
});
