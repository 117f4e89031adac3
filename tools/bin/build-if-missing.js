import { spawnSync } from 'node:child_process';
import { statSync, utimesSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nxProgram } from './nx-program.js';

const COMPILED = new URL('../dist/cli.js', import.meta.url);
const INSTALLED = new URL('../../node_modules/.package-lock.json', import.meta.url);

/**
 * After `npm ci` nothing is compiled yet, or what is may be of an earlier commit: the first call builds, which takes
 * about half a minute, and two seconds where nothing changed. Ends the process when that fails.
 *
 * @param {string} name whose first call this is, for the message
 */
export function buildIfMissing(name) {
  const [compiled, installed] = [COMPILED, INSTALLED].map(
    (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs,
  );
  if (compiled !== undefined && !(compiled < installed)) return;
  process.stderr.write(`${name}: building the packages (first run after npm ci)…\n`);
  const built = spawnSync(
    process.execPath,
    [nxProgram, 'run-many', '-t', 'build', '--output-style=static'],
    {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
      env: { ...process.env, NX_DAEMON: 'false' },
    },
  );
  if (built.status === 0) {
    // Where nothing changed, the build leaves its files as they were.
    utimesSync(COMPILED, new Date(), new Date());
    return;
  }
  process.stderr.write(
    `${built.stdout}${built.stderr}\n${name}: the build failed; run \`npm ci\` again.\n`,
  );
  process.exit(1);
}
