import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { PhospheneError } from '@phosphene/model/errors';
import type { FilmPlan } from './film-plan.ts';
import type { SegmentRecord } from './render-segment.ts';

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

/** A process that renders segments of one plan, one after the other. */
export class SegmentProcess {
  readonly #child: ChildProcess;
  readonly #exited: Promise<unknown>;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.#exited = once(child, 'exit');
    this.#exited.catch(() => undefined);
  }

  /**
   * @param partsFolder where the plan's attachments lie
   * @param apart in a process group of its own, which Ctrl-C in the terminal does not reach: neither it nor its encoder
   */
  static start(
    program: WorkerProgram,
    plan: FilmPlan,
    partsFolder: string,
    { apart = false } = {},
  ): SegmentProcess {
    const child = fork(program.path, program.args, {
      execArgv: [],
      serialization: 'json',
      detached: apart,
    });
    child.send({ kind: 'plan', plan, partsFolder } satisfies WorkerRequest);
    return new SegmentProcess(child);
  }

  /**
   * @param path the segment's file, which has its name only once it is whole
   * @param onFrames called with the number of frames since the last call
   * @throws {PhospheneError} when the process ends before the segment is done
   */
  render(index: number, path: string, onFrames: (frames: number) => void): Promise<SegmentRecord> {
    const child = this.#child;
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
      if (child.connected) child.send({ kind: 'segment', index, path } satisfies WorkerRequest);
      else onExit(child.exitCode, child.signalCode);
    });
  }

  /** Asks it to end now, whatever it is at. */
  stop(): void {
    this.#child.kill('SIGTERM');
  }

  /** Resolves when it has ended. @param force kills it at once */
  async end(force = false): Promise<void> {
    const child = this.#child;
    if (child.connected) child.disconnect();
    if (force) child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await this.#exited;
  }
}
