import type { ReadBackBackend } from './backend.ts';

/** A decoder whose pictures come back to main memory. One picture at a time. */
export interface ReadBackDecoder {
  readonly backend: ReadBackBackend;
  /** [Z] → [H, W, C], display-encoded, 0…1 */
  readonly decode: (latent: Float32Array) => Promise<Float32Array>;
  /** What tfjs holds; constant between pictures. */
  readonly memory: () => { readonly tensors: number; readonly bytes: number };
  readonly dispose: () => void;
}
