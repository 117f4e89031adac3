import type { FilmPlan } from './film-plan.ts';
import { SegmentProcess, type WorkerProgram } from './segment-process.ts';
import type { SegmentStore } from './segment-store.ts';

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
  const worker = SegmentProcess.start(program, plan, store.folder);
  const stop = (): void => worker.stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
      signal.throwIfAborted();
      await store.add(await worker.render(index, store.pathOf(index), onFrames));
    }
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.end(signal.aborted);
  }
}
