import { PhospheneError } from '@phosphene/model/errors';
import type { StageBundle } from '../bundle/open-bundle.ts';
import type { ReadBackBackend } from './backend.ts';
import { referenceLatent } from './blank-picture.ts';
import type { ReadBackDecoder } from './read-back-decoder.ts';
import { watchDecoder } from './watch-decoder.ts';

/** The fallbacks' code is fetched only where it is needed: it is larger than the rest of the stage. */
async function start(bundle: StageBundle, backend: ReadBackBackend): Promise<ReadBackDecoder> {
  if (backend === 'webgpu') return (await import('./webgpu-decoder.ts')).startWebgpuDecoder(bundle);
  return (await import('./wasm-decoder.ts')).startWasmDecoder(bundle, backend);
}

/**
 * The decoder where tfjs can't share the display's context: on WebGPU or in wasm. Where it gives blank pictures later on,
 * it is started anew.
 *
 * @param onNote called when that happens again
 * @throws {PhospheneError} when the back end can't run here
 */
export async function createReadBackDecoder(
  bundle: StageBundle,
  backend: ReadBackBackend,
  onNote: (line: string) => void,
): Promise<ReadBackDecoder> {
  try {
    return await watchDecoder(() => start(bundle, backend), referenceLatent(bundle), onNote);
  } catch (cause) {
    if (cause instanceof PhospheneError) throw cause;
    throw new PhospheneError(
      `The decoder can't run on ${backend}: ${cause instanceof Error ? cause.message : String(cause)}.`,
      { remedy: 'Try another browser, or a newer graphics driver.', cause },
    );
  }
}
