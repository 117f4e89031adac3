import type { Look } from '@phosphene/sampler';
import type { WebGLRenderTarget } from 'three';

/**
 * Paints latents. One at a time: a second `decode` before the first has ended is a fault. When the context is lost, it
 * frees what it has there by itself.
 */
export interface Decoder {
  /** For the HUD: where it runs, and whether frames pass through main memory. */
  readonly description: string;
  /** Whether its pictures have become blank, or would be, without an error; `restore` is due. */
  readonly blank: boolean;
  /**
   * Paints the picture of a latent [Z] into a target of the picture's size, with the look's tone, quantised
   * to 8 bits: RGB, or luma in all three. Synchronous where nothing is read back: then the commands are
   * issued, and a fence signals when they are done.
   */
  readonly decode: (
    latent: Float32Array,
    look: Look,
    into: WebGLRenderTarget,
  ) => Promise<void> | undefined;
  /** Makes anew what it has on the GPU. @throws {PhospheneError} when it can't run any more */
  readonly restore: () => Promise<void>;
  /** What tfjs holds; constant between frames. */
  readonly memory: () => { readonly tensors: number; readonly bytes: number };
  readonly dispose: () => void;
}
