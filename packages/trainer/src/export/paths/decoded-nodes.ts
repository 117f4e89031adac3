/** Codes that have become nodes, with their pictures. */
export class DecodedNodes {
  readonly count: number;
  /** Z */
  readonly size: number;
  /** [nodes, D] */
  readonly rows: Float32Array;
  readonly #latents: Float32Array;
  readonly #values: number;

  /**
   * @param latents [nodes, Z]
   * @param rows [nodes, D]
   * @param values D
   */
  constructor(latents: Float32Array, size: number, rows: Float32Array, values: number) {
    this.count = rows.length / values;
    this.size = size;
    this.rows = rows;
    this.#latents = latents;
    this.#values = values;
  }

  latent(node: number): Float32Array {
    return this.#latents.subarray(node * this.size, (node + 1) * this.size);
  }

  row(node: number): Float32Array {
    return this.rows.subarray(node * this.#values, (node + 1) * this.#values);
  }
}
