import { err, ok, type Result } from '../result.ts';
import { entry, isKnown, type SquareMatrix, squareMatrix } from './square-matrix.ts';
import { functionOf, symmetricEigen } from './symmetric-eigen.ts';

/** `unknown`: a correlation could not be computed; `not_positive_definite`: no data has them all. */
export type WeightsError = 'unknown' | 'not_positive_definite';

export interface RelativeWeights {
  /** Share of the outcome's variance that each predictor accounts for; together R². */
  readonly weights: readonly number[];
  readonly rSquared: number;
}

const SMALLEST_EIGENVALUE = 1e-10;

/**
 * Johnson's relative weights (2000, Multiv. Behav. Res. 35) of the first variables of a correlation
 * matrix on its last one. Correlations from available cases may fit no data at all: the matrix is
 * then not positive definite, and there are no weights.
 * @example relativeWeights(squareMatrix(3, (i, j) => (i === j ? 1 : 0.5)))
 *   → { value: { weights: [0.16667, 0.16667], rSquared: 0.33333 } }
 *   (by hand: R² = (0.5² + 0.5² − 2·0.5³)/(1 − 0.5²), half of it each)
 */
export function relativeWeights(correlations: SquareMatrix): Result<RelativeWeights, WeightsError> {
  if (!isKnown(correlations)) return err('unknown');
  if (Math.min(...symmetricEigen(correlations).values) < SMALLEST_EIGENVALUE) {
    return err('not_positive_definite');
  }
  const size = correlations.size - 1;
  const eigen = symmetricEigen(squareMatrix(size, (i, j) => entry(correlations, i, j)));
  const root = functionOf(eigen, Math.sqrt);
  const inverseRoot = functionOf(eigen, (value) => 1 / Math.sqrt(value));
  const places = Array.from({ length: size }, (_, i) => i);
  const sumOver = (f: (k: number) => number) => places.reduce((sum, k) => sum + f(k), 0);
  const squaredBetas = places.map(
    (i) => sumOver((k) => entry(inverseRoot, i, k) * entry(correlations, k, size)) ** 2,
  );
  const weights = places.map((j) =>
    sumOver((k) => entry(root, j, k) ** 2 * (squaredBetas[k] ?? 0)),
  );
  return ok({ weights, rSquared: sumOver((k) => squaredBetas[k] ?? 0) });
}

/**
 * Correlations of covariances, r_ij = C_ij/√(C_ii·C_jj); `NaN` where a variance is 0 or unknown.
 * @example correlations({ size: 2, values: Float64Array.of(4, 3, 3, 9) })
 *   → { values: [1, 0.500, 0.500, 1] }
 *   (by hand: 3/√36)
 */
export function correlations(covariances: SquareMatrix): SquareMatrix {
  const { size } = covariances;
  return squareMatrix(size, (i, j) => {
    if (i === j && entry(covariances, i, i) > 0) return 1;
    const variances = entry(covariances, i, i) * entry(covariances, j, j);
    return variances > 0 ? entry(covariances, i, j) / Math.sqrt(variances) : Number.NaN;
  });
}
