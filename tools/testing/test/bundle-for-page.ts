import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/**
 * Bundles a module that lies beside this one for a page, where it is `engines`. In a process of its own: Vite's native
 * part does not know Jest's arrays.
 *
 * @returns the script's path
 */
export async function bundleForPage(module: string, folder: string): Promise<string> {
  const config = {
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@phosphene/source', 'module', 'browser'] },
    build: {
      outDir: folder,
      lib: {
        entry: fileURLToPath(new URL(module, import.meta.url)),
        formats: ['iife'],
        name: 'engines',
        fileName: 'engines',
      },
    },
  };
  const script = `const { build } = await import('vite'); await build(${JSON.stringify(config)});`;
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd });
  return join(folder, 'engines.iife.js');
}
