import { PhospheneError } from '@phosphene/model/errors';
import type { HeardMoment } from '@phosphene/sampler';
import type { StageBundle } from '../bundle/open-bundle.ts';
import { decodeFile } from './decode-file.ts';
import type { RowsMessage } from './hearing-messages.ts';
import { startHearingThread } from './hearing-thread.ts';
import { createWorkletNode } from './worklet-node.ts';

/** What was heard in a file. */
export interface HeardFile {
  readonly moments: readonly HeardMoment[];
  /** The log-mel rows that they were heard in, one part after the other. */
  readonly rows: readonly Float32Array<ArrayBuffer>[];
}

/** Hears a file of sound as fast as it goes, through the same worklet and thread as live. */
export async function hearWholeFile(
  { manifest, listener }: StageBundle,
  bytes: ArrayBuffer,
): Promise<HeardFile> {
  if (listener === null) {
    throw new PhospheneError('This bundle has no ears.', { remedy: 'Take one that has.' });
  }
  const sound = await decodeFile(bytes);
  const { length, numberOfChannels, sampleRate } = sound;
  const moments: HeardMoment[] = [];
  const rows: Float32Array<ArrayBuffer>[] = [];
  let finish: () => void;
  let fail: (error: Error) => void;
  const heard = new Promise<void>((resolve, reject) => ([finish, fail] = [resolve, reject]));
  const thread = await startHearingThread(listener, manifest.latentSize, {
    onMoments: (timed) => void moments.push(...timed.map(({ moment }) => moment)),
    onEnd: () => finish(),
    onFault: (error) => fail(error),
  });
  try {
    const context = new OfflineAudioContext(numberOfChannels, length, sampleRate);
    const [fromWorklet, toThread] = [new MessageChannel(), new MessageChannel()];
    // The rows are kept on their way.
    fromWorklet.port2.onmessage = ({ data }: MessageEvent<RowsMessage>) => {
      rows.push(data.rows as Float32Array<ArrayBuffer>);
      toThread.port1.postMessage(data);
    };
    thread.listen(toThread.port2);
    const options = { format: listener.manifest.features, frames: length };
    const node = await createWorkletNode(context, options, fromWorklet.port1);
    const source = context.createBufferSource();
    source.buffer = sound;
    source.connect(node);
    source.start();
    await context.startRendering();
    await heard;
  } finally {
    thread.stop();
  }
  return { moments, rows };
}
