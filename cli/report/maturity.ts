import { ladderOf, maturityOf } from '@samenhang/shared/results/maturity';
import { LEVEL_SCORES } from '@samenhang/shared/scoring/lattice';
import { covariancesOfMeans } from '@samenhang/shared/tallies/available-covariance';
import { levelBlock } from '@samenhang/shared/tallies/pair-block';
import { levelPatterns } from '@samenhang/shared/tallies/read-outcomes';
import { scoreCount, scoreMean } from '@samenhang/shared/tallies/read-scores';
import type { Tally } from '@samenhang/shared/tallies/tally';
import { LEVEL_PASSED_FROM } from '@samenhang/shared/thresholds';
import { matrixRows } from './matrix-rows.ts';
import { toObject } from './names.ts';

export function reportMaturity(organisation: Tally, departments: ReadonlyMap<string, Tally>) {
  return { organisation: maturity(organisation), departments: toObject(departments, maturity) };
}

function maturity(tally: Tally) {
  const means = LEVEL_SCORES.map((name) => scoreMean(tally, name));
  const errors = covariancesOfMeans(levelBlock(tally));
  const found = maturityOf(means, errors, LEVEL_PASSED_FROM);
  const patterns = levelPatterns(tally).map(
    ({ passed, persons }) => [passed.map((pass) => (pass ? '1' : '0')).join(''), persons] as const,
  );
  return {
    n: LEVEL_SCORES.map((name) => scoreCount(tally, name)),
    means,
    cov_of_means: matrixRows(errors),
    level: found?.level ?? null,
    p_at_least: found?.atLeast ?? null,
    p_exact: found?.exactly ?? null,
    person_patterns: {
      n: patterns.reduce((sum, [, persons]) => sum + persons, 0),
      counts: toObject(patterns, (persons) => persons),
    },
  };
}

export function reportGuttman(tally: Tally) {
  const ladder = ladderOf(tally);
  if (ladder === null) return null;
  const { n, errors, reproducibility, scalability } = ladder;
  return {
    n,
    errors_goodenough_edwards: errors,
    CR: reproducibility,
    H_fixed_order: scalability,
  };
}
