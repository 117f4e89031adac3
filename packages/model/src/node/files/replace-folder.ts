import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { PhospheneError, systemFault } from '../../errors/index.ts';
import { syncFolder } from './atomic-file.ts';

/**
 * Makes a folder, or another one in its place, so that its name never shows half of it: it is filled under a temporary
 * name beside its place, and what stood there is moved aside first. Whoever calls holds the output (`holdOutput`).
 *
 * @param fill given the temporary folder, which is empty
 * @throws {PhospheneError} when the disk is full or closed; what stood there stands there still, as with any other error
 */
export async function replaceFolder(
  folder: string,
  fill: (temporary: string) => Promise<void>,
): Promise<void> {
  const { target, next, old } = namesOf(folder);
  await settleFolder(folder);
  try {
    await mkdir(next, { recursive: true });
    await fill(next);
    await renameIfThere(target, old);
    await rename(next, target);
    await syncFolder(dirname(target));
  } catch (cause) {
    // The folder is named, not what lies in it under a name that is gone.
    const { code } = cause as NodeJS.ErrnoException;
    throw systemFault({ code, cause }, folder) ?? cause;
  } finally {
    await settleFolder(folder);
  }
}

/**
 * Puts right what a process that was killed while it replaced a folder has left: the folder stands there as it was
 * before or as it was to be, and nothing beside it.
 *
 * @returns what lies in the folder; nothing where there is none
 * @throws {PhospheneError} when its name is that of something else, or it can't be read
 */
export async function settleFolder(folder: string): Promise<string[]> {
  const { target, next, old } = namesOf(folder);
  let names = await namesIn(folder);
  await rm(next, { recursive: true, force: true });
  if (names === null) {
    await renameIfThere(old, target);
    names = await namesIn(folder);
  }
  await rm(old, { recursive: true, force: true });
  return names ?? [];
}

async function namesIn(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw (
      systemFault(cause, folder) ??
      new PhospheneError(`${folder} can't be written (${code ?? message}).`, {
        remedy: 'Name another folder with -o.',
        cause,
      })
    );
  }
}

function namesOf(folder: string): Record<'target' | 'next' | 'old', string> {
  const target = resolve(folder);
  const beside = (end: string): string =>
    join(dirname(target), `.${basename(target)}.phosphene-${end}`);
  return { target, next: beside('new'), old: beside('old') };
}

async function renameIfThere(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}
