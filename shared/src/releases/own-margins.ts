import { type Margins, WITH_MARGIN } from '../api/margins.ts';
import type { Instrument } from '../instruments/schema.ts';
import { reliabilityOf } from '../results/reliability.ts';
import type { Tally } from '../tallies/tally.ts';

/** 95 % of a normal distribution lies within this many standard errors. */
const WITHIN = 1.96;

/**
 * Margins of a single person's scores in an organisation: 1.96·SEM, in whole points rounded up, so
 * that a margin is never told smaller than it is. Scores whose reliability cannot be told are left out.
 * @throws RangeError unless the tally is an organisation's.
 */
export function ownMargins(organisation: Tally, instrument: Instrument): Margins {
  const reliability = reliabilityOf(organisation, instrument, WITH_MARGIN);
  return Object.fromEntries(
    WITH_MARGIN.flatMap((name) => {
      const sem = reliability.get(name)?.sem ?? null;
      return sem === null ? [] : [[name, Math.min(100, Math.ceil(WITHIN * sem))]];
    }),
  );
}
