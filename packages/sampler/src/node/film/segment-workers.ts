import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { PhospheneError } from '@phosphene/model/errors';
import type { FilmPlan } from './film-plan.ts';
import type { SegmentRecord } from './render-segment.ts';
import type { SegmentStore } from './segment-store.ts';

/** A program that selects a back end and calls `serveSegments`. */
export interface WorkerProgram {
  /** A file that Node can run. */
  readonly path: string;
  readonly args: readonly string[];
}

/** A message to a worker. */
export type WorkerRequest =
  | { readonly kind: 'plan'; readonly plan: FilmPlan; readonly partsFolder: string }
  | { readonly kind: 'segment'; readonly index: number; readonly path: string };

/** A message from a worker. */
export type WorkerReply =
  | { readonly kind: 'frames'; readonly frames: number }
  | { readonly kind: 'done'; readonly record: SegmentRecord }
  | { readonly kind: 'failed'; readonly message: string; readonly remedy: string | null };

/**
 * Renders what is missing with `count` processes side by side. Each segment is rendered whole by one of them,
 * so the frames are those of a single process.
 */
export async function renderWithWorkers(
  plan: FilmPlan,
  store: SegmentStore,
  workers: { readonly program: WorkerProgram; readonly count: number },
  onFrames: (frames: number) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const queue = store.missing();
  const stop = new AbortController();
  const onAbort = (): void => stop.abort(signal?.reason);
  signal?.addEventListener('abort', onAbort, { once: true });
  if (signal?.aborted) onAbort();
  const crew = Array.from({ length: Math.min(workers.count, queue.length) }, () =>
    runWorker(plan, store, workers.program, queue, onFrames, stop.signal).catch(
      (error: unknown) => {
        stop.abort(error);
        throw error;
      },
    ),
  );
  // Every worker has ended before this does: none goes on writing behind the caller's back.
  const results = await Promise.allSettled(crew);
  signal?.removeEventListener('abort', onAbort);
  signal?.throwIfAborted();
  if (results.some(({ status }) => status === 'rejected')) throw stop.signal.reason;
}

async function runWorker(
  plan: FilmPlan,
  store: SegmentStore,
  program: WorkerProgram,
  queue: number[],
  onFrames: (frames: number) => void,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const child = fork(program.path, program.args, { execArgv: [], serialization: 'json' });
  const exited = once(child, 'exit');
  const end = (): void => void child.kill('SIGTERM');
  signal.addEventListener('abort', end, { once: true });
  try {
    const partsFolder = store.folder;
    child.send({ kind: 'plan', plan, partsFolder } satisfies WorkerRequest);
    for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
      signal.throwIfAborted();
      const path = store.pathOf(index);
      await store.add(await renderRemotely(child, { kind: 'segment', index, path }, onFrames));
    }
  } finally {
    signal.removeEventListener('abort', end);
    if (child.connected) child.disconnect();
    if (signal.aborted) child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await exited;
  }
}

function renderRemotely(
  child: ChildProcess,
  request: WorkerRequest,
  onFrames: (frames: number) => void,
): Promise<SegmentRecord> {
  return new Promise((settle, reject) => {
    const finish = (act: () => void): void => {
      child.off('message', onMessage);
      child.off('exit', onExit);
      act();
    };
    const onExit = (code: number | null, signal: string | null): void => {
      const how = signal === null ? `with code ${code}` : `by ${signal}`;
      const message = `render: a worker ended ${how} before its segment was done.`;
      const remedy = 'Give the same command again, with fewer --workers if memory ran out.';
      finish(() => reject(new PhospheneError(message, { remedy })));
    };
    const onMessage = (reply: WorkerReply): void => {
      if (reply.kind === 'frames') onFrames(reply.frames);
      else if (reply.kind === 'done') finish(() => settle(reply.record));
      else {
        const { message, remedy } = reply;
        finish(() =>
          reject(remedy === null ? new Error(message) : new PhospheneError(message, { remedy })),
        );
      }
    };
    child.on('message', onMessage);
    child.on('exit', onExit);
    if (child.connected) child.send(request);
    else onExit(child.exitCode, child.signalCode);
  });
}
