import type { Instrument } from '@samenhang/shared/instruments/schema';
import { createComposer, itemMeansFrom } from '@samenhang/shared/results/group-scores';
import { halfWidthOf, pooledSpread, spreadOf } from '@samenhang/shared/results/spread';
import { SCORES } from '@samenhang/shared/scoring/lattice';
import { scoreCount } from '@samenhang/shared/tallies/read-scores';
import type { Tally } from '@samenhang/shared/tallies/tally';
import type { GroupTallies } from '../tally-groups.ts';
import { byName, reported, toObject } from './names.ts';

/** A statement's mean counts from this many answers on. */
const ITEM_FROM = 5;

/**
 * Group scores as released, before rounding and banding, and without a plan of what may be shown.
 * @param compared the teams within which the pooled spread is taken.
 */
export function reportGroupScores(
  { organisation, departments }: GroupTallies,
  compared: ReadonlyMap<string, Tally>,
  instrument: Instrument,
) {
  const compose = createComposer(instrument);
  const pooled = new Map(SCORES.map((name) => [name, pooledSpread([...compared.values()], name)]));
  const scoresOf = (tally: Tally) => {
    const means = compose(itemMeansFrom(tally, instrument, ITEM_FROM));
    return byName(
      SCORES,
      (name) => {
        const spread = spreadOf(tally, name, pooled.get(name) ?? null);
        return {
          n: scoreCount(tally, name),
          mean: means.get(name) ?? null,
          sd_used: spread?.sd ?? null,
          df: spread?.df ?? null,
          half_width: halfWidthOf(tally, name, spread),
        };
      },
      reported,
    );
  };
  return {
    organisation: scoresOf(organisation),
    departments: toObject(departments, scoresOf),
    teams: toObject(compared, scoresOf),
  };
}
