#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../src/list-projects.js';

const USAGE = `Usage: npm run dev [-- bundle] [-- --port 5173] [-- --open]

Serves the player with hot reload: a change in packages/player, sampler or model is on the stage at once.

  bundle       the folder of a bundle; demo/bundle by default, which \`npm run demo\` makes
  --port <n>   5173 by default
  --open       opens the page in a browser
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string' }, open: { type: 'boolean' }, help: { type: 'boolean' } },
});
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const bundle = resolve(positionals[0] ?? join(root, 'demo/bundle'));
if (!existsSync(join(bundle, 'phosphene.json'))) {
  process.stderr.write(
    `error: ${bundle} is no bundle.\n       Run \`npm run demo\` first, or name a bundle: npm run dev -- bundles/mine\n`,
  );
  process.exit(1);
}
const player = join(root, 'packages/player');
const manifest = createRequire(join(player, 'package.json')).resolve('vite/package.json');
const vite = join(dirname(manifest), 'bin/vite.js');
const child = spawn(
  process.execPath,
  [vite, '--port', values.port ?? '5173', ...(values.open ? ['--open'] : [])],
  { cwd: player, stdio: 'inherit', env: { ...process.env, PHOSPHENE_BUNDLE: bundle } },
);
// Ctrl-C reaches the child by itself; a signal to this process alone is passed on.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 0));
