import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of `@tensorflow/tfjs-node-gpu`, and the files that it loads from there. */
export interface BindingPackage {
  readonly folder: string;
  readonly version: string;
  /** `lib/napi-v8/tfjs_binding.node`; present or not. */
  readonly binding: string;
  /** `lib/napi-v8/log_level.node`: loaded before the binding where it is there. */
  readonly logLevel: string;
  /** What this tool wrote about the binding, beside it. */
  readonly note: string;
}

/** The highest Node-API version that the package's binary is named for; Node 20, 22 and 24 have it. */
export const NODE_API = 8;

const PACKAGE = '@tensorflow/tfjs-node-gpu';

/** The folder of this project: the same from `src` and from `dist`. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** @param from a folder whose `node_modules` (or those above it) hold the package */
export function findBindingPackage(from = projectFolder): BindingPackage | null {
  const require = createRequire(join(from, 'package.json'));
  // By folder, not by resolving the package: its `main` must not be run to be found.
  for (const base of require.resolve.paths(PACKAGE) ?? []) {
    const manifest = join(base, PACKAGE, 'package.json');
    if (!existsSync(manifest)) continue;
    const { version } = require(manifest) as { version: string };
    return bindingPackageAt(dirname(manifest), version);
  }
  return null;
}

/** Names the package's files in its folder. */
export function bindingPackageAt(folder: string, version: string): BindingPackage {
  return {
    folder,
    version,
    binding: join(folder, 'lib', `napi-v${NODE_API}`, 'tfjs_binding.node'),
    logLevel: join(folder, 'lib', `napi-v${NODE_API}`, 'log_level.node'),
    note: join(folder, 'lib', 'phosphene.json'),
  };
}
