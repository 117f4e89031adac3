import { readFile } from 'node:fs/promises';
import { PhospheneError } from '@phosphene/model/errors';
import { lastWords, runProgram } from '@phosphene/terminal';
import { trialSeconds } from '../run-trial.ts';
import { COMMAND_LINE, parseEvent, type CommandEvent } from '../run-phosphene.ts';

/** What an ingest did. */
export interface WatchedIngest {
  /** `null` where it took longer than it may. */
  readonly status: number | null;
  readonly seconds: number;
  readonly events: readonly CommandEvent[];
  /** Files that were opened where they may not be. */
  readonly opened: readonly string[];
  /** Connections and sockets to other machines, or to addresses of this one. */
  readonly sockets: readonly string[];
  /** Programs that the system ended for a fault of theirs. */
  readonly crashes: readonly string[];
}

const CALLS = 'open,openat,openat2,socket,connect,bind,execve,exit_group';

/**
 * Ingests a folder under strace, which sees every file that it and ffmpeg open, and every socket.
 *
 * @param watch `forbidden` is a folder that nothing is to be read in; `limit` is in seconds
 */
export async function watchedIngest(
  footage: string,
  output: string,
  log: string,
  { forbidden, limit }: { readonly forbidden: string; readonly limit: number },
): Promise<WatchedIngest> {
  const start = trialSeconds();
  const end = await runProgram(
    'strace',
    [
      ...['-f', '--seccomp-bpf', '-qq', '-s', '4096', '-e', `trace=${CALLS}`, '-o', log],
      ...[process.execPath, COMMAND_LINE, 'ingest', footage, '-o', output],
      ...['--size', '32', '--allow-damaged', '--json'],
    ],
    { timeoutSeconds: limit },
  );
  const seconds = trialSeconds() - start;
  const lines = (await readFile(log, 'utf8').catch(() => '')).split('\n');
  if (lines.length < 2) {
    throw new PhospheneError(`strace could not watch: ${lastWords(end)}`, {
      remedy: 'Install it (apt-get install strace), and allow it to trace.',
    });
  }
  const called = (pattern: RegExp): string[] => lines.filter((line) => pattern.test(line));
  return {
    status: end.status,
    seconds,
    events: end.stdout.split('\n').flatMap(parseEvent),
    opened: called(/ open(at2?)?\(/).filter(
      (line) => line.includes(forbidden) || /"\/(dev\/zero|proc\/self\/mem)"/.test(line),
    ),
    // Threads and child processes talk by local sockets; the output's lock is one.
    sockets: called(/ (socket|connect|bind)\(.*AF_(INET|INET6|PACKET)/),
    crashes: called(/\+\+\+ killed by (?!SIGKILL|SIGTERM|SIGPIPE)/),
  };
}
