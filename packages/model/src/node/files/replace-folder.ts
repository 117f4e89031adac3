import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PhospheneError } from '../../errors/phosphene-error.ts';
import { syncFolder } from './atomic-file.ts';

/**
 * The names in a folder that is to be written; none where it isn't there.
 *
 * @param remedy for the error
 * @throws {PhospheneError} when it can't be read
 */
export async function namesInPlace(folder: string, remedy: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new PhospheneError(`${folder} can't be written (${error.code ?? error.message}).`, {
      remedy,
      cause: error,
    });
  });
}

/**
 * Writes a folder so that no moment has half of it: it is filled under a temporary name beside its place.
 *
 * @param fill writes into the temporary folder, which is there and empty
 * @param overwrite whether what stands there is replaced; it is moved aside first, and back where that fails
 * @param remedy for the error
 * @throws {PhospheneError} when it can't be written
 */
export async function replaceFolder(
  folder: string,
  fill: (temporary: string) => Promise<void>,
  { overwrite, remedy }: { readonly overwrite: boolean; readonly remedy: string },
): Promise<void> {
  const beside = (end: string): string =>
    join(dirname(folder), `.${basename(folder)}.${process.pid}.${end}`);
  const [temporary, old] = [beside('tmp'), beside('old')];
  try {
    await rm(temporary, { recursive: true, force: true });
    await mkdir(temporary, { recursive: true });
    await fill(temporary);
    if (overwrite) {
      await rename(folder, old).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
    }
    await rename(temporary, folder);
  } catch (cause) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    await rename(old, folder).catch(() => undefined);
    throw new PhospheneError(`${folder} can't be written (${(cause as Error).message}).`, {
      remedy,
      cause,
    });
  }
  await syncFolder(dirname(folder));
  await rm(old, { recursive: true, force: true });
}
