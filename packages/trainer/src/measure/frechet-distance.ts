import { Matrix } from 'ml-matrix';
import { computeCovariance, symmetricEigen } from './principal-components.ts';

/**
 * Fréchet distance (squared 2-Wasserstein, Dowson and Landau 1982) between the Gaussians that two sets of rows are
 * taken for: |μ₁ − μ₂|² + tr(Σ₁ + Σ₂ − 2 (Σ₁^½ Σ₂ Σ₁^½)^½). As in FID (1706.08500), there on a network's features,
 * here on principal components of the pixels. In units of the rows, squared.
 *
 * @param a [N, D], N well above D
 * @param b [M, D]
 * @param values D
 */
export function frechetDistance(a: Float32Array, b: Float32Array, values: number): number {
  const [first, second] = [computeCovariance(a, values), computeCovariance(b, values)];
  const apart = first.mean.reduce((sum, mean, d) => sum + (mean - second.mean[d]!) ** 2, 0);
  const root = squareRoot(first.covariance);
  const between = symmetricEigen(root.mmul(second.covariance).mmul(root)).values;
  const shared = between.reduce((sum, value) => sum + Math.sqrt(Math.max(0, value)), 0);
  return Math.max(0, apart + first.covariance.trace() + second.covariance.trace() - 2 * shared);
}

/** Of a symmetric matrix without negative eigenvalues. */
function squareRoot(matrix: Matrix): Matrix {
  const { values, vectors } = symmetricEigen(matrix);
  const roots = Matrix.diag(values.map((value) => Math.sqrt(Math.max(0, value))));
  return vectors.mmul(roots).mmul(vectors.transpose());
}
