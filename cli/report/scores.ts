import type { Instrument } from '@samenhang/shared/instruments/schema';
import { PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import { reliabilityOf } from '@samenhang/shared/results/reliability';
import { LEVEL_SCORES, SCORES, type ScoreName } from '@samenhang/shared/scoring/lattice';
import { jeffreysInterval } from '@samenhang/shared/statistics/jeffreys';
import { around, meanHalfWidth } from '@samenhang/shared/statistics/mean-interval';
import {
  itemFavourable,
  itemHistogram,
  itemMean,
  itemSums,
} from '@samenhang/shared/tallies/read-items';
import { respondents } from '@samenhang/shared/tallies/read-outcomes';
import { scoreCount, scoreMean, scoreSample } from '@samenhang/shared/tallies/read-scores';
import type { Tally } from '@samenhang/shared/tallies/tally';
import { byName, reported, toObject } from './names.ts';

export function reportItems(tally: Tally, { items }: Instrument) {
  return Object.fromEntries(
    items.map(({ id, reversed }, place) => {
      const { n, sum, squares } = itemSums(tally, place, reversed);
      const favourable = itemFavourable(tally, place, reversed);
      const variance = n < 2 ? null : Math.max(0, squares - (sum * sum) / n) / (n - 1);
      const statement = {
        raw_hist_1to5_dk_blank: itemHistogram(tally, place),
        n,
        mean: itemMean(tally, place, reversed),
        sd: variance === null ? null : 25 * Math.sqrt(variance),
        favourable,
        jeffreys95: n === 0 ? null : jeffreysInterval(favourable, n),
      };
      return [id, statement];
    }),
  );
}

export function reportOrganisation(tally: Tally) {
  return byName(
    SCORES,
    (name) => {
      const { n, mean, sd } = scoreOf(tally, name);
      const interval =
        mean === null || sd === null ? null : around(mean, meanHalfWidth(sd, n, n - 1));
      return { n, mean, sd, t_ci95: interval };
    },
    reported,
  );
}

export function reportTeams(teams: ReadonlyMap<string, Tally>) {
  return toObject(teams, (team) => ({
    respondents: respondents(team),
    ...scoreOf(team, 'overall'),
  }));
}

function scoreOf(tally: Tally, name: ScoreName) {
  const sample = scoreSample(tally, name);
  return {
    n: scoreCount(tally, name),
    mean: scoreMean(tally, name),
    sd: sample === null ? null : Math.sqrt(sample.variance),
  };
}

export function reportReliability(tally: Tally, instrument: Instrument) {
  const names: readonly ScoreName[] = [...THEMES, ...PILLARS, ...LEVEL_SCORES, 'overall'];
  return toObject(reliabilityOf(tally, instrument, names), ({ items, alpha }) => ({
    k: items,
    alpha_pairwise: alpha,
  }));
}
