import { type SquareMatrix, squareMatrix } from '../statistics/square-matrix.ts';
import type { PairBlock } from '../tallies/pair-block.ts';

/**
 * Covariances within units that share nobody, pooled: for each pair Σ(p − s·s/n) / Σ(n − 1) over the
 * units where somebody has both. `NaN` where no unit has two.
 */
export function pooledCovariances(units: readonly PairBlock[], size: number): SquareMatrix {
  return squareMatrix(size, (i, j) => {
    let [products, df] = [0, 0];
    for (const unit of units) {
      const pair = unit.pair(i, j);
      if (pair.n === 0) continue;
      const about = pair.products - (pair.first * pair.second) / pair.n;
      products += unit.unit(i) * unit.unit(j) * about;
      df += pair.n - 1;
    }
    return df === 0 ? Number.NaN : products / df;
  });
}
