/** Characters of a message, which may quote what a stranger wrote. */
const LONGEST = 1000;
const TAIL = 200;

/**
 * A fault that the user can mend: the message names the thing and what was wrong with it, the remedy
 * is the way out. The command line prints both without a stack trace and leaves with `exitCode`.
 */
export class PhospheneError extends Error {
  readonly remedy: string;
  /** 1: a fault in the world (a damaged file, a full disk); 2: the command was used wrongly. */
  readonly exitCode: 1 | 2;

  constructor(message: string, options: { remedy: string; exitCode?: 1 | 2; cause?: unknown }) {
    super(readable(message), options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'PhospheneError';
    this.remedy = options.remedy;
    this.exitCode = options.exitCode ?? 1;
  }
}

/** Without what would steer a terminal, and with the middle left out where it is too long to be read. */
function readable(message: string): string {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  const printable = message.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, '\ufffd');
  if (printable.length <= LONGEST) return printable;
  return `${printable.slice(0, LONGEST - TAIL)} … ${printable.slice(-TAIL)}`;
}
