import * as tf from '@tensorflow/tfjs-core';
import { RandomStream } from '@phosphene/model/random';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** The directions in which rows of values vary most, and where they lie. */
export interface PrincipalComponents {
  /** [D] */
  readonly mean: Float32Array;
  /** Unit vectors, [components, D], the strongest first. */
  readonly directions: Float32Array;
  /** Variance of the rows along each, [components]. */
  readonly variances: Float64Array;
  /** Of all D values together: what the components' variances are a part of. */
  readonly totalVariance: number;
}

/** Directions beyond the requested ones, and rounds of refinement: errors below 1e-3 of a variance. */
const SPARE = 12;
const ROUNDS = 6;
/** Values on the device at once. */
const BLOCK = 1 << 23;
const STREAM = 0x70636120;

/**
 * Principal components by randomised subspace iteration (Halko, Martinsson, Tropp, 0909.4061).
 *
 * @param rows [N, D], N ≥ 2; pictures may be given flat
 * @param values D
 * @param components how many; fewer come back where N or D is smaller
 */
export async function fitPrincipalComponents(
  rows: Float32Array,
  values: number,
  components: number,
  seed = 0,
): Promise<PrincipalComponents> {
  const count = rows.length / values;
  const mean = meanRow(rows, values);
  const wanted = Math.min(components, values, count);
  const width = Math.min(components + SPARE, values, count);
  const random = new RandomStream(seed, STREAM);
  let basis = orthonormal(
    Float32Array.from({ length: values * width }, () => random.normal()),
    width,
  );
  for (let round = 0; round < ROUNDS; round++) {
    const image = new Float64Array(values * width);
    for (const block of blocksOf(rows, values)) {
      const part = tf.tidy(() => {
        const centred = tf.sub(tf.tensor2d(block, [block.length / values, values]), mean);
        const projected = tf.matMul(centred as tf.Tensor2D, tf.tensor2d(basis, [values, width]));
        return tf.matMul(centred as tf.Tensor2D, projected, true, false);
      });
      (await part.data()).forEach((value, at) => (image[at]! += value));
      part.dispose();
    }
    basis = orthonormal(image, width);
  }

  const spanned = { mean, directions: transposed(basis, values, width) };
  const codes = await projectOnComponents(spanned, rows);
  const { values: variances, vectors } = symmetricEigen(computeCovariance(codes, width).covariance);
  const directions = new Float32Array(wanted * values);
  for (let k = 0; k < wanted; k++) {
    for (let j = 0; j < width; j++) {
      const share = vectors.get(j, k);
      for (let d = 0; d < values; d++)
        directions[k * values + d]! += share * spanned.directions[j * values + d]!;
    }
  }
  let total = 0;
  for (let at = 0; at < rows.length; at++) total += (rows[at]! - mean[at % values]!) ** 2;
  return {
    mean,
    directions,
    variances: Float64Array.from(variances.slice(0, wanted), (v) => Math.max(0, v)),
    totalVariance: total / count,
  };
}

/**
 * Where rows lie along the components.
 *
 * @param rows [N, D]
 * @returns [N, components]
 */
export async function projectOnComponents(
  { mean, directions }: Pick<PrincipalComponents, 'mean' | 'directions'>,
  rows: Float32Array,
): Promise<Float32Array> {
  const values = mean.length;
  const components = directions.length / values;
  const codes = new Float32Array((rows.length / values) * components);
  let at = 0;
  for (const block of blocksOf(rows, values)) {
    const part = tf.tidy(() =>
      tf.matMul(
        tf.sub(tf.tensor2d(block, [block.length / values, values]), mean) as tf.Tensor2D,
        tf.tensor2d(directions, [components, values]),
        false,
        true,
      ),
    );
    codes.set(await part.data(), at);
    at += part.size;
    part.dispose();
  }
  return codes;
}

/** Mean [D] and covariance (by N) of rows [N, D]. */
export function computeCovariance(
  rows: Float32Array,
  values: number,
): { mean: Float64Array; covariance: Matrix } {
  const count = rows.length / values;
  const mean = Float64Array.from(meanRow(rows, values));
  const covariance = Matrix.zeros(values, values);
  const centred = new Float64Array(values);
  for (let row = 0; row < count; row++) {
    for (let d = 0; d < values; d++) centred[d] = rows[row * values + d]! - mean[d]!;
    for (let i = 0; i < values; i++)
      for (let j = 0; j <= i; j++)
        covariance.set(i, j, covariance.get(i, j) + (centred[i]! * centred[j]!) / count);
  }
  for (let i = 0; i < values; i++)
    for (let j = 0; j < i; j++) covariance.set(j, i, covariance.get(i, j));
  return { mean, covariance };
}

/** Eigenvalues of a symmetric matrix, the greatest first, and its eigenvectors in columns of the same order. */
export function symmetricEigen(matrix: Matrix): { values: number[]; vectors: Matrix } {
  const found = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  const order = found.realEigenvalues
    .map((value, index) => ({ value, index }))
    .sort((a, b) => b.value - a.value);
  return {
    values: order.map(({ value }) => value),
    vectors: found.eigenvectorMatrix.subMatrixColumn(order.map(({ index }) => index)),
  };
}

function meanRow(rows: Float32Array, values: number): Float32Array {
  const sums = new Float64Array(values);
  for (let first = 0; first < rows.length; first += values)
    for (let d = 0; d < values; d++) sums[d]! += rows[first + d]!;
  return Float32Array.from(sums, (sum) => (sum * values) / rows.length);
}

function* blocksOf(rows: Float32Array, values: number): Generator<Float32Array> {
  const step = Math.max(1, Math.floor(BLOCK / values)) * values;
  for (let at = 0; at < rows.length; at += step) yield rows.slice(at, at + step);
}

/** Gram and Schmidt, twice over, on the columns of [D, width]. */
function orthonormal(columns: ArrayLike<number>, width: number): Float32Array {
  const values = columns.length / width;
  const done: Float64Array[] = [];
  for (let k = 0; k < width; k++) {
    const column = Float64Array.from({ length: values }, (_, d) => columns[d * width + k]!);
    for (let pass = 0; pass < 2; pass++) {
      for (const other of done) {
        let product = 0;
        for (let d = 0; d < values; d++) product += column[d]! * other[d]!;
        for (let d = 0; d < values; d++) column[d]! -= product * other[d]!;
      }
    }
    const length = norm(column);
    // Rows that vary in fewer directions leave nothing here: a zero column stays out of the way.
    done.push(column.map((value) => (length > 1e-12 ? value / length : 0)));
  }
  const result = new Float32Array(values * width);
  done.forEach((column, k) => column.forEach((value, d) => (result[d * width + k] = value)));
  return result;
}

function norm(vector: Float64Array): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}

function transposed(matrix: Float32Array, rows: number, columns: number): Float32Array {
  const result = new Float32Array(matrix.length);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) result[c * rows + r] = matrix[r * columns + c]!;
  return result;
}
