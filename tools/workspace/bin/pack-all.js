#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nxProgram } from './nx-program.js';
import { root } from '../src/list-projects.js';
import { shippedProjects } from '../src/shipped-projects.js';

const USAGE = `Usage: npm run pack:all [-- --to <folder>]

Builds the program and the player with all that they need, and packs each project as npm would publish it. The tarballs can
be installed together, without a registry that knows them: npm install <folder>/*.tgz

  --to <folder>  where they go; dist by default
`;

const { values } = parseArgs({ options: { to: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const target = resolve(values.to ?? join(root, 'dist'));
const projects = shippedProjects(root, ['@phosphene/cli', '@phosphene/player']);

/** Ends this process with a program that fails. */
const run = (program, args) => {
  // npm is a script of the shell's on Windows.
  const shell = program === 'npm' && process.platform === 'win32';
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit', shell });
  if (status !== 0) process.exit(status ?? 1);
};

const names = projects.map(({ manifest }) => manifest.nx.name).join(',');
run(process.execPath, [nxProgram, 'run-many', '-t', 'build', '-p', names]);
mkdirSync(target, { recursive: true });
const folders = projects.flatMap(({ folder }) => ['--workspace', folder]);
run('npm', ['pack', '--silent', '--pack-destination', target, ...folders]);
process.stdout.write(`${projects.length} tarballs in ${target}\n`);
