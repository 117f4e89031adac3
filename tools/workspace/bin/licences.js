#!/usr/bin/env node
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listLicences, readBom } from '../src/list-licences.js';
import { root } from '../src/list-projects.js';

const USAGE = `Usage: npm run licences [-- --json] [-- --bom <file>]

Counts the licences of all that is needed when the program runs, on this platform, and explains those that ask for more
than their text to be kept. Exit code 1 when there is one that is neither permissive nor explained.

  --json        one JSON object, with every package
  --bom <file>  also writes the bill of materials, as CycloneDX
`;

const options = { json: { type: 'boolean' }, bom: { type: 'string' }, help: { type: 'boolean' } };
const { values } = parseArgs({ options });
const write = (text) => process.stdout.write(`${text}\n`);
if (values.help) {
  write(USAGE.trimEnd());
  process.exit(0);
}
const bom = readBom(root);
const packages = listLicences(bom);
const open = packages.filter(({ settled }) => !settled);
if (values.bom !== undefined) {
  const file = resolve(values.bom);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`);
}
if (values.json) {
  write(JSON.stringify({ packages, open }, null, 2));
} else {
  const counts = new Map();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  for (const [licence, count] of [...counts].sort((a, b) => b[1] - a[1])) {
    write(`${String(count).padStart(5)}  ${licence}`);
  }
  for (const { name, version, licence, why } of packages.filter((one) => one.why !== null)) {
    write(`\n${name} ${version}, ${licence}: ${why}.`);
  }
  for (const { name, version, licence } of open)
    write(`\nNot explained: ${name} ${version}, ${licence}`);
}
process.exitCode = open.length === 0 ? 0 : 1;
