import { PhospheneError } from '@phosphene/model/errors';
import { openBundle } from '@phosphene/model/bundle-folder';
import { openSegmentTools } from './open-segment-tools.ts';
import { renderSegment, type SegmentTools } from './render-segment.ts';
import type { WorkerReply, WorkerRequest } from './segment-process.ts';

/**
 * The work of a process that `renderWithWorkers` has started: renders the segments that it is sent, and
 * ends when its parent does. A tfjs back end must have been selected.
 */
export function serveSegments(): void {
  // A parent that was killed hears nothing any more, and this process ends by `disconnect`.
  const send = (reply: WorkerReply): void =>
    void process.send?.(reply, undefined, undefined, () => undefined);
  let tools: Promise<SegmentTools> | null = null;
  // Ctrl-C reaches the whole group; the parent decides what becomes of it.
  process.on('SIGINT', () => undefined);
  process.on('disconnect', () => process.exit(0));
  process.on('SIGTERM', () => process.exit(0));
  process.on('message', (request: WorkerRequest) => {
    if (request.kind === 'plan') {
      const { plan, partsFolder } = request;
      const folders = [plan.bundle, ...plan.others].map(({ folder }) => folder);
      tools = Promise.all(folders.map((folder) => openBundle(folder))).then((bundles) =>
        openSegmentTools(plan, bundles, partsFolder, (frames) => send({ kind: 'frames', frames }), {
          onNote: (line) => void process.stderr.write(`${line}\n`),
        }),
      );
      tools.catch(() => undefined);
      return;
    }
    const { index, path } = request;
    Promise.resolve(tools)
      .then(async (ready) => (await renderSegment(ready!, index, path)).finished)
      .then((record) => send({ kind: 'done', record }))
      .catch((error: unknown) => {
        const { message, stack } = error as Error;
        const known = error instanceof PhospheneError;
        send({
          kind: 'failed',
          message: known ? message : (stack ?? message),
          remedy: known ? error.remedy : null,
        });
      });
  });
}
