import { shrinkUnits, varianceBetween } from '@samenhang/shared/results/between-units';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import { SUMMARY_SCORES } from '@samenhang/shared/scoring/lattice';
import { icc1, icc2 } from '@samenhang/shared/statistics/intraclass-correlation';
import { fTest } from '@samenhang/shared/statistics/one-way';
import { mergeTallies } from '@samenhang/shared/tallies/arithmetic';
import { scoreMean } from '@samenhang/shared/tallies/read-scores';
import { emptyTally, type Tally } from '@samenhang/shared/tallies/tally';
import { byName, toObject } from './names.ts';

export function reportIcc(teams: ReadonlyMap<string, Tally>) {
  return byName(SUMMARY_SCORES, (name) => iccOf(teams, name));
}

function iccOf(teams: ReadonlyMap<string, Tally>, name: ScoreName) {
  const ways = varianceBetween(teams.values(), name);
  if (ways === null) return null;
  const { betweenMeanSquare, withinMeanSquare, meanSize, effectiveSize } = ways;
  const test = fTest(ways);
  return {
    N: ways.n,
    J: ways.groups,
    MSB: betweenMeanSquare,
    MSW: withinMeanSquare,
    F: test?.f ?? null,
    p: test?.p ?? null,
    n_mean: meanSize,
    n0: effectiveSize,
    ICC1_multilevel: icc1(ways, meanSize),
    ICC1_n0: icc1(ways, effectiveSize),
    ICC2_multilevel: icc2(ways),
    tau2_n0: Math.max(0, (betweenMeanSquare - withinMeanSquare) / effectiveSize),
  };
}

export function reportShrinkage(teams: ReadonlyMap<string, Tally>) {
  const shrunken = shrinkUnits(teams, 'overall');
  if (shrunken === null) return null;
  const together = [...teams.values()].reduce(mergeTallies, emptyTally('unit'));
  return {
    sigma2_within: shrunken.all.within,
    tau2: shrunken.all.between,
    grand_mean_person: scoreMean(together, 'overall'),
    mu_precision_weighted: shrunken.all.mean,
    teams: toObject(shrunken.units, ({ reliability, mean }) => ({ reliability, eb: mean })),
  };
}
