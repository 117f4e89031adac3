import type { BackendRequest } from '@phosphene/trainer';
import { confirm, isInteractive, type CommandContext } from '@phosphene/terminal';

/** Options of every command that computes. */
export interface ComputeFlags {
  readonly backend: BackendRequest;
  /** `--no-native` makes it false. */
  readonly native: boolean;
}

/** The option that goes with `--backend`. */
export const NO_NATIVE = [
  '--no-native',
  'do not get native TensorFlow where it is missing (also: PHOSPHENE_SKIP_NATIVE=1)',
] as const;

/**
 * Gets native TensorFlow where it is missing and may be used: what is there without it computes ten times slower. On a
 * terminal it asks first. Says in one line what it does, and does nothing where it was tried in vain before.
 */
export async function offerNativeTensorflow(
  { backend, native }: ComputeFlags,
  context: CommandContext,
): Promise<void> {
  if ((backend !== 'auto' && backend !== 'tensorflow') || !native) return;
  const skip = process.env['PHOSPHENE_SKIP_NATIVE'] ?? '';
  if (skip !== '' && skip !== '0') return;
  const { getNativeTensorflow, nativeTensorflowState } =
    await import('@phosphene/native-tensorflow');
  const state = await nativeTensorflowState();
  if (state === 'present') return;
  if (state === 'unavailable') {
    context.onNote('Without native TensorFlow, which could not be had: phosphene doctor --fix.');
    return;
  }
  if (isInteractive() && !context.json) {
    const question = 'Native TensorFlow is missing (300 MB, once); it is ten times faster. Get it?';
    if (!(await confirm(question, context.signal))) return;
  } else {
    context.onNote('Getting native TensorFlow (300 MB, once); --no-native leaves it out.');
  }
  const lines: string[] = [];
  const got = await getNativeTensorflow({
    signal: context.signal,
    onNote: (line) => lines.push(line),
  });
  context.onNote(
    got.state === 'ready' ? lines.at(-1)! : 'Native TensorFlow could not be had; going on without.',
  );
}
