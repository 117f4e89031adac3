import { PhospheneError } from '@phosphene/model/errors';
import type { StageBundle } from '../bundle/open-bundle.ts';
import { referenceLatent } from '../decoding/blank-picture.ts';
import { watchDecoder } from '../decoding/watch-decoder.ts';

/** Where tfjs computes apart from the display. */
export type ReadBackBackend = 'webgpu' | 'wasm';

/** A decoder whose pictures come back to main memory. One picture at a time. */
export interface ReadBackDecoder {
  readonly backend: ReadBackBackend;
  /** [Z] → [H, W, C], display-encoded, 0…1 */
  readonly decode: (latent: Float32Array) => Promise<Float32Array>;
  /** What tfjs holds; constant between pictures. */
  readonly memory: () => { readonly tensors: number; readonly bytes: number };
  readonly dispose: () => void;
}

/** The fallbacks' code is fetched only where it is needed: it is larger than the rest of the stage. */
const START: Record<ReadBackBackend, (bundle: StageBundle) => Promise<ReadBackDecoder>> = {
  webgpu: async (bundle) =>
    (await import('../decoding/webgpu-decoder.ts')).startWebgpuDecoder(bundle),
  wasm: async (bundle) => (await import('../decoding/wasm-decoder.ts')).startWasmDecoder(bundle),
};

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
    return await watchDecoder(() => START[backend](bundle), referenceLatent(bundle), onNote);
  } catch (cause) {
    if (cause instanceof PhospheneError) throw cause;
    throw new PhospheneError(
      `The decoder can't run on ${backend}: ${cause instanceof Error ? cause.message : String(cause)}.`,
      { remedy: 'Try another browser, or a newer graphics driver.', cause },
    );
  }
}
