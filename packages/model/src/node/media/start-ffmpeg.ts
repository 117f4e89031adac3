import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { resolve } from 'node:path';
import command from 'fluent-ffmpeg';
import { PhospheneError } from '../../errors/phosphene-error.ts';
import { systemFaultIn } from '../../errors/system-fault.ts';
import { findMediaTools, type MediaTools } from './find-media-tools.ts';
import { readTimes, TIMES_DESCRIPTOR, timeFilters } from './frame-times.ts';
import { hostileInputOptions, mediaUrl } from './hostile-input.ts';

/** A file, or what the caller writes to `stdin` (one input at most). Options go before its `-i`. */
export type FfmpegInput =
  | { readonly path: string; readonly options: readonly string[] }
  | { readonly pipe: true; readonly options: readonly string[] };

/** A file, which is overwritten, or what the caller reads from `stdout`. */
export type FfmpegOutput =
  | { readonly path: string; readonly options: readonly string[] }
  | { readonly pipe: true; readonly options: readonly string[] };

export interface FfmpegJob {
  readonly inputs: readonly FfmpegInput[];
  readonly output: FfmpegOutput;
  /** A second output of the same decoding, read from `side` (descriptor 3). */
  readonly sideOutput?: { readonly options: readonly string[] };
  /** Video filters of `output`, in order, as for `-vf`. */
  readonly filters?: readonly string[];
  /** What is kept of ffmpeg's messages, each with its level in front; `error` by default. */
  readonly logLevel?: 'error' | 'warning';
  /** Called with the time of each frame of `output` in seconds, in order; NaN where a frame has none. */
  readonly onFrameTime?: (seconds: number) => void;
  /** Aborting kills the process and rejects `finished` with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Whoever starts it reads its pipes at once: Node throws away what is left in those of a process that has ended. */
export interface FfmpegProcess {
  readonly stdin: Writable | null;
  readonly stdout: Readable | null;
  readonly side: Readable | null;
  /**
   * Settles when ffmpeg has ended and its pipes are closed. A zero exit code does not prove that
   * everything was decoded or written: count bytes, and read the messages.
   *
   * @throws {FfmpegFailure} on a non-zero exit code
   */
  readonly finished: Promise<{ stderr: string }>;
  /** Asks ffmpeg to end, and ends it by force two seconds later. */
  kill(): void;
}

/** ffmpeg ended with a non-zero code; `stderr` holds its messages. */
export class FfmpegFailure extends PhospheneError {
  readonly code: number | null;
  readonly stderr: string;

  constructor(subject: string, code: number | null, stderr: string) {
    const lines = stderr.trim().split('\n');
    const last =
      lines.at(-1)?.replace(/\[(error|fatal|panic)\] /, '') ||
      `it ended with ${code === null ? 'a signal' : `code ${code}`}`;
    const fault = systemFaultIn(stderr);
    super(`${subject}: ${fault?.what ?? `ffmpeg failed: ${last}`}${fault === null ? '' : '.'}`, {
      remedy: fault?.remedy ?? 'See that the file plays elsewhere, and that ffmpeg is whole.',
    });
    this.name = 'FfmpegFailure';
    this.code = code;
    this.stderr = stderr;
  }
}

/** How many characters of messages are kept: the first, since the cause comes first, and the last. */
const KEPT = 16_384;
const GRACE = 2_000;

/**
 * Starts ffmpeg. File inputs are opened with the options against hostile files, `file:` and real paths.
 *
 * @throws {PhospheneError} when there is no ffmpeg; {Error} with code ENOENT when an input is missing
 */
export async function startFfmpeg(job: FfmpegJob): Promise<FfmpegProcess> {
  job.signal?.throwIfAborted();
  const tools = await findMediaTools();
  const args = await argumentsOf(job, tools);
  job.signal?.throwIfAborted();
  const stdio: StdioOptions = [
    job.inputs.some((input) => 'pipe' in input) ? 'pipe' : 'ignore',
    'pipe' in job.output ? 'pipe' : 'ignore',
    'pipe',
    job.sideOutput === undefined ? 'ignore' : 'pipe',
    job.onFrameTime === undefined ? 'ignore' : 'pipe',
  ];
  const child = spawn(tools.ffmpeg, args, { stdio, windowsHide: true });
  const finished = whenFinished(child, job, tools.modern);
  // A caller that is still reading may await `finished` only later.
  finished.catch(() => undefined);
  return {
    stdin: child.stdin,
    stdout: child.stdout,
    side: (child.stdio[3] as Readable | null | undefined) ?? null,
    finished,
    kill: () => end(child),
  };
}

async function argumentsOf(job: FfmpegJob, { modern }: MediaTools): Promise<string[]> {
  const built = command();
  for (const input of job.inputs) {
    if ('pipe' in input) built.input('pipe:0').inputOptions(...unsplit(input.options));
    else {
      built.input(await mediaUrl(input.path));
      built.inputOptions(...hostileInputOptions, ...input.options);
    }
  }
  // With a string target fluent-ffmpeg knows nothing of streams, and only lays out the arguments.
  built.output('pipe' in job.output ? 'pipe:1' : `file:${resolve(job.output.path)}`);
  const marks = job.onFrameTime === undefined ? [] : timeFilters(modern);
  const filters = [...(job.filters ?? []), ...marks];
  if (filters.length > 0) built.videoFilters(filters.join(','));
  built.outputOptions(...unsplit(job.output.options));
  if (job.sideOutput !== undefined) {
    built.output('pipe:3').outputOptions(...unsplit(job.sideOutput.options));
  }
  const laidOut = (built as unknown as { _getArguments(): string[] })._getArguments();
  const level = marks.includes('showinfo') ? 'info' : (job.logLevel ?? 'error');
  return ['-hide_banner', '-nostdin', '-nostats', '-y', '-loglevel', `level+${level}`, ...laidOut];
}

/** fluent-ffmpeg splits a lone option at its space; two or more it leaves alone. */
function unsplit(options: readonly string[]): [string, ...string[]] {
  if (options.length === 1 && options[0]!.includes(' ')) {
    throw new RangeError(`"${options[0]}": give each option and its value as its own string`);
  }
  // Called with nothing it would add the word `undefined`; what stands here is ffmpeg's default.
  return (options.length === 0 ? ['-threads', '0'] : options) as [string, ...string[]];
}

function whenFinished(
  child: ChildProcess,
  job: FfmpegJob,
  modern: boolean,
): Promise<{ stderr: string }> {
  let head = '';
  let tail = '';
  const kept =
    job.logLevel === 'warning' ? /\[(warning|error|fatal|panic)\]/ : /\[(error|fatal|panic)\]/;
  const keep = (line: string): void => {
    if (!kept.test(line)) return;
    if (head.length < KEPT) head += `${line}\n`;
    else tail = `${tail}${line}\n`.slice(-KEPT);
  };
  const times = job.onFrameTime ?? (() => undefined);
  readTimes(child.stderr!, times, keep);
  if (job.onFrameTime !== undefined && modern) {
    readTimes(child.stdio[TIMES_DESCRIPTOR] as Readable, times);
  }
  // A broken pipe to a dead ffmpeg is reported by its exit; without a listener it would end Node.
  child.stdin?.on('error', () => undefined);

  const onAbort = (): void => end(child);
  job.signal?.addEventListener('abort', onAbort, { once: true });
  // Never outlive the parent: an orphan would go on writing.
  const onExit = (): void => void child.kill('SIGKILL');
  process.once('exit', onExit);
  const ended = new Promise<{ stderr: string }>((settle, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const stderr = head + tail;
      if (job.signal?.aborted) reject(job.signal.reason as Error);
      else if (code === 0) settle({ stderr });
      else reject(new FfmpegFailure(subjectOf(job), code, stderr));
    });
  });
  return ended.finally(() => {
    job.signal?.removeEventListener('abort', onAbort);
    process.off('exit', onExit);
  });
}

function subjectOf(job: FfmpegJob): string {
  const files = [...job.inputs, job.output].flatMap((side) => ('path' in side ? [side.path] : []));
  return files[0] ?? 'pipe';
}

function end(child: ChildProcess): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), GRACE);
  force.unref();
  child.once('close', () => clearTimeout(force));
}
