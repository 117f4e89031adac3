#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { listProjects, root } from '../src/list-projects.js';

const [name, ...rest] = process.argv.slice(2);
const tested = listProjects(root).filter(({ manifest }) => manifest.nx.targets.test !== undefined);
const project = tested.find(({ manifest }) => manifest.nx.name === name);
if (project === undefined) {
  const names = tested.map(({ manifest }) => manifest.nx.name);
  const help = name === '--help';
  (help ? process.stdout : process.stderr).write(
    `Usage: npm run watch -- <project> [pattern]\n\nRuns a project's tests again whenever a file changes: ${names.join(', ')}.\n`,
  );
  process.exit(help ? 0 : 2);
}
const jest = join(root, 'tools/workspace/bin/jest.js');
const { status } = spawnSync(process.execPath, [jest, '--watch', ...rest], {
  cwd: join(root, project.folder),
  stdio: 'inherit',
});
process.exit(status ?? 1);
