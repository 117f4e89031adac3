import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import { lastWords, runProgram } from '@phosphene/terminal';

/** A disk of its own in memory, whose size and access can be changed while it is in use: Linux's tmpfs. */
export class SmallDisk {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** @throws {PhospheneError} where nothing can be mounted: it takes Linux, and root */
  static async mount(folder: string, bytes: number): Promise<SmallDisk> {
    await mkdir(folder, { recursive: true });
    await mount(['-t', 'tmpfs', '-o', `size=${pages(bytes)}`, 'phosphene-trial', folder]);
    return new SmallDisk(folder);
  }

  async resize(bytes: number): Promise<void> {
    await mount(['-o', `remount,size=${pages(bytes)}`, this.folder]);
  }

  async setReadOnly(readOnly: boolean): Promise<void> {
    await mount(['-o', `remount,${readOnly ? 'ro' : 'rw'}`, this.folder]);
  }

  async unmount(): Promise<void> {
    await run('umount', [this.folder]);
  }
}

/** Bytes of all files below a folder, in whole pages, as a tmpfs counts them. */
export async function bytesOnDisk(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  let bytes = 0;
  for (const entry of entries) {
    if (entry.isFile()) bytes += pages((await stat(join(entry.parentPath, entry.name))).size);
  }
  return bytes;
}

const PAGE = 4096;

function pages(bytes: number): number {
  return PAGE * Math.max(1, Math.ceil(bytes / PAGE));
}

function mount(args: readonly string[]): Promise<void> {
  return run('mount', args);
}

async function run(program: string, args: readonly string[]): Promise<void> {
  const end = await runProgram(program, args);
  if (end.status !== 0) {
    throw new PhospheneError(`${program} ${args.join(' ')}: ${lastWords(end)}`, {
      remedy: 'Run this trial on Linux, as root: it mounts disks of its own.',
    });
  }
}
