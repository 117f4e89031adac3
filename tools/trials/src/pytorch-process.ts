import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PhospheneError } from '@phosphene/model/errors';
import { benchFolder } from './bench-folder.ts';

/**
 * What PyTorch is tried with: float32 with channels last and with its default layout of memory, convolutions and matrix
 * products in bfloat16 (`torch.autocast`), and both compiled (`torch.compile`, which needs a C++ compiler).
 */
export const PYTORCH_VARIANTS = [
  'default',
  'channels-last',
  'bfloat16',
  'compiled',
  'compiled-bfloat16',
] as const;

export type PytorchVariant = (typeof PYTORCH_VARIANTS)[number];

/** How long some training steps took, and the loss around them. */
export interface StepTimes {
  readonly seconds: number;
  /** Processor time of all threads. */
  readonly processorSeconds: number;
  /** The loss before the first and before the last of the steps. */
  readonly first: number;
  readonly last: number;
}

/** A process of `bench/pytorch_training.py`. It computes only while `run` waits for it. */
export interface PytorchTraining {
  readonly version: string;
  readonly threads: number;
  run(variant: PytorchVariant, steps: number): Promise<StepTimes>;
  close(): Promise<void>;
}

/**
 * Starts PyTorch on a training task.
 *
 * @param python a Python that has torch
 * @param folder with `spec.json` and the binary files beside it
 * @throws {PhospheneError} when there is no torch, and when the process ends before it has answered
 */
export async function startPytorch(python: string, folder: string): Promise<PytorchTraining> {
  const { hello, ask, close } = await startPythonBench(python, 'pytorch_training.py', folder);
  return {
    version: String(hello['torch']),
    threads: Number(hello['threads']),
    run: async (variant, steps) => (await ask(`${variant} ${steps}`)) as unknown as StepTimes,
    close,
  };
}

/** A program of `bench/` that answers a line with a line of JSON. It computes only while it is asked. */
export interface PythonBench {
  /** What it says when it is ready. */
  readonly hello: Readonly<Record<string, unknown>>;
  readonly ask: (line: string) => Promise<Readonly<Record<string, unknown>>>;
  readonly close: () => Promise<void>;
}

/**
 * Starts one.
 *
 * @param python a Python that has torch
 * @throws {PhospheneError} when there is no torch, and when the process ends before it has answered
 */
export async function startPythonBench(
  python: string,
  program: string,
  folder: string,
): Promise<PythonBench> {
  const child = spawn(python, [join(benchFolder, program), folder], {
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
    throw new PhospheneError(`${python} could not run the training in PyTorch: ${words}`, {
      remedy: 'Give --python a Python that has it: pip install torch==2.13.0',
    });
  };
  const hello = await answer();
  return {
    hello,
    ask: (line) => {
      child.stdin.write(`${line}\n`);
      return answer();
    },
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
