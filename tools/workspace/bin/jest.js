#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';

// Jest for the package in the current folder: ES modules, and results where `npm test` counts them.
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
mkdirSync('test-results', { recursive: true });
// Tests see a copy of the environment, where what the trainer pins (find-tensorflow.ts) doesn't reach native TensorFlow. Its own
// default for oneDNN depends on the processor, so that a training in a test and one in a process of its own would differ.
const env = { TF_ENABLE_ONEDNN_OPTS: '1', ...process.env };
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    jest,
    '--json',
    '--outputFile=test-results/jest.json',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env },
);
process.exit(status ?? 1);
