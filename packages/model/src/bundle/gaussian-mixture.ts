/**
 * A mixture of Gaussians with full covariances over the latent space: where the footage lies, fitted after
 * training ("From Variational to Deterministic Autoencoders", 1903.12436). `mixture.bin` holds the three
 * arrays one after the other, little-endian; these are views on its bytes.
 */
export interface GaussianMixture {
  /** The dimension Z. */
  readonly size: number;
  readonly components: number;
  /** [components], their sum is 1. */
  readonly weights: Float32Array;
  /** [components, Z], row by row. */
  readonly means: Float32Array;
  /**
   * Lower Cholesky factors L of the covariances L·Lᵀ, the lower triangles row by row:
   * [components, Z·(Z+1)/2].
   */
  readonly factors: Float32Array;
}

/** Bytes of `mixture.bin`. */
export function mixtureByteLength(components: number, size: number): number {
  return 4 * components * (1 + size + triangleLength(size));
}

/** Values in the lower triangle of a matrix of `size` rows, its diagonal included. */
export function triangleLength(size: number): number {
  return (size * (size + 1)) / 2;
}

/**
 * Reads `mixture.bin`. The buffer must begin at the file's first byte.
 *
 * @throws {RangeError} when the length is not that of so many components, or a value is not finite
 */
export function parseMixture(
  buffer: ArrayBuffer,
  components: number,
  size: number,
): GaussianMixture {
  const expected = mixtureByteLength(components, size);
  if (buffer.byteLength !== expected) {
    throw new RangeError(`mixture.bin has ${buffer.byteLength} bytes where ${expected} are due`);
  }
  if (!new Float32Array(buffer).every(Number.isFinite)) {
    throw new RangeError('mixture.bin has values that are no numbers');
  }
  return {
    size,
    components,
    weights: new Float32Array(buffer, 0, components),
    means: new Float32Array(buffer, 4 * components, components * size),
    factors: new Float32Array(buffer, 4 * components * (1 + size)),
  };
}

/** Writes a mixture in the layout of `mixture.bin`. */
export function packMixture(mixture: GaussianMixture): Uint8Array {
  const { components, size, weights, means, factors } = mixture;
  const values = new Float32Array(mixtureByteLength(components, size) / 4);
  values.set(weights, 0);
  values.set(means, components);
  values.set(factors, components * (1 + size));
  return new Uint8Array(values.buffer);
}
