import type { StageBundle } from '../bundle/open-bundle.ts';

/**
 * Whether all values of a picture are equal: what tfjs gives, without an error, after a lost device or a fault of the
 * driver. Looks no further than the first that differs.
 */
export function isBlank(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) {
    if (values[i] !== values[0]) return false;
  }
  return true;
}

/** What the viewer is told where a decoder gives blank pictures though it has been made anew. */
export function blankNote(backend: string): string {
  return `The decoder on ${backend} has given empty pictures again. If none comes, reload the page or try another ?backend=.`;
}

/** The latent [Z] whose picture tells whether a decoder works: a frame of the footage. */
export function referenceLatent({ codes, manifest }: StageBundle): Float32Array {
  return codes.means.slice(0, manifest.latentSize);
}
