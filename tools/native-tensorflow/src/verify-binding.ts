import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lastWords, runProgram } from '@phosphene/terminal';
import { projectFolder, type BindingPackage } from './binding-package.ts';

/** A binding that computed a convolution's gradient rightly, or why not. */
export type Verdict =
  | { readonly ok: true; readonly tensorflow: string; readonly gpu: boolean }
  | { readonly ok: false; readonly reason: string };

/** Loads the binding in a process of its own and computes a gradient with it. */
export async function verifyBinding(
  target: BindingPackage,
  signal?: AbortSignal,
): Promise<Verdict> {
  if (!existsSync(target.binding)) return { ok: false, reason: 'its binary is not there' };
  const child = join(projectFolder, 'children', 'verify-tensorflow.cjs');
  const end = await runProgram(process.execPath, ['--no-warnings', child, target.folder], {
    timeoutSeconds: 120,
    signal,
    env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '2', TF_FORCE_GPU_ALLOW_GROWTH: 'true' },
  });
  if (end.status === 0) {
    const said = JSON.parse(end.stdout.trim().split('\n').at(-1) ?? '{}') as {
      tensorflow: string;
      gpu: boolean;
    };
    return { ok: true, ...said };
  }
  const thrown = /^(?:\w*Error): (.*)$/m.exec(end.stderr)?.[1];
  return { ok: false, reason: end.why ?? thrown ?? lastWords(end) };
}
