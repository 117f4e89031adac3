import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PhospheneError } from '@phosphene/model/errors';
import { benchFolder } from './bench-folder.ts';

/** Memory layouts of pictures that PyTorch is tried with. */
export const TWIN_LAYOUTS = ['channels-last', 'default'] as const;

export type TwinLayout = (typeof TWIN_LAYOUTS)[number];

/** What `take` tells, of the twin and of our own step. */
export interface TwinAnswer {
  readonly seconds: number;
  /** Of all its threads. */
  readonly processorSeconds: number;
  /** The loss before the first and before the last of the steps. */
  readonly first: number;
  readonly last: number;
}

/** `tools/trials/bench/twin.py` at work. It computes only while it is asked to. */
export interface Twin {
  readonly version: string;
  readonly threads: number;
  take(layout: TwinLayout, steps: number): Promise<TwinAnswer>;
  close(): Promise<void>;
}

/**
 * Starts the twin on a task.
 *
 * @param python a Python that has torch
 * @param folder with `spec.json` and the binary files beside it
 * @throws {PhospheneError} when there is no torch, and when the twin ends before it has answered
 */
export async function startTwin(python: string, folder: string): Promise<Twin> {
  const child = spawn(python, [join(benchFolder, 'twin.py'), folder], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-4000);
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      complaints += error.message;
      resolve();
    });
    child.once('close', () => resolve());
  });
  const answer = async (): Promise<Record<string, unknown>> => {
    const next = await Promise.race([lines.next(), ended]);
    if (next !== undefined && next.done !== true) {
      return JSON.parse(next.value) as Record<string, unknown>;
    }
    await ended;
    const words = complaints.trim().split('\n').at(-1) ?? '';
    throw new PhospheneError(`${python} could not run the PyTorch twin: ${words}`, {
      remedy: 'Give --python one that has it: pip install torch==2.13.0',
    });
  };
  const hello = await answer();
  return {
    version: String(hello['torch']),
    threads: Number(hello['threads']),
    async take(layout, steps) {
      child.stdin.write(`${layout} ${steps}\n`);
      return (await answer()) as unknown as TwinAnswer;
    },
    async close() {
      child.stdin.end();
      await ended;
    },
  };
}
