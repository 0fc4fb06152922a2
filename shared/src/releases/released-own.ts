import type { ReleasedBins, ReleasedDetails, ReleasedGroup } from '../api/release.ts';
import type { ReleasedHistogram } from '../disclosure/histogram.ts';
import { agreementInShares } from '../results/agreement.ts';
import { EXACT_FROM, FEWEST } from '../thresholds.ts';
import { releasedBins, releasedDontKnow } from './released-statements.ts';
import { meanAsTold } from './told-mean.ts';
import { sharesOf } from './told-shares.ts';

export type ReleasedOwn = NonNullable<ReleasedDetails['own']>;

/**
 * What is told of one of a round's own statements. Mean and agreement are those of the histogram as it
 * is told: this statement stands alone, so a mean of its answers themselves could complete it.
 * @param persons respondents of the group, as many as may be told.
 */
export function releasedOwn(
  id: string,
  answers: ReleasedHistogram | undefined,
  judged: ReleasedHistogram | undefined,
  persons: number,
): ReleasedOwn[number] {
  const histogram = releasedBins(answers);
  const unsure = releasedDontKnow(judged);
  if (answers === undefined || histogram === null) {
    return { id, histogram: null, mean: null, agreement: null, ...unsure };
  }
  // Of "most" it is not told how many answered: as few as may have, in a group of this size.
  const fewest = persons >= EXACT_FROM ? EXACT_FROM : FEWEST.details;
  const n = answers.kind === 'bins' ? answers.of : fewest;
  return {
    ...{ id, histogram, mean: meanAsTold(histogram, n) },
    ...{ agreement: agreementAsTold(histogram, n), ...unsure },
  };
}

/** Halves, and what most answered, leave open how far people differ within them: then nothing is said. */
function agreementAsTold(told: ReleasedBins, n: number): ReleasedOwn[number]['agreement'] {
  if (told.kind !== 'bins' || told.bins.length <= 2) return null;
  return agreementInShares([sharesOf(told)], n).shared ? 'shared' : 'opinionsDiffer';
}

/** A group with what is told of own statements; nothing is told of them where no details are. */
export function withOwn(group: ReleasedGroup, own: ReleasedOwn | undefined): ReleasedGroup {
  const { details } = group;
  return details === null || own === undefined ? group : { ...group, details: { ...details, own } };
}
