import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import type { NodeBackend } from './node-backend.ts';
import { computeInBfloat16 } from './compute-in-bfloat16.ts';
import { encodeSavedModel, TAG } from './encode-saved-model.ts';
import { nameBiases } from './name-biases.ts';
import { recordOperations, type Recording } from './record-operations.ts';

/** What convolutions and matrix products are computed in. */
export type Precision = 'float32' | 'bfloat16';

/**
 * A computation as one graph of TensorFlow's: operations are fused, those that don't wait for each other run
 * side by side, and no JavaScript is between them. The same computation gives the same graph and the same bits.
 */
export class NativeFunction {
  readonly #backend: NodeBackend;
  readonly #session: number;
  readonly #inputs: readonly { readonly name: string }[];
  readonly #outputs: readonly string[];

  private constructor(
    backend: NodeBackend,
    { nodes, inputs, outputs }: Recording,
    precision: Precision,
  ) {
    this.#backend = backend;
    this.#inputs = inputs.map((name) => ({ name: `${name}:0` }));
    this.#outputs = outputs.map((name) => (name.includes(':') ? name : `${name}:0`));
    const named = nameBiases(nodes);
    const written = precision === 'bfloat16' ? computeInBfloat16(named, outputs) : named;
    this.#session = load(backend, encodeSavedModel(written));
  }

  /**
   * Records a computation by doing it once (`recordOperations` says what it must keep to).
   *
   * @param inputs of the shapes that it will always have; what they hold doesn't matter
   * @throws where TensorFlow, or the recording, can't
   */
  static record(
    backend: NodeBackend,
    inputs: readonly tf.Tensor[],
    compute: () => tf.Tensor[],
    precision: Precision = 'float32',
  ): NativeFunction {
    const made = new NativeFunction(backend, recordOperations(backend, inputs, compute), precision);
    try {
      // TensorFlow compiles the graph when it runs first.
      tf.dispose(made.run(inputs));
    } catch (error) {
      made.dispose();
      throw error;
    }
    return made;
  }

  /** @returns the results of the computation; the caller disposes them */
  run(inputs: readonly tf.Tensor[]): tf.Tensor[] {
    return this.#backend.runSavedModel(this.#session, inputs, this.#inputs, this.#outputs);
  }

  dispose(): void {
    this.#backend.deleteSavedModel(this.#session);
  }
}

/** tfjs-node takes a graph from a folder only. */
function load(backend: NodeBackend, model: Uint8Array): number {
  const folder = mkdtempSync(join(tmpdir(), 'phosphene-graph-'));
  try {
    writeFileSync(join(folder, 'saved_model.pb'), model);
    return backend.loadSavedModelMetaGraph(folder, TAG);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
