import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import { lastWords, runProgram } from '@phosphene/terminal';

/** What a command of the command line says with `--json`, a line each. */
export type CommandEvent = Readonly<Record<string, unknown>>;

/** The built command line. */
export const COMMAND_LINE = join(
  dirname(createRequire(import.meta.url).resolve('@phosphene/cli/package.json')),
  'bin/phosphene.js',
);

/**
 * Runs a command of the built command line in a process of its own.
 *
 * @param through a program, and its arguments, that starts it: `['nice', '-n', '10']`
 * @returns what it gave at its end
 * @throws {PhospheneError} when it fails, with its own message
 */
export async function runPhosphene(
  args: readonly string[],
  through: readonly string[] = [],
): Promise<CommandEvent> {
  const [program, ...words] = [...through, process.execPath, COMMAND_LINE, ...args, '--json'];
  const end = await runProgram(program!, words);
  const events = end.stdout.split('\n').flatMap(parseEvent);
  const result = events.find(({ event }) => event === 'result');
  if (end.status !== 0 || result === undefined) {
    const message = events.find(({ event }) => event === 'error')?.['message'];
    throw new PhospheneError(
      `phosphene ${args.join(' ')}: ${typeof message === 'string' ? message : lastWords(end)}`,
      { remedy: 'Run that command by itself to see all that it says.' },
    );
  }
  return result;
}

/** Lines for people are no events. */
export function parseEvent(line: string): CommandEvent[] {
  try {
    return [JSON.parse(line) as CommandEvent];
  } catch {
    return [];
  }
}
