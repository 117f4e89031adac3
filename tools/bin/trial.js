#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { buildIfMissing } from './build-if-missing.js';

const [name = ''] = process.argv.splice(2, 1);
buildIfMissing('trial');
const program = new URL(`../dist/trials/${name}.js`, import.meta.url);
if (!/^[a-z-]+$/.test(name) || !existsSync(program)) {
  process.stderr.write(`trial: there is none named "${name}".\n`);
  process.exit(2);
}
await import(program.href);
