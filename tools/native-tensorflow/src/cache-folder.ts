import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from './binding-package.ts';

/**
 * What is fetched once for all checkouts: `PHOSPHENE_CACHE`, else `$XDG_CACHE_HOME/phosphene` or
 * `~/.cache/phosphene`; where home can't be written to, a folder under `node_modules`.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const named = env['PHOSPHENE_CACHE'];
  if (named !== undefined && named !== '') return named;
  const base = env['XDG_CACHE_HOME'];
  const folder = join(
    base === undefined || base === '' ? join(homedir(), '.cache') : base,
    'phosphene',
  );
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return join(projectFolder, '..', '..', 'node_modules', '.cache', 'phosphene');
  }
}
