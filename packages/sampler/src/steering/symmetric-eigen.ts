/** Sweeps after which the remainder of any matrix is below rounding; most need half of them. */
const SWEEPS = 24;

/** Eigenvalues of a symmetric matrix, the greatest first, and unit eigenvectors of the same order. */
export interface SymmetricEigen {
  /** [N] */
  readonly values: Float64Array;
  /** [N, N], one vector a row. */
  readonly vectors: Float64Array;
}

/**
 * Jacobi's method, cyclic, in + − × ÷ and √ only: the same bits on every engine. Of equal eigenvalues the first found
 * comes first.
 *
 * @param matrix [N, N], symmetric
 * @param size N
 */
export function symmetricEigen(matrix: Float64Array, size: number): SymmetricEigen {
  const a = matrix.slice();
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let turned = false;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) turned = turn(a, vectors, size, p, q) || turned;
    }
    if (!turned) break;
  }
  const order = Array.from({ length: size }, (_, i) => i).sort(
    (one, other) => a[other * size + other]! - a[one * size + one]! || one - other,
  );
  const sorted = new Float64Array(size * size);
  order.forEach((from, to) => {
    sorted.set(vectors.subarray(from * size, (from + 1) * size), to * size);
  });
  return { values: Float64Array.from(order, (i) => a[i * size + i]!), vectors: sorted };
}

/**
 * Turns the axes p and q so that the matrix is 0 there.
 *
 * @returns `false` where it is 0 already, beside what lies on the diagonal
 */
function turn(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): boolean {
  const off = a[p * size + q]!;
  const [app, aqq] = [a[p * size + p]!, a[q * size + q]!];
  // Adding it to either changes nothing more.
  if (app + off === app && aqq + off === aqq) return false;
  const theta = (aqq - app) / (2 * off);
  const root = Math.sqrt(theta * theta + 1);
  const t = theta < 0 ? -1 / (root - theta) : 1 / (root + theta);
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < size; k++) {
    const [kp, kq] = [a[k * size + p]!, a[k * size + q]!];
    a[k * size + p] = c * kp - s * kq;
    a[k * size + q] = s * kp + c * kq;
  }
  turnRows(a, size, p, q, c, s);
  turnRows(vectors, size, p, q, c, s);
  a[p * size + q] = 0;
  a[q * size + p] = 0;
  return true;
}

function turnRows(
  rows: Float64Array,
  size: number,
  p: number,
  q: number,
  c: number,
  s: number,
): void {
  for (let k = 0; k < size; k++) {
    const [pk, qk] = [rows[p * size + k]!, rows[q * size + k]!];
    rows[p * size + k] = c * pk - s * qk;
    rows[q * size + k] = s * pk + c * qk;
  }
}
