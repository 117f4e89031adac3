import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { sha256 } from '@phosphene/model/files';
import { type Oversight } from '@phosphene/model/progress';
import { lastWords, runProgram } from '@phosphene/terminal';
import { NODE_API, type BindingPackage } from './binding-package.ts';
import type { TensorFlowLibrary } from './library-cache.ts';

const SOURCES = ['binding/tfjs_backend.cc', 'binding/tfjs_binding.cc'];

/** Those of NVIDIA's libraries that TensorFlow opens by name: linked, they are loaded before it searches. */
const OPENED_BY_NAME =
  /^nvidia\/[^/]+\/lib\/(lib(?:cudart|cublas|cublasLt|cufft|cusolver|cusparse|nvJitLink|cudnn|nccl)\.so\.\d+)$/;

/**
 * Compiles the package's own, unchanged binding against a library of the cache. It knows Node by its stable
 * C interface alone, so no headers of this very Node are needed and the result serves every later one.
 *
 * @returns the path of the compiled file (in the cache, reused by every checkout), or why there is none
 */
export async function buildBinding(
  target: BindingPackage,
  library: TensorFlowLibrary,
  { onNote, signal }: Oversight,
): Promise<{ binding: string } | { reason: string }> {
  const args = await compilerArguments(target, library);
  const sources = await Promise.all(
    SOURCES.map((source) => readFile(join(target.folder, source), 'utf8')),
  );
  const key = sha256(JSON.stringify([args, target.version, sources])).slice(0, 16);
  const binding = join(library.folder, 'bindings', `${key}.node`);
  if (await readFile(binding).catch(() => null)) return { binding };
  const compiler = await findCompiler(signal);
  if (compiler === null) {
    return { reason: 'no C++ compiler was found (Debian: apt install g++)' };
  }
  onNote?.(`  compiling the binding with ${compiler} (about half a minute)…`);
  await mkdir(dirname(binding), { recursive: true });
  const temporary = `${binding}.${process.pid}.tmp`;
  const end = await runProgram(compiler, [...args, '-o', temporary], {
    timeoutSeconds: 900,
    signal,
  });
  if (end.status !== 0) {
    await rm(temporary, { force: true });
    const fault = /^.*(?:error|undefined reference).*$/m.exec(end.stderr)?.[0];
    return { reason: `${compiler} failed: ${fault ?? lastWords(end)}` };
  }
  await rename(temporary, binding);
  return { binding };
}

/** The first C++ compiler that is there: `CXX`, g++, c++, clang++. */
export async function findCompiler(signal: AbortSignal | undefined): Promise<string | null> {
  const named = process.env['CXX'];
  for (const candidate of [...(named ? [named] : []), 'g++', 'c++', 'clang++']) {
    const end = await runProgram(candidate, ['--version'], { timeoutSeconds: 30, signal });
    if (end.status === 0) return candidate;
  }
  return null;
}

async function compilerArguments(
  target: BindingPackage,
  library: TensorFlowLibrary,
): Promise<string[]> {
  const headers = createRequire(import.meta.url)('node-api-headers') as { include_dir: string };
  const lib = join(library.folder, 'tensorflow');
  const common = [
    ...['-shared', '-fPIC', '-O2', '-std=c++17', '-w'],
    ...[`-DNAPI_VERSION=${NODE_API}`, '-DNODE_GYP_MODULE_NAME=tfjs_binding'],
    ...['-I', target.folder, '-I', join(lib, 'include'), '-I', headers.include_dir],
    ...SOURCES.map((source) => join(target.folder, source)),
  ];
  const paths = library.manifest.files.map(({ path }) => path);
  if (process.platform === 'darwin') {
    const dylibs = paths.filter((path) => path.endsWith('.dylib'));
    return [
      ...common,
      ...dylibs.map((path) => join(library.folder, path)),
      ...['-undefined', 'dynamic_lookup', `-Wl,-rpath,${lib}`],
    ];
  }
  const nvidia = paths.filter((path) => OPENED_BY_NAME.test(path));
  const folders = [lib, ...nvidia.map((path) => dirname(join(library.folder, path)))];
  const names = paths.filter((path) => /\/libtensorflow_\w+\.so\.\d+$/.test(path));
  return [
    ...common,
    ...[...new Set(folders)].flatMap((folder) => ['-L', folder, `-Wl,-rpath,${folder}`]),
    // The older kind of run path also serves the libraries' own libraries.
    ...['-Wl,--disable-new-dtags', '-Wl,--no-as-needed', '-Wl,--allow-shlib-undefined'],
    ...[...names, ...nvidia].map((path) => `-l:${path.slice(path.lastIndexOf('/') + 1)}`),
  ];
}
