import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import { BUNDLE_FILE } from '@phosphene/model/bundle-folder';
import { replaceFolder, settleFolder, writeFileAtomic } from '@phosphene/model/files';

/**
 * Refuses, before the work, a place that is taken, and a folder that is not ours to sweep away.
 *
 * @throws {PhospheneError}
 */
export async function checkPlace(folder: string, overwrite: boolean): Promise<void> {
  const names = await settleFolder(folder);
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

/**
 * Writes files, by their paths inside it, as a folder that takes the place of what stood there.
 *
 * @throws {PhospheneError} when the disk is full or closed
 */
export async function placeFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  await replaceFolder(folder, async (temporary) => {
    for (const [path, data] of files) {
      await mkdir(dirname(join(temporary, path)), { recursive: true });
      await writeFileAtomic(join(temporary, path), data);
    }
  });
}
