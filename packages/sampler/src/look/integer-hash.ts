// Looked up once: these run for every pixel.
const { imul } = Math;

/**
 * PCG's output function on one step of its generator: 32 bits that look random, from 32 bits. M. E. O'Neill, "PCG: a family
 * of simple fast space-efficient statistically good algorithms", 2014; as a hash: Jarzynski and Olano, "Hash functions for
 * GPU rendering", JCGT 2020. WebGL has it with the same bits.
 */
export function hash(value: number): number {
  const state = (imul(value, 747796405) + 2891336453) | 0;
  const word = imul((state >>> ((state >>> 28) + 4)) ^ state, 277803737);
  return ((word >>> 22) ^ word) >>> 0;
}

/** Of a point of an integer lattice. @param seed a hash */
export function hashPoint(x: number, y: number, z: number, seed: number): number {
  return hash((x + hash((y + hash((z + seed) | 0)) | 0)) | 0);
}
