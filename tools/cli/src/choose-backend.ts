import type { BackendRequest, ChosenBackend } from '@phosphene/trainer';
import type { CommandContext } from '@phosphene/terminal';

/**
 * Chooses what computes, and says so. A run that is taken up again gets as many threads as it began with: on
 * another number the last bits of its sums would differ.
 */
export async function chooseBackend(
  request: BackendRequest,
  runFolder: string,
  context: CommandContext,
): Promise<ChosenBackend> {
  const { readRunManifest, selectBackend } = await import('@phosphene/trainer');
  const threads = Number((await readRunManifest(runFolder))?.versions['threads']);
  const backend = await selectBackend(request, Number.isInteger(threads) ? { threads } : {});
  context.onNote(backend.description);
  return backend;
}
