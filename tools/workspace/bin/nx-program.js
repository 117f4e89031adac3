import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const manifest = require.resolve('nx/package.json');

/** The path of Nx's own program, to be run by this Node. */
export const nxProgram = join(dirname(manifest), require(manifest).bin.nx);
