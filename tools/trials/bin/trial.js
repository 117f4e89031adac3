#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { buildIfMissing } from '../../workspace/bin/build-if-missing.js';

const [name = ''] = process.argv.splice(2, 1);
buildIfMissing('trials', 'trial');
const program = new URL(`../dist/${name}.js`, import.meta.url);
if (!/^[a-z-]+$/.test(name) || !existsSync(program)) {
  process.stderr.write(`trial: there is none named "${name}".\n`);
  process.exit(2);
}
await import(program.href);
