import { createInterface } from 'node:readline/promises';

/** Whether a person sits at the terminal: a question can be asked and answered. */
export function isInteractive(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/**
 * Asks a question on the terminal; Enter says yes.
 *
 * @throws the signal's reason when it is aborted, as by Ctrl-C
 */
export async function confirm(question: string, signal: AbortSignal): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // The interface takes Ctrl-C from the terminal; the process is to have it.
  terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    const answer = await terminal.question(`${question} [Y/n] `, { signal });
    return !/^\s*n/i.test(answer);
  } finally {
    terminal.close();
  }
}
