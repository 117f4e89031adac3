import { LISTENING_HOP } from '@phosphene/model/audio';
import { Ears, type WaitingWindow } from './ears.ts';
import type { RowsMessage, TimedMoment, WorkerReply, WorkerRequest } from './hearing-messages.ts';

// The entry of the thread that hears: rows come from the worklet, moments go to the page.

/** More windows than these that wait are heard in one batch, of at most so many. */
const PATIENCE = 10;
const LARGEST_BATCH = 64;

let ears: Ears | null = null;
let waiting: (WaitingWindow & { readonly time: number })[] = [];
let bands = 0;
let hopSeconds = Infinity;
let dueRow = 0;
let lostRows = 0;
let missed = 0;
let hops = 0;
let ended = false;
let pending = false;
/** Lets rows that have come in the meantime in before the next window is heard. */
const turn = new MessageChannel();

const reply = (message: WorkerReply): void => self.postMessage(message);
const fail = (error: unknown): void =>
  reply({ kind: 'fault', message: error instanceof Error ? error.message : String(error) });

self.onmessage = ({ data }: MessageEvent<WorkerRequest>): void => {
  if (data.kind === 'rows') {
    data.port.onmessage = ({ data: rows }: MessageEvent<RowsMessage>) => take(rows);
    return;
  }
  const { features } = data.listener.manifest;
  bands = features.bands;
  hopSeconds = (LISTENING_HOP * features.hop) / features.sampleRate;
  Ears.open(data.listener, data.latentSize).then((opened) => {
    ears = opened;
    reply({ kind: 'ready' });
  }, fail);
};

function take(message: RowsMessage): void {
  lostRows += message.first - dueRow;
  dueRow = message.first + message.rows.length / bands;
  ({ missed, ended } = message);
  ears!.push(message.rows, (window) => waiting.push({ ...window, time: message.time }));
  if (!pending) next();
}

function next(): void {
  pending = waiting.length > 0;
  if (pending) turn.port2.postMessage(null);
  else if (ended) reply({ kind: 'ended' });
}

turn.port1.onmessage = (): void => {
  const count = waiting.length > PATIENCE ? Math.min(waiting.length, LARGEST_BATCH) : 1;
  const batch = waiting.slice(0, count);
  waiting = waiting.slice(count);
  try {
    const start = performance.now();
    const heard = ears!.hear(batch);
    const windowMs = (performance.now() - start) / count;
    hops += count;
    const moments = heard.map((moment, n): TimedMoment => ({ moment, time: batch[n]!.time }));
    const lostHops = Math.ceil(lostRows / LISTENING_HOP) + Math.ceil(missed / hopSeconds);
    const { tensors } = ears!;
    const backlog = waiting.length;
    reply({ kind: 'moments', moments, count: { hops, lostHops, backlog, windowMs, tensors } });
  } catch (error) {
    fail(error);
    return;
  }
  next();
};
