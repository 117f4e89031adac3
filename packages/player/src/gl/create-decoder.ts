import { PhospheneError } from '@phosphene/model';
import type { StageBundle } from '../bundle/open-bundle.ts';
import type { BackendChoice } from '../stage-address.ts';
import type { Decoder } from './decoder.ts';
import { createReadBackDecoder } from './read-back-decoder.ts';
import { createSharedDecoder } from './shared-decoder.ts';
import type { SharedContext } from './shared-context.ts';

/**
 * The first decoder that runs: WebGL2 on the display's own context, WebGPU, wasm; or only the one that was
 * asked for.
 *
 * @param onNote is told why a better one was passed over
 * @throws {PhospheneError} the first one's error, when none runs
 */
export async function createDecoder(
  context: SharedContext,
  bundle: StageBundle,
  choice: BackendChoice,
  onNote: (line: string) => void,
): Promise<Decoder> {
  const candidates = choice === 'auto' ? (['webgl', 'webgpu', 'wasm'] as const) : [choice];
  let firstError: unknown;
  for (const name of candidates) {
    try {
      return name === 'webgl'
        ? await createSharedDecoder(context, bundle)
        : await createReadBackDecoder(context, bundle, name);
    } catch (error) {
      if (!(error instanceof PhospheneError)) throw error;
      firstError ??= error;
      onNote(error.message);
    }
  }
  throw firstError;
}
