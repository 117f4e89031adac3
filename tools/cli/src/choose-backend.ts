import type { ChosenBackend } from '@phosphene/trainer';
import type { CommandContext } from '@phosphene/terminal';
import { offerNativeTensorflow, type ComputeFlags } from './offer-native-tensorflow.ts';

/**
 * Chooses what computes, and says so. A run that is resumed gets as many threads as it began with: on another number
 * the last bits of its sums would differ.
 *
 * @param runFolder of the run that is resumed or read; `null` where there is none
 */
export async function chooseBackend(
  flags: ComputeFlags,
  runFolder: string | null,
  context: CommandContext,
): Promise<ChosenBackend> {
  await offerNativeTensorflow(flags, context);
  const { readRunManifest, selectBackend } = await import('@phosphene/trainer');
  const run = runFolder === null ? null : await readRunManifest(runFolder);
  const threads = Number(run?.versions['threads']);
  const options = Number.isInteger(threads) ? { threads } : {};
  const backend = await selectBackend(flags.backend, options);
  context.onNote(backend.description);
  return backend;
}
