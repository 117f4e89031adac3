import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

const NAMES = ['firefox-esr', 'firefox'];

/**
 * The Firefox that PHOSPHENE_FIREFOX names, or the first on the PATH; `null` where there is none.
 *
 * @throws {Error} in CI, which is not to be green because something is missing
 */
export async function findFirefox(): Promise<string | null> {
  const named = process.env['PHOSPHENE_FIREFOX'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const place of named === undefined ? places : [named]) {
    const isThere = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return place;
  }
  if (process.env['CI'] !== undefined)
    throw new Error('There is no Firefox: apt-get install firefox-esr');
  console.warn('There is no Firefox here: the stage is tested in Chromium alone.');
  return null;
}
