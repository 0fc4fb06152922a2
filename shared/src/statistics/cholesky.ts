import { entry, type SquareMatrix } from './square-matrix.ts';

/**
 * The lower triangle L with L·Lᵀ equal to a covariance matrix, its rows one after another in a square.
 * `null` where the matrix is not positive definite or has an unknown entry.
 * @example cholesky({ size: 2, values: Float64Array.of(4, 2, 2, 5) }) → { values: [2, 0, 1, 2] }
 *   (by hand: 2² = 4, 2·1 = 2, 1² + 2² = 5)
 */
export function cholesky(matrix: SquareMatrix): SquareMatrix | null {
  const { size } = matrix;
  const values = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      const rest = entry(matrix, i, j) - explained(values, size, i, j);
      values[i * size + j] = rest / (values[j * size + j] ?? 0);
    }
    const rest = entry(matrix, i, i) - explained(values, size, i, i);
    // What rounding leaves of a variance that the earlier variables explain in full is none.
    if (!(rest > 1e-12 * entry(matrix, i, i))) return null;
    values[i * size + i] = Math.sqrt(rest);
  }
  return { size, values };
}

/** Σ L_ik·L_jk over the columns before j. */
function explained(values: Float64Array, size: number, i: number, j: number): number {
  let sum = 0;
  for (let k = 0; k < j; k++) sum += (values[i * size + k] ?? 0) * (values[j * size + k] ?? 0);
  return sum;
}
