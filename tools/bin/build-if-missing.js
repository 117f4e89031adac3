import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nxProgram } from './nx-program.js';

/**
 * After `npm ci` nothing is compiled yet: the first call builds, which takes about half a minute.
 * Ends the process when that fails.
 *
 * @param {string} name whose first call this is, for the message
 */
export function buildIfMissing(name) {
  if (existsSync(new URL('../dist/cli.js', import.meta.url))) return;
  process.stderr.write(`${name}: building the packages (first run only)…\n`);
  const built = spawnSync(
    process.execPath,
    [nxProgram, 'run-many', '-t', 'build', '--output-style=static'],
    {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
      env: { ...process.env, NX_DAEMON: 'false' },
    },
  );
  if (built.status === 0) return;
  process.stderr.write(
    `${built.stdout}${built.stderr}\n${name}: the build failed; run \`npm ci\` again.\n`,
  );
  process.exit(1);
}
