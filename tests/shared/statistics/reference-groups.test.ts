import { describe, expect, test } from '@jest/globals';
import { orthantCertainty } from '@samenhang/shared/statistics/orthant-certainty';
import { relativeWeights } from '@samenhang/shared/statistics/relative-weights';
import { squareMatrix } from '@samenhang/shared/statistics/square-matrix';
import { expectedGroups, relativeError } from '../../builders/reference-values.ts';

const { drivers, maturity } = expectedGroups();
const matrixOf = (rows: readonly (readonly number[])[]) =>
  squareMatrix(rows.length, (i, j) => rows[i]?.[j] ?? Number.NaN);

describe('relative weights of twelve cells, from R’s eigenvalues', () => {
  test.each([
    ['persons who have them all', drivers.cor_listwise, drivers.relative_weights, drivers.R2],
    [
      'whoever has both of a pair',
      drivers.cor_available,
      drivers.relative_weights_available,
      drivers.R2_available,
    ],
  ])('of %s, and R²', (_, correlations, weights, rSquared) => {
    const found = relativeWeights(matrixOf(correlations));
    if (!found.ok) throw new Error(found.error);
    const wrong = drivers.cell_order.filter(
      (cell, j) => !(relativeError(found.value.weights[j] ?? 0, weights[cell] ?? 0) < 1e-9),
    );
    expect(wrong).toEqual([]);
    expect(relativeError(found.value.rSquared, rSquared)).toBeLessThan(1e-9);
  });
});

describe('certainty of four levels, by Miwa’s integration', () => {
  const groups = [maturity.organisation, ...Object.values(maturity.departments)];
  test.each(groups)('of means $means within 5e-4, and the same every time', (group) => {
    const certainty = () => orthantCertainty(group.means, matrixOf(group.cov_of_means), 62.5);
    const apart = group.p_at_least.map((wanted, l) => Math.abs((certainty()?.[l] ?? 9) - wanted));
    expect(Math.max(...apart)).toBeLessThan(5e-4);
    expect(certainty()).toEqual(certainty());
  });
});
