import { PhospheneError, systemFault } from '@phosphene/model/errors';
import type { Oversight } from '@phosphene/model/progress';
import { showProgress } from './show-progress.ts';

/** What a command's work is given: overseers for the long calls, and a place for its last words. */
export interface CommandContext extends Required<Oversight> {
  readonly signal: AbortSignal;
  readonly json: boolean;
  /** A line for people; nothing with `--json`. */
  readonly say: (line: string) => void;
}

/** Options that every command has. */
export interface CommonOptions {
  readonly json?: boolean;
}

/** 128 + SIGINT, as shells count. */
const INTERRUPTED = 130;

/**
 * Runs a command's work with progress on the terminal, or, with `--json`, as one JSON object a line on
 * standard output: `{"event": "progress" | "note" | "result" | "error", …}`. The first Ctrl-C or SIGTERM
 * aborts `context.signal`, so that the work can end whole; the second ends the process at once.
 *
 * Sets the exit code: 0 done, 1 fault, 2 wrong use, 130 interrupted.
 *
 * @param work returns what `--json` prints as the result
 */
export async function runCommand(
  options: CommonOptions,
  work: (context: CommandContext) => Promise<object | undefined>,
): Promise<void> {
  const json = options.json === true;
  const display = showProgress(json);
  const abort = new AbortController();
  const onSignal = (): void => {
    if (abort.signal.aborted) process.exit(INTERRUPTED);
    display.note('Stopping: finishing what must be whole. Press Ctrl-C again to stop at once.');
    abort.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  // `phosphene … | head` closes the pipe early: the rest of the output has no reader.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    abort.abort();
  });
  try {
    const result = await work({
      json,
      signal: abort.signal,
      onProgress: display.progress,
      onNote: display.note,
      say: display.say,
    });
    display.close();
    if (json) process.stdout.write(`${JSON.stringify({ event: 'result', ...result })}\n`);
    if (abort.signal.aborted) process.exitCode = INTERRUPTED;
  } catch (error) {
    display.close();
    const known = error instanceof PhospheneError ? error : (systemFault(error) ?? error);
    process.exitCode = reportError(known, json, abort.signal.aborted);
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}

function reportError(error: unknown, json: boolean, aborted: boolean): number {
  if (aborted && (error as Error | null)?.name === 'AbortError') {
    process.stderr.write('Stopped. Give the same command again to finish.\n');
    return INTERRUPTED;
  }
  const known = error instanceof PhospheneError;
  if (json) {
    const { message, remedy } = known ? error : { message: String(error), remedy: undefined };
    process.stdout.write(`${JSON.stringify({ event: 'error', message, remedy })}\n`);
  }
  if (known) {
    process.stderr.write(`error: ${error.message}\n       ${error.remedy}\n`);
    return error.exitCode;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`This is a fault of Phosphene's own; please report it.\n${trace}\n`);
  return 1;
}
