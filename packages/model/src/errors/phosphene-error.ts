/**
 * A fault that the user can mend: the message names the thing and what was wrong with it, the remedy
 * is the way out. The command line prints both without a stack trace and leaves with `exitCode`.
 */
export class PhospheneError extends Error {
  readonly remedy: string;
  /** 1: a fault in the world (a damaged file, a full disk); 2: the command was used wrongly. */
  readonly exitCode: 1 | 2;

  constructor(message: string, options: { remedy: string; exitCode?: 1 | 2; cause?: unknown }) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'PhospheneError';
    this.remedy = options.remedy;
    this.exitCode = options.exitCode ?? 1;
  }
}
