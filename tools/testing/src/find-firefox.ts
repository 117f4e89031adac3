import { findOnPath, isExecutable } from '@phosphene/stage-server';

const NAMES = ['firefox-esr', 'firefox'];

/**
 * The Firefox that PHOSPHENE_FIREFOX names, or the first on the PATH; `null` where there is none.
 *
 * @throws {Error} in CI, which is not to be green because something is missing
 */
export async function findFirefox(): Promise<string | null> {
  const named = process.env['PHOSPHENE_FIREFOX'];
  if (named === undefined) {
    const found = await findOnPath(NAMES);
    if (found !== null) return found;
  } else if (await isExecutable(named)) {
    return named;
  }
  if (process.env['CI'] !== undefined)
    throw new Error('There is no Firefox: apt-get install firefox-esr');
  console.warn('There is no Firefox here: the stage is tested in Chromium alone.');
  return null;
}
