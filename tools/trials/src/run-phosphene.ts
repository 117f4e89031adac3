import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import { lastWords, runProgram } from '@phosphene/terminal';

/** How a command of the command line ended. */
export interface CommandEnd {
  /** It was killed (−9, with all that it had started) before its end. */
  readonly killed: boolean;
  /** What `--json` gave at the end; `null` when killed. */
  readonly result: Readonly<Record<string, unknown>> | null;
  /** The share of the work that the last progress told of, 0…1; `null` before the first. */
  readonly progress: number | null;
}

const COMMAND_LINE = join(
  dirname(createRequire(import.meta.url).resolve('@phosphene/cli/package.json')),
  'bin/phosphene.js',
);

/**
 * Runs a command of the built command line in a process of its own.
 *
 * @param killAfter seconds after which it and everything that it has started is killed with SIGKILL
 * @throws {PhospheneError} when it fails by itself
 */
export async function runPhosphene(
  args: readonly string[],
  killAfter?: number,
): Promise<CommandEnd> {
  const end = await runProgram(process.execPath, [COMMAND_LINE, ...args, '--json'], {
    ...(killAfter !== undefined && { timeoutSeconds: killAfter }),
  });
  const events = end.stdout.split('\n').flatMap(parseEvent);
  const shares = events.flatMap(({ event, done, total }) =>
    event === 'progress' && typeof done === 'number' && typeof total === 'number'
      ? [done / total]
      : [],
  );
  const progress = shares.at(-1) ?? null;
  const killed = killAfter !== undefined && end.status === null;
  if (killed) return { killed, result: null, progress };
  const result = events.find(({ event }) => event === 'result');
  if (end.status !== 0 || result === undefined) {
    const told = events.find(({ event }) => event === 'error')?.['message'];
    throw new PhospheneError(
      `phosphene ${args.join(' ')}: ${typeof told === 'string' ? told : lastWords(end)}`,
      { remedy: 'Run that command by itself to see all that it says.' },
    );
  }
  return { killed, result, progress };
}

/** A line that a kill has cut in two is no event. */
function parseEvent(line: string): Record<string, unknown>[] {
  try {
    return [JSON.parse(line) as Record<string, unknown>];
  } catch {
    return [];
  }
}
