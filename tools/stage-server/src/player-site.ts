import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PhospheneError } from '@phosphene/model/errors';

/**
 * The folder of the built player.
 *
 * @throws {PhospheneError} when it has not been built
 */
export async function findPlayerSite(): Promise<string> {
  const manifest = createRequire(import.meta.url).resolve('@phosphene/player/package.json');
  const site = join(dirname(manifest), 'dist', 'site');
  await access(join(site, 'index.html')).catch((cause: unknown) => {
    throw new PhospheneError(`The player has not been built: ${site} is missing.`, {
      remedy: 'Run: npx nx build player',
      cause,
    });
  });
  return site;
}
