import * as tf from '@tensorflow/tfjs-core';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import type { StoredGraph } from '@phosphene/model/bundle-folder';

const BATCH = 64;

/**
 * Runs a bundle's graph model on rows of values, in batches.
 *
 * @param input its name, and its shape without the batch
 * @returns [rows, values of an output]
 */
export async function runStoredGraph(
  { topology, weights }: StoredGraph,
  input: { readonly name: string; readonly shape: readonly number[] },
  rows: readonly Float32Array[],
): Promise<Float32Array[]> {
  const { modelTopology, signature, weightsManifest } = JSON.parse(topology) as tf.io.ModelJSON;
  const model = await loadGraphModel(
    tf.io.fromMemory({
      modelTopology,
      ...(signature !== undefined && { signature }),
      weightSpecs: weightsManifest.flatMap((group) => group.weights),
      weightData: weights,
    }),
  );
  const results: Float32Array[] = [];
  try {
    const size = input.shape.reduce((product, length) => product * length, 1);
    for (let first = 0; first < rows.length; first += BATCH) {
      const part = rows.slice(first, first + BATCH);
      const values = new Float32Array(part.length * size);
      part.forEach((row, n) => values.set(row, n * size));
      const output = tf.tidy(() => {
        const batch = tf.tensor(values, [part.length, ...input.shape]);
        return model.predict({ [input.name]: batch }) as tf.Tensor;
      });
      const given = (await output.data()) as Float32Array;
      output.dispose();
      const each = given.length / part.length;
      part.forEach((_, n) => results.push(given.slice(n * each, (n + 1) * each)));
    }
    return results;
  } finally {
    model.dispose();
  }
}
