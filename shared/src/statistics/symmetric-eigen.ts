import { entry, type SquareMatrix, squareMatrix } from './square-matrix.ts';

export interface Eigen {
  readonly values: readonly number[];
  /** Column k belongs to value k; columns are orthonormal. */
  readonly vectors: SquareMatrix;
}

const SWEEPS = 60;

/**
 * Eigenvalues and vectors of a symmetric matrix by cyclic Jacobi rotations (Golub & Van Loan §8.5),
 * to full precision.
 * @throws RangeError where an entry is unknown.
 * @example symmetricEigen(squareMatrix(2, (i, j) => (i === j ? 2 : 1))) → { values: [1, 3] }
 *   (by hand: the roots of (2 − λ)² = 1)
 */
export function symmetricEigen(matrix: SquareMatrix): Eigen {
  const { size } = matrix;
  const a = matrix.values.slice();
  const vectors = squareMatrix(size, (i, j) => (i === j ? 1 : 0));
  const scale = a.reduce((sum, value) => sum + Math.abs(value), 0);
  if (!Number.isFinite(scale)) throw new RangeError('eigenvalues of an unknown matrix');
  for (let sweep = 0; sweep < SWEEPS && offDiagonal(a, size) > 1e-17 * scale; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) rotate(a, vectors.values, size, p, q);
    }
  }
  return { values: Array.from({ length: size }, (_, k) => a[k * size + k] ?? 0), vectors };
}

function offDiagonal(a: Float64Array, size: number): number {
  return a.reduce((sum, value, at) => (at % (size + 1) === 0 ? sum : sum + Math.abs(value)), 0);
}

/** Makes entry (p, q) zero, and turns the vectors along. */
function rotate(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const off = a[p * size + q] ?? 0;
  if (off === 0) return;
  const theta = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * off);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (let k = 0; k < size; k++) turn(a, k * size + p, k * size + q, cosine, sine);
  for (let k = 0; k < size; k++) turn(a, p * size + k, q * size + k, cosine, sine);
  for (let k = 0; k < size; k++) turn(vectors, k * size + p, k * size + q, cosine, sine);
}

function turn(values: Float64Array, at: number, to: number, cosine: number, sine: number): void {
  const [x, y] = [values[at] ?? 0, values[to] ?? 0];
  values[at] = cosine * x - sine * y;
  values[to] = sine * x + cosine * y;
}

/**
 * A function of a symmetric matrix, Q·diag(f(λ))·Qᵀ.
 * @example functionOf(symmetricEigen(squareMatrix(2, (i, j) => (i === j ? 2 : 1))), (x) => x ** 2)
 *   → { values: [5, 4, 4, 5] }
 *   (by hand: the matrix times itself)
 */
export function functionOf(eigen: Eigen, f: (value: number) => number): SquareMatrix {
  const { vectors } = eigen;
  const mapped = eigen.values.map(f);
  return squareMatrix(vectors.size, (i, j) =>
    mapped.reduce((sum, value, k) => sum + value * entry(vectors, i, k) * entry(vectors, j, k), 0),
  );
}
