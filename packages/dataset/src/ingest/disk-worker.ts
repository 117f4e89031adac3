import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

/** What comes to the worker: a block to write, or the end. */
export type DiskOrder =
  { readonly kind: 'write'; readonly block: Uint8Array<ArrayBuffer> } | { readonly kind: 'finish' };

/** What goes back: the memory of a block that was written, or word that the file is whole. */
export type DiskReport =
  | { readonly kind: 'written'; readonly memory: ArrayBuffer }
  | { readonly kind: 'finished'; readonly bytes: number; readonly sha256: string };

const file = openSync((workerData as { path: string }).path, 'w');
const hash = createHash('sha256');
const port = parentPort!;
let bytes = 0;

port.on('message', (order: DiskOrder) => {
  if (order.kind === 'write') {
    hash.update(order.block);
    for (let at = 0; at < order.block.length;) at += writeSync(file, order.block, at);
    bytes += order.block.length;
    const memory = order.block.buffer;
    port.postMessage({ kind: 'written', memory } satisfies DiskReport, [memory]);
  } else {
    fsyncSync(file);
    closeSync(file);
    port.postMessage({ kind: 'finished', bytes, sha256: hash.digest('hex') } satisfies DiskReport);
  }
});
