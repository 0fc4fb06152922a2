import { percentileRank } from '@samenhang/shared/statistics/percentile-rank';
import { quantiles } from '@samenhang/shared/statistics/quantiles';
import { scoreMean } from '@samenhang/shared/tallies/read-scores';
import type { Tally } from '@samenhang/shared/tallies/tally';

const PROBABILITIES = [0.1, 0.25, 0.5, 0.75, 0.9];

export function reportBenchmark(
  teams: ReadonlyMap<string, Tally>,
  pool: readonly number[] | null,
  targets: readonly number[],
) {
  const ranks = { team_midrank_pct: teamRanks(teams) };
  if (pool === null) return ranks;
  return {
    ...ranks,
    pool_quantiles: { probs: PROBABILITIES, type7: quantiles(pool, PROBABILITIES) },
    pool_target_pct: targets.map((score) => {
      const { below, equal, n, rank, interval } = percentileRank(score, pool);
      return { score, below, equal, N: n, midrank_pct: rank, jeffreys95: interval };
    }),
  };
}

function teamRanks(teams: ReadonlyMap<string, Tally>): Record<string, number> {
  const means = [...teams].flatMap(([team, tally]) => {
    const mean = scoreMean(tally, 'overall');
    return mean === null ? [] : [{ team, mean }];
  });
  const all = means.map(({ mean }) => mean);
  return Object.fromEntries(means.map(({ team, mean }) => [team, percentileRank(mean, all).rank]));
}
