import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import { BUNDLE_FILE } from '@phosphene/model/bundle-folder';
import { syncFolder, writeFileAtomic } from '@phosphene/model/files';

/**
 * Refuses, before the work, a place that is taken, and a folder that is not ours to sweep away.
 *
 * @throws {PhospheneError}
 */
export async function checkPlace(folder: string, overwrite: boolean): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new PhospheneError(`${folder} can't be written (${error.code ?? error.message}).`, {
      remedy: 'Name another folder with -o.',
      cause: error,
    });
  });
  if (names.length === 0) return;
  if (!overwrite) {
    throw new PhospheneError(`${folder} is there already.`, {
      remedy: 'Name another folder with -o, or pass --overwrite.',
    });
  }
  if (!names.includes(BUNDLE_FILE)) {
    throw new PhospheneError(`${folder} is no bundle (it has no ${BUNDLE_FILE}).`, {
      remedy: 'Name another folder with -o; --overwrite replaces bundles only.',
    });
  }
}

/** Writes the files to a temporary folder beside the final one, and puts it in its place. */
export async function placeFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  overwrite: boolean,
): Promise<void> {
  const beside = (end: string): string =>
    join(dirname(folder), `.${basename(folder)}.${process.pid}.${end}`);
  const [temporary, old] = [beside('tmp'), beside('old')];
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true });
  try {
    for (const [path, data] of files) {
      await mkdir(dirname(join(temporary, path)), { recursive: true });
      await writeFileAtomic(join(temporary, path), data);
    }
    // A bundle that is replaced is moved aside first, so that no moment has half of one.
    if (overwrite) {
      await rename(folder, old).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
    }
    await rename(temporary, folder);
  } catch (cause) {
    await rm(temporary, { recursive: true, force: true });
    await rename(old, folder).catch(() => undefined);
    throw new PhospheneError(`${folder} can't be written (${(cause as Error).message}).`, {
      remedy: 'Make room for it, or name another folder with -o.',
      cause,
    });
  }
  await syncFolder(dirname(folder));
  await rm(old, { recursive: true, force: true });
}
