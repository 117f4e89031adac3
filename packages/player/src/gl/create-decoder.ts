import type { StageBundle } from '../bundle/open-bundle.ts';
import { firstThatRuns } from '../display/first-that-runs.ts';
import type { BackendChoice } from '../address/stage-address.ts';
import type { Decoder } from './decoder.ts';
import { createSharedDecoder } from './shared-decoder.ts';
import type { SharedContext } from './shared-context.ts';
import { createUploadingDecoder } from './uploading-decoder.ts';

/**
 * The first decoder that runs: WebGL2 on the display's own context, WebGPU, wasm; or only the one that was
 * asked for.
 *
 * @param onNote called with the reason why a better one was passed over
 * @throws {PhospheneError} the first one's error, when none runs
 */
export async function createDecoder(
  context: SharedContext,
  bundle: StageBundle,
  choice: BackendChoice,
  onNote: (line: string) => void,
): Promise<Decoder> {
  return firstThatRuns(
    choice === 'auto' ? ['webgl', 'webgpu', 'wasm'] : [choice],
    (name) =>
      name === 'webgl'
        ? createSharedDecoder(context, bundle)
        : createUploadingDecoder(context, bundle, name),
    onNote,
  );
}
