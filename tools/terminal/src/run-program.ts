import { spawn } from 'node:child_process';

/** How a program ended. */
export interface ProgramEnd {
  /** `null` when it was killed or could not be started. */
  readonly status: number | null;
  /** Standard output, and standard error after it. */
  readonly stdout: string;
  readonly stderr: string;
  /** Why there is no status: the time limit, the kill's name, or the error of starting it. */
  readonly why: string | null;
}

export interface ProgramOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly timeoutSeconds?: number;
  readonly signal?: AbortSignal | undefined;
}

/** What is kept of a stream: the last part says what went wrong. */
const KEPT = 1 << 20;

/**
 * Runs a program to its end without a shell, with everything that it started ended with it. Never throws for
 * a program that fails or is missing.
 *
 * @throws the signal's reason when it is aborted
 */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<ProgramEnd> {
  options.signal?.throwIfAborted();
  const posix = process.platform !== 'win32';
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own group, so that a compiler's children end with it.
    detached: posix,
    windowsHide: true,
  });
  const end = (): void => {
    try {
      if (posix && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  };
  let stdout = '';
  let stderr = '';
  let late = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout = (stdout + text).slice(-KEPT);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-KEPT);
  });
  const timer =
    options.timeoutSeconds === undefined
      ? undefined
      : setTimeout(() => {
          late = true;
          end();
        }, options.timeoutSeconds * 1000);
  options.signal?.addEventListener('abort', end, { once: true });
  try {
    const [status, why] = await new Promise<[number | null, string | null]>((resolve) => {
      child.on('error', (error) => resolve([null, error.message]));
      child.on('close', (code, killedBy) => resolve([code, killedBy]));
    });
    options.signal?.throwIfAborted();
    return {
      status: late ? null : status,
      stdout,
      stderr,
      why: late ? `took longer than ${options.timeoutSeconds} s` : why,
    };
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', end);
  }
}

/** The last line of what a program said, for one-line messages. */
export function lastWords(end: ProgramEnd): string {
  const lines = `${end.stdout}\n${end.stderr}`.split('\n').map((line) => line.trim());
  const said = lines.filter((line) => line !== '').at(-1) ?? '';
  return end.why ?? (said === '' ? `exit code ${end.status}` : said.slice(0, 300));
}
