import type { Instrument } from '../instruments/schema.ts';
import { jeffreysInterval } from '../statistics/jeffreys.ts';
import type { Interval } from '../statistics/sample.ts';
import { itemAgreed, itemDontKnow, itemSums } from '../tallies/read-items.ts';
import { respondents } from '../tallies/read-outcomes.ts';
import type { Tally } from '../tallies/tally.ts';
import { VISIBILITY_GAP_ABOVE } from '../thresholds.ts';

/** An old habit and the share 0..1 of those who answered that recognise it. */
export interface RecognisedHabit {
  readonly id: string;
  readonly n: number;
  readonly share: number;
  readonly interval: Interval;
}

/** The habits of a group, the most recognised first; those that nobody answered are left out. */
export function groupHabits(tally: Tally, { items, habits }: Instrument): RecognisedHabit[] {
  return habits
    .flatMap(({ id, item }) => {
      const place = items.findIndex((statement) => statement.id === item);
      const { n } = itemSums(tally, place, true);
      const agreed = itemAgreed(tally, place);
      return n === 0 ? [] : [{ id, n, share: agreed / n, interval: jeffreysInterval(agreed, n) }];
    })
    .sort((a, b) => b.share - a.share);
}

/** Ids of the statements that more than 30 % of a group cannot judge, in the order of asking. */
export function visibilityGaps(tally: Tally, { items }: Instrument): string[] {
  const n = respondents(tally);
  return items
    .filter((_, place) => itemDontKnow(tally, place) > VISIBILITY_GAP_ABOVE * n)
    .map(({ id }) => id);
}
