import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../../', import.meta.url);

/** The repository's folder. */
export const root = fileURLToPath(ROOT);

/**
 * The projects of the workspace, in the order of their folders' names.
 *
 * @returns {{ folder: string, manifest: Record<string, any> }[]} folders relative to the root, and `package.json`s
 */
export function listProjects() {
  return ['packages', 'tools'].flatMap((wing) =>
    readdirSync(new URL(wing, ROOT))
      .map((name) => `${wing}/${name}`)
      .filter((folder) => existsSync(new URL(`${folder}/package.json`, ROOT)))
      .map((folder) => ({
        folder,
        manifest: JSON.parse(readFileSync(new URL(`${folder}/package.json`, ROOT), 'utf8')),
      })),
  );
}
