import type { PairBlock } from './pair-block.ts';

/** A symmetric matrix, row by row. */
export interface CovarianceMatrix {
  readonly size: number;
  readonly values: Float64Array;
}

/**
 * Covariances of the variables of a block, each from the persons who have both:
 * C_ij = (p_ij − s_i|j·s_j|i / n_ij) / (n_ij − 1). `NaN` where fewer than two persons have both.
 */
export function availableCovariances(block: PairBlock): CovarianceMatrix {
  return matrixOf(block, (i, j) => covariance(block, i, j));
}

/**
 * Covariances of the variables' available-case means: W_ij = C_ij·n_ij / (n_i·n_j). `NaN` as in
 * {@link availableCovariances}.
 */
export function covariancesOfMeans(block: PairBlock): CovarianceMatrix {
  return matrixOf(block, (i, j) => {
    const ni = block.pair(i, i).n;
    const nj = block.pair(j, j).n;
    return (covariance(block, i, j) * block.pair(i, j).n) / (ni * nj);
  });
}

function covariance(block: PairBlock, i: number, j: number): number {
  const { n, first, second, products } = block.pair(i, j);
  if (n < 2) return Number.NaN;
  const unit = block.unit(i) * block.unit(j);
  return (unit * (products - (first * second) / n)) / (n - 1);
}

function matrixOf(block: PairBlock, entry: (i: number, j: number) => number): CovarianceMatrix {
  const { size } = block;
  const values = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      const value = entry(i, j);
      values[i * size + j] = value;
      values[j * size + i] = value;
    }
  }
  return { size, values };
}
