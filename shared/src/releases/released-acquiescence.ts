import { acquiescence, type Leaning, leaningOf } from '../results/acquiescence.ts';
import { itemMean } from '../tallies/read-items.ts';
import { scoreCount } from '../tallies/read-scores.ts';
import { EXACT_FROM, SCORED_FROM } from '../thresholds.ts';
import type { Group } from './group.ts';
import type { Means } from './released-scores.ts';
import type { Yardstick } from './yardstick.ts';

interface Agreement {
  readonly keyed: number;
  readonly reversed: number;
}

/**
 * Whether a group agrees, or disagrees, with statements and with their opposites alike. From 20
 * persons on by the means of the statements that may be used; below that by two scores as they are
 * told, overall and old habits, so that the word is no finer than these. `null` where it does
 * neither, or where too few statements may be used.
 * @param means as they are told.
 */
export function releasedAcquiescence(group: Group, means: Means, yard: Yardstick): Leaning | null {
  const exact = (['overall', 'oldHabits'] as const).every(
    (name) => scoreCount(group.tally, name) >= EXACT_FROM,
  );
  const agreement = exact ? ofStatements(group, yard) : ofScores(means);
  return agreement === null ? null : leaningOf(acquiescence(agreement));
}

function ofStatements({ tally, items }: Group, { instrument }: Yardstick): Agreement | null {
  const meanWhere = (which: boolean, atLeast: number): number | null => {
    const means = instrument.items.flatMap(({ reversed }, place) =>
      reversed === which && items.has(place) ? (itemMean(tally, place, false) ?? []) : [],
    );
    if (means.length < atLeast) return null;
    return means.reduce((sum, mean) => sum + mean, 0) / means.length;
  };
  const keyed = meanWhere(false, SCORED_FROM.ofKeyed);
  const reversed = meanWhere(true, SCORED_FROM.ofTwelve);
  return keyed === null || reversed === null ? null : { keyed, reversed };
}

/** A quarter of the overall score is what the reversed statements, turned round, add to it. */
function ofScores(means: Means): Agreement | null {
  const [overall, reversed] = [means.get('overall') ?? null, means.get('oldHabits') ?? null];
  if (overall === null || reversed === null) return null;
  return { keyed: (4 * overall - (100 - reversed)) / 3, reversed };
}
