import { averageDeviation } from '../statistics/average-deviation.ts';
import { withinGroupAgreement } from '../statistics/within-group-agreement.ts';
import { itemHistogram, itemSums } from '../tallies/read-items.ts';
import { respondents } from '../tallies/read-outcomes.ts';
import type { Tally } from '../tallies/tally.ts';
import { AGREEMENT } from '../thresholds.ts';

export interface Agreement {
  /** r*wg(j), 0..1, each item's variance from those who answered it. */
  readonly withinGroup: number;
  /** AD_M in answer steps, the mean over the items. */
  readonly averageDeviation: number;
  /** Whether one may write "the team's view"; else opinions differ. */
  readonly shared: boolean;
}

/**
 * How far a group agrees over some statements. A statement that fewer than two persons answered
 * says nothing of it and is passed over; `null` where that goes for all of them.
 * @param items places in the order of asking.
 */
export function agreementOf(tally: Tally, items: readonly number[]): Agreement | null {
  const variances: number[] = [];
  let deviations = 0;
  for (const item of items) {
    const { n, sum, squares } = itemSums(tally, item, false);
    if (n < 2) continue;
    variances.push(Math.max(0, squares - (sum * sum) / n) / (n - 1));
    deviations += averageDeviation(itemHistogram(tally, item).slice(0, 5)) ?? 0;
  }
  if (variances.length === 0) return null;
  const deviation = deviations / variances.length;
  return agreement(variances, items.length, deviation, respondents(tally));
}

/**
 * The same of statements of which only shares are known.
 * @param shares 0..1 of each of the five answers, one list per statement; `n` of each at least two.
 */
export function agreementInShares(shares: readonly (readonly number[])[], n: number): Agreement {
  const moments = shares.map((parts) => {
    const mean = weighted(parts, (step) => step);
    return {
      variance: (weighted(parts, (step) => (step - mean) ** 2) * n) / (n - 1),
      deviation: weighted(parts, (step) => Math.abs(step - mean)),
    };
  });
  const variances = moments.map(({ variance }) => variance);
  const deviations = moments.reduce((sum, { deviation }) => sum + deviation, 0);
  return agreement(variances, shares.length, deviations / shares.length, n);
}

function weighted(parts: readonly number[], of: (step: number) => number): number {
  return parts.reduce((sum, part, step) => sum + part * of(step), 0);
}

function agreement(
  variances: readonly number[],
  items: number,
  deviation: number,
  persons: number,
): Agreement {
  const withinGroup = withinGroupAgreement(variances, items);
  const agrees = withinGroup >= AGREEMENT.withinGroupFrom && deviation <= AGREEMENT.deviationUpTo;
  const shared = agrees && persons >= AGREEMENT.personsFrom;
  return { withinGroup, averageDeviation: deviation, shared };
}
