import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';
import { BUNDLE_FILE } from '@phosphene/model/bundle-folder';
import { namesInPlace, replaceFolder, writeFileAtomic } from '@phosphene/model/files';

/**
 * Refuses, before the work, a place that is taken, and a folder that is not ours to sweep away.
 *
 * @throws {PhospheneError}
 */
export async function checkPlace(folder: string, overwrite: boolean): Promise<void> {
  const names = await namesInPlace(folder, 'Name another folder with -o.');
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
  const fill = async (temporary: string): Promise<void> => {
    for (const [path, data] of files) {
      await mkdir(dirname(join(temporary, path)), { recursive: true });
      await writeFileAtomic(join(temporary, path), data);
    }
  };
  const remedy = 'Make room for it, or name another folder with -o.';
  await replaceFolder(folder, fill, { overwrite, remedy });
}
