#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nxProgram } from './nx-program.js';
import { listProjects, root } from '../src/list-projects.js';
import { publishedManifest } from '../src/published-manifest.js';
import { shippedProjects } from '../src/shipped-projects.js';

const USAGE = `Usage: npm run pack:all [-- --to <folder> --check]

Builds the program and the player with all that they need, and packs each project as npm would publish it. The tarballs can
be installed together, without a registry that knows them: npm install --ignore-scripts <folder>/*.tgz

With scripts, that of @tensorflow/tfjs-node-gpu fetches an old library or fails, and npm then leaves the package out: the
program does without native TensorFlow. It gets its own (npx phosphene doctor --fix).

  --to <folder>  where they go, with their hashes in SHA256SUMS; dist by default
  --check        builds all of it anew and packs it again: each tarball must be the same to the byte
`;

const { values } = parseArgs({
  options: { to: { type: 'string' }, check: { type: 'boolean' }, help: { type: 'boolean' } },
});
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
const versions = new Map(
  listProjects(root).map(({ manifest }) => [manifest.name, manifest.version]),
);

/** Lays out what a project publishes, in a folder of its own. */
function stage({ folder, manifest }, into) {
  const copy = join(into, manifest.nx.name);
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
}

/** Packs all projects into a folder. @returns a line for each tarball: its hash, and its name */
function packInto(folder) {
  mkdirSync(folder, { recursive: true });
  const staging = mkdtempSync(join(tmpdir(), 'phosphene-pack-'));
  const staged = projects.map((project) => stage(project, staging));
  run('npm', ['pack', '--silent', '--pack-destination', folder, ...staged]);
  rmSync(staging, { recursive: true, force: true });
  return projects.map(({ manifest: { name, version } }) => {
    const file = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
    const bytes = readFileSync(join(folder, file));
    return `${createHash('sha256').update(bytes).digest('hex')}  ${file}`;
  });
}

run(process.execPath, [nxProgram, 'run-many', '-t', 'build', '-p', names]);
const packed = packInto(target);
writeFileSync(join(target, 'SHA256SUMS'), `${packed.join('\n')}\n`);
process.stdout.write(`${projects.length} tarballs in ${target}\n`);
if (values.check) {
  for (const { folder } of projects) rmSync(join(root, folder, 'dist'), { recursive: true });
  run(process.execPath, [nxProgram, 'run-many', '-t', 'build', '-p', names, '--skip-nx-cache']);
  const again = mkdtempSync(join(tmpdir(), 'phosphene-packed-'));
  const second = packInto(again);
  const different = packed.filter((line) => !second.includes(line));
  rmSync(again, { recursive: true });
  for (const line of different) process.stdout.write(`differs: ${line}\n`);
  process.stdout.write(
    different.length === 0
      ? `Built and packed again: the same ${second.length} tarballs, to the byte.\n`
      : `${different.length} of ${packed.length} tarballs differ.\n`,
  );
  if (different.length > 0) process.exitCode = 1;
}
