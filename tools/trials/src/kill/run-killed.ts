import { PhospheneError } from '@phosphene/model/errors';
import { CommandProcess } from '../command-process.ts';
import type { CommandEvent } from '../run-phosphene.ts';
import { WrittenBytes } from '../written-bytes.ts';
import { ProcessMark } from './marked-processes.ts';

/** The moment at which a command is killed; a command that comes to its end before is not. */
export type KillPoint =
  /** By what it has written to a folder, which is the same moment on fast and on slow machines. */
  | { readonly folder: string; readonly afterBytes: number }
  /** By the clock, where all is written at the end. */
  | { readonly afterSeconds: number };

/** How a command ended, by itself or not. */
export interface KilledEnd {
  readonly killed: boolean;
  /** Bytes that it wrote; 0 where they were not counted. */
  readonly written: number;
  /** What it said until then. */
  readonly events: readonly CommandEvent[];
  /** Programs that it had started and that lived on. */
  readonly orphans: readonly string[];
}

/**
 * Runs a command of the built command line and kills it with SIGKILL: it alone, as the system does, and not what it has
 * started.
 *
 * @throws {PhospheneError} when it fails by itself
 */
export async function runKilled(args: readonly string[], point: KillPoint): Promise<KilledEnd> {
  const mark = new ProcessMark();
  const command = new CommandProcess(args, mark.environment);
  const { events } = command;
  let killed = false;
  const kill = (): void => {
    killed = command.signal('SIGKILL') || killed;
  };
  const watch =
    'folder' in point
      ? new WrittenBytes(point.folder, (bytes) => bytes >= point.afterBytes && kill())
      : null;
  const timer =
    'folder' in point || point.afterSeconds === Infinity
      ? undefined
      : setTimeout(kill, 1000 * point.afterSeconds);
  const status = await command.exit();
  clearTimeout(timer);
  const written = watch?.stop() ?? 0;
  if (status !== 0 && !killed) {
    const message = events.find(({ event }) => event === 'error')?.['message'];
    throw new PhospheneError(
      `phosphene ${args.join(' ')}: ${typeof message === 'string' ? message : `exit code ${status}`}`,
      { remedy: 'Run that command by itself to see all that it says.' },
    );
  }
  // A kill may come when all is done already.
  return { killed: status !== 0, written, events, orphans: await mark.orphans() };
}
