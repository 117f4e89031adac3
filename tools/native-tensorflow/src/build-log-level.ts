import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '@phosphene/model/files';
import { runProgram } from '@phosphene/terminal';
import { projectFolder } from './binding-package.ts';
import { findCompiler } from './build-binding.ts';
import type { TensorFlowLibrary } from './library-cache.ts';

const SOURCE = join(projectFolder, 'binding', 'log_level.cc');
/** How the linker calls `absl::MinLogLevel()`, whose namespace holds Abseil's version. */
const MIN_LOG_LEVEL = /_ZN4absl\d+lts_\d+11MinLogLevelEv/;

/**
 * Compiles the module that makes TensorFlow keep to `TF_CPP_MIN_LOG_LEVEL` while it is loaded.
 *
 * @returns its path in the cache; `null` where the library has no such function or nothing can be compiled:
 *   TensorFlow then works as well, and says more
 */
export async function buildLogLevel(
  library: TensorFlowLibrary,
  signal?: AbortSignal,
): Promise<string | null> {
  const framework = library.manifest.files.find(({ path }) =>
    /libtensorflow_framework\.so\.\d+$/.test(path),
  );
  if (framework === undefined) return null;
  const name = await findFunction(join(library.folder, framework.path));
  const compiler = name === null ? null : await findCompiler(signal);
  if (name === null || compiler === null) return null;
  const args = ['-shared', '-fPIC', '-O2', '-fno-threadsafe-statics', `-DMIN_LOG_LEVEL=${name}`];
  const key = sha256(JSON.stringify([args, await readFile(SOURCE, 'utf8')])).slice(0, 16);
  const built = join(library.folder, 'bindings', `log-level-${key}.node`);
  if ((await readFile(built).catch(() => null)) !== null) return built;
  await mkdir(dirname(built), { recursive: true });
  const temporary = `${built}.${process.pid}.tmp`;
  const end = await runProgram(compiler, [...args, SOURCE, '-o', temporary], {
    timeoutSeconds: 300,
    signal,
  });
  if (end.status !== 0) {
    await rm(temporary, { force: true });
    return null;
  }
  await rename(temporary, built);
  return built;
}

async function findFunction(path: string): Promise<string | null> {
  const library = await readFile(path);
  // The names of functions are short, and the first place of this one is enough.
  const at = library.indexOf('11MinLogLevelEv');
  if (at < 0) return null;
  const around = library.toString('latin1', Math.max(0, at - 64), at + 64);
  return MIN_LOG_LEVEL.exec(around)?.[0] ?? null;
}
