import { lastWords, runProgram } from '@phosphene/terminal';

/** How pip is called. */
export interface Pip {
  readonly command: string;
  readonly args: readonly string[];
  /** `pip 23.2.1 from … (python 3.11)` */
  readonly description: string;
}

const CANDIDATES: readonly (readonly string[])[] = [
  ['python3', '-m', 'pip'],
  ['python', '-m', 'pip'],
  ['pip3'],
  ['pip'],
  ['py', '-3', '-m', 'pip'],
];

/** The first pip that runs; `null` when there is none. */
export async function findPip(signal?: AbortSignal): Promise<Pip | null> {
  for (const [command = '', ...args] of CANDIDATES) {
    const end = await runProgram(command, [...args, '--version'], { timeoutSeconds: 30, signal });
    if (end.status === 0) return { command, args, description: lastWords(end) };
  }
  return null;
}
