import { PhospheneError } from '@phosphene/model/errors';
import { FilmWriter } from './film-writer.ts';
import type { FilmReply, FilmRequest, SoundBlock } from './film-messages.ts';

// The entry of the thread that encodes and writes a film: one thing after the other.

let writer: FilmWriter | null = null;
let soundOffset: number | null = null;
let queue: Promise<void> = Promise.resolve();
let failed = false;

const reply = (message: FilmReply): void => self.postMessage(message);

/** Does the work when all before it has been done; after a fault no more is done. */
function enqueue(work: () => Promise<void>): void {
  queue = queue.then(() => (failed ? undefined : work())).catch(fail);
}

function fail(error: unknown): void {
  failed = true;
  writer?.abandon();
  const message = error instanceof Error ? error.message : String(error);
  const remedy = error instanceof PhospheneError ? ` ${error.remedy}` : '';
  reply({ kind: 'fault', message: message + remedy });
}

self.onmessage = ({ data }: MessageEvent<FilmRequest>): void => {
  if (data.kind === 'begin') enqueue(() => begin(data));
  else if (data.kind === 'frame') enqueue(() => addFrame(data));
  else enqueue(end);
};

async function begin(request: Extract<FilmRequest, { kind: 'begin' }>): Promise<void> {
  writer = await FilmWriter.open(request);
  if (request.sound !== null) {
    request.sound.port.onmessage = ({ data }: MessageEvent<SoundBlock>) =>
      enqueue(() => hear(data));
  }
  reply({ kind: 'begun', format: writer.format });
}

async function addFrame(frame: Extract<FilmRequest, { kind: 'frame' }>): Promise<void> {
  ({ soundOffset } = frame);
  await writer!.addFrame(frame.time, frame.layers);
  reply({ kind: 'taken', encoded: writer!.encoded });
}

/** Sound from before the first frame has no place in the film. */
async function hear(block: SoundBlock): Promise<void> {
  if (soundOffset !== null) await writer!.addSound(block, soundOffset);
}

async function end(): Promise<void> {
  await writer!.end();
  reply({ kind: 'ended', encoded: writer!.encoded });
}
