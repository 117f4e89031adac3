import { access, chmod, cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
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

/**
 * Puts the player and a bundle together into one folder that plays from any web server. It is complete when
 * it stands there: it is filled under a temporary name. A folder of an earlier export is replaced.
 *
 * @throws {PhospheneError} when something else stands there
 */
export async function exportStage(site: string, bundle: string, folder: string): Promise<void> {
  const target = resolve(folder);
  const present = await readdir(target).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (present.length > 0 && !(present.includes('index.html') && present.includes('bundle'))) {
    throw new PhospheneError(`${folder} holds something else already.`, {
      remedy: 'Name a new folder, or an earlier export, which is then replaced.',
    });
  }
  await mkdir(dirname(target), { recursive: true });
  const temporary = await mkdtemp(join(dirname(target), `.${basename(target)}.`));
  try {
    // mkdtemp gives access to this user alone; a web server may be another user.
    await chmod(temporary, 0o755);
    await cp(site, temporary, { recursive: true });
    await cp(bundle, join(temporary, 'bundle'), { recursive: true });
    await rm(target, { recursive: true, force: true });
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}
