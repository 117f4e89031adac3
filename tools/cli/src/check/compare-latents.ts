import { sha256 } from '@phosphene/model/files';
import type { Walk } from '@phosphene/sampler';

/** Ticks whose latents are hashed at once. */
const STRIDE = 500;

/** The SHA-256, in hex, of the latents of ticks one after the other, float32 little-endian. */
export type LatentsHash = (firstTick: number, count: number) => string | Promise<string>;

/** A walk's own. */
export function hashLatents(walk: Pick<Walk, 'size' | 'latentAt'>): LatentsHash {
  return (firstTick, count) => {
    const latents = new Float32Array(count * walk.size);
    for (let i = 0; i < count; i++) {
      walk.latentAt(firstTick + i, latents.subarray(i * walk.size, (i + 1) * walk.size));
    }
    return sha256(new Uint8Array(latents.buffer));
  };
}

/** The first of so many ticks whose latents differ in some bit; `null` where all are equal. */
export async function firstDifferentTick(
  one: LatentsHash,
  other: LatentsHash,
  ticks: number,
  signal: AbortSignal,
): Promise<number | null> {
  const equal = async (first: number, count: number): Promise<boolean> =>
    (await one(first, count)) === (await other(first, count));
  for (let first = 0; first < ticks; first += STRIDE) {
    signal.throwIfAborted();
    let count = Math.min(STRIDE, ticks - first);
    if (await equal(first, count)) continue;
    // Halving: the difference is in the first half, or else in the rest.
    let start = first;
    while (count > 1) {
      const half = count >> 1;
      if (await equal(start, half)) {
        start += half;
        count -= half;
      } else {
        count = half;
      }
    }
    return start;
  }
  return null;
}
