import { spawnSync } from 'node:child_process';
import { statSync, utimesSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nxProgram } from './nx-program.js';

const ROOT = new URL('../../../', import.meta.url);
const INSTALLED = new URL('node_modules/.package-lock.json', ROOT);

/**
 * Builds a project of the tools and all that it needs, unless it has been built since the last `npm ci`: before,
 * nothing is compiled, or what is may be of an earlier commit. The first build takes about half a minute, and two
 * seconds where nothing changed. Ends the process when the build fails.
 *
 * @param {string} project its folder in `tools`
 * @param {string} name whose first call this is, for the message
 */
export function buildIfMissing(project, name) {
  const compiled = new URL(`tools/${project}/dist/lib.tsbuildinfo`, ROOT);
  const [built, installed] = [compiled, INSTALLED].map(
    (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs,
  );
  if (built !== undefined && !(built < installed)) return;
  process.stderr.write(`${name}: building the packages (first run after npm ci)…\n`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [nxProgram, 'run-many', '-t', 'build', '-p', project, '--output-style=static'],
    {
      cwd: fileURLToPath(ROOT),
      encoding: 'utf8',
      env: { ...process.env, NX_DAEMON: 'false' },
    },
  );
  if (status === 0) {
    // Where nothing changed, the build leaves its files as they were.
    utimesSync(compiled, new Date(), new Date());
    return;
  }
  process.stderr.write(`${stdout}${stderr}\n${name}: the build failed; run \`npm ci\` again.\n`);
  process.exit(1);
}
