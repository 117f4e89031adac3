import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * A project of the workspace.
 *
 * @typedef {object} Project
 * @property {string} folder relative to the root: `packages/model`
 * @property {Record<string, any>} manifest its `package.json`
 */

/**
 * The projects of a workspace, in the order of their folders' names.
 *
 * @param {string} workspace its folder
 * @returns {Project[]}
 */
export function listProjects(workspace) {
  return ['packages', 'tools'].flatMap((wing) =>
    readdirSync(join(workspace, wing))
      .map((name) => `${wing}/${name}`)
      .filter((folder) => existsSync(join(workspace, folder, 'package.json')))
      .map((folder) => ({
        folder,
        manifest: JSON.parse(readFileSync(join(workspace, folder, 'package.json'), 'utf8')),
      })),
  );
}
