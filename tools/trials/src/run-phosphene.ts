import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import { lastWords, runProgram, type ProgramEnd } from '@phosphene/terminal';
import { WrittenBytes } from './written-bytes.ts';

/** Kills a command by what it has written, so that the moment is the same on fast and on slow machines. */
export interface KillPoint {
  /** The folder that the command writes to. */
  readonly folder: string;
  /** Bytes after which it and everything that it has started is killed with SIGKILL; `Infinity` lets it end. */
  readonly afterBytes: number;
}

/** How a command of the command line ended. */
export interface CommandEnd {
  readonly killed: boolean;
  /** What `--json` gave at the end; `null` when killed. */
  readonly result: Readonly<Record<string, unknown>> | null;
  /** Bytes that it wrote; 0 without a kill point. */
  readonly written: number;
}

const COMMAND_LINE = join(
  dirname(createRequire(import.meta.url).resolve('@phosphene/cli/package.json')),
  'bin/phosphene.js',
);

/**
 * Runs a command of the built command line in a process of its own.
 *
 * @throws {PhospheneError} when it fails by itself
 */
export async function runPhosphene(args: readonly string[], kill?: KillPoint): Promise<CommandEnd> {
  const stop = new AbortController();
  const watch =
    kill === undefined
      ? null
      : new WrittenBytes(kill.folder, (bytes) => {
          if (bytes >= kill.afterBytes) stop.abort();
        });
  let end: ProgramEnd | null;
  let written: number;
  try {
    end = await runProgram(process.execPath, [COMMAND_LINE, ...args, '--json'], {
      signal: stop.signal,
    });
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    end = null;
  } finally {
    written = watch?.stop() ?? 0;
  }
  if (end === null) return { killed: true, result: null, written };
  const events = end.stdout.split('\n').flatMap(parseEvent);
  const result = events.find(({ event }) => event === 'result');
  if (end.status !== 0 || result === undefined) {
    const message = events.find(({ event }) => event === 'error')?.['message'];
    throw new PhospheneError(
      `phosphene ${args.join(' ')}: ${typeof message === 'string' ? message : lastWords(end)}`,
      { remedy: 'Run that command by itself to see all that it says.' },
    );
  }
  return { killed: false, result, written };
}

/** Lines for people are no events. */
function parseEvent(line: string): Record<string, unknown>[] {
  try {
    return [JSON.parse(line) as Record<string, unknown>];
  } catch {
    return [];
  }
}
