#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nxProgram } from './nx-program.js';
import { listProjects, root } from '../src/list-projects.js';
import { publishedManifest } from '../src/published-manifest.js';
import { shippedProjects } from '../src/shipped-projects.js';

const USAGE = `Usage: npm run pack:all [-- --to <folder>]

Builds the program and the player with all that they need, and packs each project as npm would publish it. The tarballs can
be installed together, without a registry that knows them: npm install --ignore-scripts <folder>/*.tgz

With scripts, that of @tensorflow/tfjs-node-gpu fetches an old library or fails, and npm then leaves the package out: the
program does without native TensorFlow. It gets its own (npx phosphene doctor --fix).

  --to <folder>  where they go; dist by default
`;

const { values } = parseArgs({ options: { to: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
/** What goes into a tarball from elsewhere, by its place there. */
const FROM_ELSEWHERE = { 'tools/cli/gallery': 'docs/gallery/six-players' };

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
const versions = new Map(
  listProjects(root).map(({ manifest }) => [manifest.name, manifest.version]),
);
const staging = mkdtempSync(join(tmpdir(), 'phosphene-pack-'));
process.on('exit', () => rmSync(staging, { recursive: true, force: true }));
const staged = projects.map(({ folder, manifest }) => {
  const copy = join(staging, manifest.nx.name);
  const named = manifest.files.filter((path) => !path.startsWith('!'));
  for (const path of [...named, 'README.md']) {
    const place = `${folder}/${path}`;
    const source = join(root, FROM_ELSEWHERE[place] ?? place);
    if (existsSync(source)) cpSync(source, join(copy, path), { recursive: true });
  }
  cpSync(join(root, 'LICENSE'), join(copy, 'LICENSE'));
  const published = publishedManifest(manifest, versions);
  writeFileSync(join(copy, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
  return copy;
});
run('npm', ['pack', '--silent', '--pack-destination', target, ...staged]);
process.stdout.write(`${projects.length} tarballs in ${target}\n`);
