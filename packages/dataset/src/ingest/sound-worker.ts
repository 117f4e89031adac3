import { parentPort, workerData } from 'node:worker_threads';
import { LogMel } from '@phosphene/model/audio';
import type { SoundFormat } from '../dataset-manifest.ts';
import { HashedFileSync } from './hashed-file-sync.ts';
import type { DiskOrder, DiskReport } from './disk-worker.ts';

/** Log-mel rows that are written at once: decoders give sound in crumbs. */
const ROWS_WRITTEN = 1024;

const { path, sound } = workerData as { path: string; sound: SoundFormat };
const port = parentPort!;
const file = new HashedFileSync(path);
const mel = new LogMel(sound);
/** Rows that are not written yet: [ROWS_WRITTEN, bands], the first `waiting` of them. */
const rows = new Float32Array(ROWS_WRITTEN * sound.bands);
let waiting = 0;
/** Bytes of a sample that the last block cut through. */
let odd: Buffer = Buffer.alloc(0);

port.on('message', (order: DiskOrder) => {
  if (order.kind === 'write') {
    hear(Buffer.from(order.block.buffer, order.block.byteOffset, order.block.length));
    const memory = order.block.buffer;
    port.postMessage({ kind: 'written', memory } satisfies DiskReport, [memory]);
  } else {
    mel.flush(keep);
    writeRows();
    port.postMessage({ kind: 'finished', ...file.finish() } satisfies DiskReport);
  }
});

function hear(block: Buffer): void {
  const bytes = odd.length === 0 ? block : Buffer.concat([odd, block]);
  const whole = bytes.length - (bytes.length % 4);
  odd = Buffer.from(bytes.subarray(whole));
  const samples = new Float32Array(whole / 4);
  for (let i = 0; i < samples.length; i++) {
    const sample = bytes.readFloatLE(i * 4);
    // Damaged sound may decode to anything.
    samples[i] = Number.isFinite(sample) ? Math.max(-4, Math.min(4, sample)) : 0;
  }
  mel.push(samples, keep);
}

function keep(row: Float32Array): void {
  rows.set(row, waiting * sound.bands);
  waiting++;
  if (waiting === ROWS_WRITTEN) writeRows();
}

function writeRows(): void {
  file.write(new Uint8Array(rows.buffer, 0, waiting * sound.bands * 4));
  waiting = 0;
}
