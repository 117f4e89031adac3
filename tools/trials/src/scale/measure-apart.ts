import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { PhospheneError } from '@phosphene/model/errors';
import { workerProgram } from '@phosphene/model/files';
import { treeMegabytes } from './tree-memory.ts';
import type { ScaleReply, ScaleTask } from './scale-task.ts';

/** What a task measured in a process of its own. */
export interface MeasuredApart {
  /** By the task's own names; seconds and counts. */
  readonly values: Readonly<Record<string, number>>;
  /** Greatest resident memory of the process, its threads and all that it started, in MB. */
  readonly peak: number;
}

/** Milliseconds between two looks at the memory of what a task has started; its own is known exactly. */
const LOOK = 100;

/**
 * Runs a task in a fresh process, so that its memory is its own.
 *
 * @throws {PhospheneError} when the task fails
 */
export async function measureApart(task: ScaleTask): Promise<MeasuredApart> {
  const program = fileURLToPath(workerProgram(import.meta.url, './scale-task'));
  const child = fork(program, [JSON.stringify(task)], { execArgv: [] });
  let reply: ScaleReply | null = null;
  child.on('message', (message) => (reply = message as ScaleReply));
  const watch = watchMemory(child.pid!);
  const [code] = (await once(child, 'exit')) as [number | null];
  const seen = await watch.stop();
  const answer = reply as ScaleReply | null;
  if (code !== 0 || answer === null) {
    throw new PhospheneError(`scale: the task "${task.kind}" ended with ${code}.`, {
      remedy: `See above; run it by itself: node ${program} '${JSON.stringify(task)}'`,
    });
  }
  return { values: answer.values, peak: Math.max(seen, answer.ownPeak) };
}

function watchMemory(pid: number): { stop(): Promise<number> } {
  const stop = new AbortController();
  let most = 0;
  const watching = (async () => {
    while (!stop.signal.aborted) {
      most = Math.max(most, await treeMegabytes(pid));
      await pause(LOOK, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stop.abort();
      await watching;
      return most;
    },
  };
}
