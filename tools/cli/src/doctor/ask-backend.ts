import { fileURLToPath } from 'node:url';
import { workerProgram } from '@phosphene/model/files';
import type { BackendName, ChosenBackend } from '@phosphene/trainer';
import { lastWords, runProgram } from '@phosphene/terminal';

/** A back end that started, or why not. */
export type BackendAnswer =
  | { readonly name: BackendName; readonly backend: ChosenBackend }
  | { readonly name: BackendName; readonly missing: { reason: string; remedy: string } };

const CHILD = fileURLToPath(workerProgram(import.meta.url, './backend-child'));

/**
 * Starts a back end in a process of its own.
 *
 * @param env added to this process's
 * @param gradientsFile where to write its gradients; a software adapter of WebGPU will then do
 */
export async function askBackend(
  name: BackendName,
  gradientsFile?: string,
  signal?: AbortSignal,
  env: NodeJS.ProcessEnv = {},
): Promise<BackendAnswer> {
  const more = gradientsFile === undefined ? [] : [gradientsFile];
  const end = await runProgram(process.execPath, ['--no-warnings', CHILD, name, ...more], {
    timeoutSeconds: 300,
    signal,
    // Vulkan's loaders complain without it.
    env: { XDG_RUNTIME_DIR: '/tmp', ...process.env, ...env },
  });
  const answer = end.stdout.trim().split('\n').at(-1) ?? '';
  if (end.status === 0 && answer.startsWith('{')) {
    return { name, ...(JSON.parse(answer) as object) } as BackendAnswer;
  }
  return { name, missing: { reason: `its process ended: ${lastWords(end)}`, remedy: '' } };
}
