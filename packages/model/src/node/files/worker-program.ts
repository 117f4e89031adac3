/**
 * The program of a worker, thread or process, that lies beside a module. Node can't run TypeScript there, so from a
 * source file (tests run those) the compiled file in `dist` is taken.
 *
 * @param moduleUrl the module's `import.meta.url`
 * @param name the worker's file without its ending: `./batch-worker`
 */
export function workerProgram(moduleUrl: string, name: string): URL {
  const compiled = moduleUrl.replace(/\/src\/((?:(?!\/src\/).)*)\.ts$/, '/dist/$1.js');
  return new URL(`${name}.js`, compiled);
}
