#!/usr/bin/env node
import { existsSync } from 'node:fs';

// In the repository what is missing is built first. An installed package has no sources, and all that is built.
if (existsSync(new URL('../src', import.meta.url))) {
  const { buildIfMissing } = await import('../../workspace/bin/build-if-missing.js');
  buildIfMissing('native-tensorflow', 'set-up');
}
const { setUp } = await import('../dist/set-up.js');
await setUp(process.argv.slice(2));
