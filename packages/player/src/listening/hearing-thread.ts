import type { StageListener } from '../bundle/open-bundle.ts';
import type { HearingCount, TimedMoment, WorkerReply, WorkerRequest } from './hearing-messages.ts';

/** What a thread that hears tells. */
export interface HearingListeners {
  readonly onMoments: (moments: readonly TimedMoment[], count: HearingCount) => void;
  readonly onEnd: () => void;
  readonly onFault: (error: Error) => void;
}

/** A thread that hears one sound. */
export interface HearingThread {
  /** Takes log-mel rows from this port from now on. */
  readonly listen: (rows: MessagePort) => void;
  readonly stop: () => void;
}

/** Starts the thread and reads the ears there. @throws {Error} when they can't run */
export function startHearingThread(
  listener: StageListener,
  latentSize: number,
  { onMoments, onEnd, onFault }: HearingListeners,
): Promise<HearingThread> {
  const worker = new Worker(new URL('./hear-worker.ts', import.meta.url), { type: 'module' });
  const send = (request: WorkerRequest, transferred: Transferable[] = []): void =>
    worker.postMessage(request, transferred);
  const thread: HearingThread = {
    listen: (port) => send({ kind: 'rows', port }, [port]),
    stop: () => worker.terminate(),
  };
  return new Promise((resolve, reject) => {
    let ready = false;
    const fail = (message: string): void => {
      worker.terminate();
      if (ready) onFault(new Error(message));
      else reject(new Error(message));
    };
    worker.onerror = ({ message }) => fail(message);
    worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => {
      if (data.kind === 'moments') onMoments(data.moments, data.count);
      else if (data.kind === 'ended') onEnd();
      else if (data.kind === 'fault') fail(data.message);
      else {
        ready = true;
        resolve(thread);
      }
    };
    send({ kind: 'open', listener, latentSize });
  });
}
