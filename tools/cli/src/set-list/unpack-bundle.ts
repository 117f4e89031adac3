import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';

/**
 * Unpacks a bundle that lies in a zip, or in a folder in one.
 *
 * @param folder where its files go
 * @throws {PhospheneError} when the zip can't be read, or holds no bundle
 */
export async function unpackBundle(path: string, folder: string): Promise<void> {
  const { unzipSync } = await import('fflate');
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(await readFile(path));
  } catch (cause) {
    throw new PhospheneError(`${path} can't be unpacked (${(cause as Error).message}).`, {
      remedy: 'Zip the bundle again, or name its folder as it is.',
      cause,
    });
  }
  const [manifest] = Object.keys(files)
    .filter((name) => /(^|\/)phosphene\.json$/.test(name))
    .sort((one, other) => one.length - other.length);
  if (manifest === undefined) {
    throw new PhospheneError(`${path}: there is no bundle in it (no phosphene.json).`, {
      remedy: 'Zip a folder that "phosphene export" wrote.',
    });
  }
  const root = manifest.slice(0, -'phosphene.json'.length);
  for (const [name, data] of Object.entries(files)) {
    const target = join(folder, name.slice(root.length));
    // A name with `..` leads out of the folder.
    if (!name.startsWith(root) || name.endsWith('/') || !target.startsWith(folder)) continue;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, data);
  }
}
