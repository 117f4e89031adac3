import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { listProjects } from './list-projects.js';

/** A file of more lines has two subjects. */
export const MOST_LINES = 300;
const CODE = /\.(ts|js|mjs|cjs|py|css|glsl|html)$/;

/**
 * What a project holds and whom it knows.
 *
 * @typedef {object} ProjectStructure
 * @property {string} name
 * @property {number} lines of source
 * @property {number} testLines
 * @property {{ file: string, lines: number }} largest of the source
 * @property {string[]} doors of its `exports`
 * @property {number} libraries dependencies that are not of this workspace
 * @property {string[]} imports projects that its source imports
 * @property {string[]} importedBy
 */

/**
 * Measures a workspace.
 *
 * @param {string} workspace its folder, inside a git repository
 * @returns {Promise<{ projects: ProjectStructure[], circles: string[], long: { file: string, lines: number }[] }>}
 *   circles between files or projects, and files of more than `MOST_LINES`
 */
export async function measureStructure(workspace) {
  const lines = countLines(workspace);
  const projects = listProjects(workspace).map((project) => describeProject(project, lines));
  const modules = await readImports(workspace, projects);
  for (const { source, dependencies } of modules) {
    const from = projects.find(({ folder }) => source.startsWith(`${folder}/`));
    for (const { resolved } of dependencies) {
      const to = projects.find(({ folder }) => resolved.startsWith(`${folder}/`));
      if (from === undefined || to === undefined || to === from) continue;
      if (!from.imports.includes(to.name)) from.imports.push(to.name);
      if (!to.importedBy.includes(from.name)) to.importedBy.push(from.name);
    }
  }
  const long = [...lines]
    .filter(([, count]) => count > MOST_LINES)
    .map(([file, count]) => ({ file, lines: count }));
  return {
    projects: projects.map(({ folder: _, ...project }) => project),
    circles: [...fileCircles(modules), ...projectCircles(projects)],
    long,
  };
}

/** Built, and committed as built: nobody reads it. */
const BUILT = /^docs\/gallery\//;

/** Lines of each file of code that git knows or would take. */
function countLines(workspace) {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: workspace,
    encoding: 'utf8',
  });
  const lines = new Map();
  for (const file of files.split('\n').filter((name) => CODE.test(name) && !BUILT.test(name))) {
    lines.set(file, readFileSync(join(workspace, file), 'utf8').split('\n').length - 1);
  }
  return lines;
}

function describeProject({ folder, manifest }, lines) {
  const own = [...lines].filter(([file]) => file.startsWith(`${folder}/`));
  const tests = own.filter(([file]) => file.startsWith(`${folder}/test/`));
  const source = own.filter((entry) => !tests.includes(entry));
  const sum = (list) => list.reduce((total, [, count]) => total + count, 0);
  const largest = source.reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['', 0]);
  return {
    folder,
    name: manifest.nx.name,
    lines: sum(source),
    testLines: sum(tests),
    largest: { file: largest[0].slice(folder.length + 1), lines: largest[1] },
    doors: Object.keys(manifest.exports).filter((door) => door !== './package.json'),
    libraries: Object.keys(manifest.dependencies ?? {}).filter(
      (name) => !name.startsWith('@phosphene/'),
    ).length,
    imports: [],
    importedBy: [],
    hasSource: source.some(([file]) => file.startsWith(`${folder}/src/`)),
  };
}

/** Every source file with the files that it imports, types and other projects' doors included. */
async function readImports(workspace, projects) {
  const { output } = await cruise(
    projects.filter(({ hasSource }) => hasSource).map(({ folder }) => `${folder}/src`),
    {
      baseDir: workspace,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules|/dist/' },
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['@phosphene/source', 'import', 'node'],
      },
    },
    null,
    { tsConfig: extractTsConfig(join(workspace, 'tsconfig.base.json')) },
  );
  return output.modules;
}

function fileCircles(modules) {
  return modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ circular, cycle }) => circular && isFirst(source, cycle))
      .map(({ cycle }) => [source, ...cycle.map(({ name }) => name)].join(' → ')),
  );
}

/** A circle is found from each of its files; it is listed from the first by name. */
function isFirst(source, cycle) {
  return cycle.every(({ name }) => source <= name);
}

function projectCircles(projects) {
  const reaches = (from, to, seen = new Set()) => {
    if (from === to) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    const { imports } = projects.find(({ name }) => name === from);
    return imports.some((next) => reaches(next, to, seen));
  };
  return projects.flatMap(({ name, imports }) =>
    imports
      .filter((other) => reaches(other, name))
      .map((other) => `${name} → ${other} → … → ${name}`),
  );
}
