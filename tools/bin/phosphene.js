#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// After `npm ci` nothing is compiled yet: the first call builds, which takes about half a minute.
const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = new URL('../dist/cli.js', import.meta.url);
if (!existsSync(cli)) {
  process.stderr.write('phosphene: building the packages (first run only)…\n');
  const nx = fileURLToPath(new URL('../../node_modules/nx/bin/nx.js', import.meta.url));
  const built = spawnSync(
    process.execPath,
    [nx, 'run-many', '-t', 'build', '--output-style=static'],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NX_DAEMON: 'false' },
    },
  );
  if (built.status !== 0) {
    process.stderr.write(
      `${built.stdout}${built.stderr}\nphosphene: the build failed; run \`npm ci\` again.\n`,
    );
    process.exit(1);
  }
}
const { main } = await import(cli.href);
await main(process.argv);
