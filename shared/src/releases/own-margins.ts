import type { Margins } from '../api/margins.ts';
import type { Instrument } from '../instruments/schema.ts';
import { reliabilityOf } from '../results/reliability.ts';
import { SUMMARY_SCORES } from '../scoring/lattice.ts';
import { Z95 } from '../statistics/normal-quantile.ts';
import type { Tally } from '../tallies/tally.ts';

/**
 * Margins of a single person's scores in an organisation: 1.96·SEM, in whole points rounded up, so
 * that a margin is never told smaller than it is. Scores whose reliability cannot be told are left out.
 * @throws RangeError unless the tally is an organisation's.
 */
export function ownMargins(organisation: Tally, instrument: Instrument): Margins {
  const reliability = reliabilityOf(organisation, instrument, SUMMARY_SCORES);
  return Object.fromEntries(
    SUMMARY_SCORES.flatMap((name) => {
      const sem = reliability.get(name)?.sem ?? null;
      return sem === null ? [] : [[name, Math.min(100, Math.ceil(Z95 * sem))]];
    }),
  );
}
