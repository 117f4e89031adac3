#!/usr/bin/env node
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { nxProgram } from './nx-program.js';
import { listProjects, root } from '../src/list-projects.js';

// Everything that keeps main green: formatting, spelling, documentation, lint with module boundaries, types, tests. The
// last line counts the tests. A project whose results are missing counts as a failure, never as nothing.
const tested = listProjects(root).filter(({ manifest }) => manifest.nx.targets.test !== undefined);
const results = tested.map(({ folder }) => join(root, folder, 'test-results'));

const run = (...args) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
const begin = (...args) =>
  new Promise((done) => {
    const program = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
    program.on('exit', (status) => done(status === 0));
  });

// Each of these keeps one core busy: together they take the time of the longest.
const begun = await Promise.all([
  begin(join(root, 'tools/native-tensorflow/bin/set-up.js')),
  begin(join(root, 'node_modules/prettier/bin/prettier.cjs'), '--check', '.'),
  begin(join(root, 'node_modules/cspell/bin.mjs'), '--no-progress', '.'),
]);
let checks = begun.every(Boolean);
for (const folder of results) rmSync(folder, { recursive: true, force: true });
checks = run(nxProgram, 'run-many', '-t', 'lint', 'typecheck', '--output-style=static') && checks;
checks = run(join(root, 'tools/workspace/bin/docs.js')) && checks;
// Two projects at a time; those in a browser run two at a time by themselves (tools/testing/jest.config.js).
for (const chosen of ['--exclude=testing', '--projects=testing']) {
  const test = ['run-many', '-t', 'test', chosen, '--parallel=2', '--nx-bail=false'];
  checks = run(nxProgram, ...test, '--output-style=stream') && checks;
}

const total = { passed: 0, failed: 0, skipped: 0 };
for (const folder of results) {
  try {
    const result = JSON.parse(readFileSync(join(folder, 'jest.json'), 'utf8'));
    total.passed += result.numPassedTests;
    total.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    total.skipped += result.numPendingTests + result.numTodoTests;
  } catch (error) {
    process.stdout.write(`${folder}: no test results (${error.message})\n`);
    total.failed += 1;
  }
}
if (!checks && total.failed === 0) {
  process.stdout.write('A check before the tests failed: see above.\n');
  total.failed = 1;
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exit(checks && total.failed === 0 && total.passed > 0 ? 0 : 1);
