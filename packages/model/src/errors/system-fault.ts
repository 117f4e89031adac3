import { PhospheneError } from './phosphene-error.ts';

/** As Node's file system throws it. */
interface SystemError {
  readonly code?: string;
  readonly path?: string;
  readonly syscall?: string;
  readonly cause?: SystemError | null | undefined;
}

/** What the system refused: its codes, the words that programs print for them, and the way out. */
const FAULTS: readonly {
  readonly codes: readonly string[];
  readonly words: RegExp;
  readonly what: string;
  readonly remedy: string;
}[] = [
  {
    codes: ['ENOSPC', 'EDQUOT'],
    words: /No space left on device|Disk quota exceeded/,
    what: 'the disk is full',
    remedy: 'Make room, then give the same command again: what is finished is kept.',
  },
  {
    codes: ['EROFS'],
    words: /Read-only file system/,
    what: 'the disk can only be read',
    remedy: 'Name another folder, or have the disk mounted for writing.',
  },
  {
    codes: ['EACCES', 'EPERM'],
    words: /Permission denied|Operation not permitted/,
    what: 'permission is denied',
    remedy: 'Name another folder, or have this one opened to you (ls -ld says whose it is).',
  },
  {
    codes: ['EMFILE', 'ENFILE'],
    words: /Too many open files/,
    what: 'too many files are open',
    remedy:
      'Close other programs, or raise the limit (ulimit -n), then give the same command again.',
  },
  {
    codes: ['EIO'],
    words: /Input\/output error/,
    what: 'the disk fails',
    remedy: 'Copy what matters from it, and name a folder on another disk.',
  },
];

/**
 * A fault of the world behind an error: a full disk, a folder that is closed. It may be a cause of the error's, or stand in
 * the words of another program.
 *
 * @param subject what is named where the error names no path
 * @returns `null` where there is none
 */
export function systemFault(error: unknown, subject?: string): PhospheneError | null {
  // Not by `instanceof`: errors of other threads and realms are no instances of this one's.
  let one = error as SystemError | null | undefined;
  while (typeof one === 'object' && one !== null) {
    const { code, path = subject, syscall } = one;
    // Node's recursive mkdir says so of a disk that can only be read.
    const known = code === 'ENOENT' && syscall === 'mkdir' ? 'EROFS' : String(code);
    const found = FAULTS.find(({ codes }) => codes.includes(known));
    if (found !== undefined) {
      const message = path === undefined ? `Failed: ${found.what}.` : `${path}: ${found.what}.`;
      return new PhospheneError(message, { remedy: found.remedy, cause: error });
    }
    one = one.cause;
  }
  return null;
}

/** The same for what a program has printed. @returns what it was, and the way out */
export function systemFaultIn(words: string): { what: string; remedy: string } | null {
  return FAULTS.find((fault) => fault.words.test(words)) ?? null;
}
