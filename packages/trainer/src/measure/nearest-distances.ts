import * as tf from '@tensorflow/tfjs-core';

/** For each query the reference that is nearest. */
export interface NearestRows {
  /** Euclidean, over all D values, [queries]. Infinity where every reference was passed over. */
  readonly distances: Float32Array;
  /** Which reference, [queries]. */
  readonly indices: Uint32Array;
}

/** Rows that meet at once. */
const QUERIES = 256;
const REFERENCES = 2048;

/**
 * Euclidean distance of each row to its nearest reference: of pictures with values in 0…1, √(H · W · C) times the
 * root mean square difference of a value.
 *
 * @param queries [Q, D]
 * @param references [R, D]
 * @param values D
 * @param passOver references that don't count for a query, such as itself and its neighbours in time
 */
export async function nearestDistances(
  queries: Float32Array,
  references: Float32Array,
  values: number,
  passOver: ((query: number, reference: number) => boolean) | null = null,
): Promise<NearestRows> {
  const [count, others] = [queries.length / values, references.length / values];
  const least = new Float32Array(count).fill(Infinity);
  const indices = new Uint32Array(count);
  // Far from the origin, differences of squares lose their last digits.
  const origin = references.slice(0, values);
  for (let r = 0; r < others; r += REFERENCES) {
    const block = Math.min(REFERENCES, others - r);
    const [near, nearSquares] = tf.tidy(() => centredRows(references, r, block, values, origin));
    for (let q = 0; q < count; q += QUERIES) {
      const part = Math.min(QUERIES, count - q);
      const table = tf.tidy(() => {
        const [rows] = centredRows(queries, q, part, values, origin);
        return tf.sub(nearSquares, tf.mul(tf.matMul(rows, near, false, true), 2));
      });
      const compared = await table.data();
      table.dispose();
      for (let i = 0; i < part; i++) {
        for (let j = 0; j < block; j++) {
          const value = compared[i * block + j]!;
          if (value < least[q + i]! && !passOver?.(q + i, r + j)) {
            least[q + i] = value;
            indices[q + i] = r + j;
          }
        }
      }
    }
    tf.dispose([near, nearSquares]);
  }
  const distances = Float32Array.from(least, (found, q) => {
    if (found === Infinity) return Infinity;
    let sum = 0;
    const [a, b] = [q * values, indices[q]! * values];
    for (let d = 0; d < values; d++) sum += (queries[a + d]! - references[b + d]!) ** 2;
    return Math.sqrt(sum);
  });
  return { distances, indices };
}

/** Some rows from the origin, [count, D], and their squared lengths, [1, count]. */
function centredRows(
  from: Float32Array,
  first: number,
  count: number,
  values: number,
  origin: Float32Array,
): [tf.Tensor2D, tf.Tensor2D] {
  const part = from.slice(first * values, (first + count) * values);
  const rows = tf.sub(tf.tensor2d(part, [count, values]), origin) as tf.Tensor2D;
  return [rows, tf.reshape(tf.sum(tf.square(rows), 1), [1, count])];
}
