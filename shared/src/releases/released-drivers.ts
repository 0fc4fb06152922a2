import type { ReleasedDetails } from '../api/release.ts';
import { driverPriorities, driverWeights } from '../results/drivers.ts';
import { FIRST, SCORES, type ScoreName } from '../scoring/lattice.ts';
import type { RelativeWeights } from '../statistics/relative-weights.ts';
import { sum } from '../sum.ts';
import { recommendHistogram } from '../tallies/read-outcomes.ts';
import { OWN_WEIGHTS_FROM } from '../thresholds.ts';
import type { Group } from './group.ts';
import { RECOMMEND } from './release-plan.ts';
import type { Means } from './released-scores.ts';

/**
 * What goes with recommending the organisation, in three bands and in the order in which work on it
 * pays; the weights of the organisation below 100 persons. `null` where nobody's weights are known.
 * @param means as they are told.
 */
export function releasedDrivers(
  group: Group,
  means: Means,
  organisation: RelativeWeights | null,
): ReleasedDetails['drivers'] {
  const own = ownWeights(group);
  const weights = own ?? organisation;
  if (weights === null || weights.rSquared === 0) return null;
  const priorities = [...driverPriorities(weights, means)].sort(([, a], [, b]) => b - a);
  const cells = priorities.map(([cell]) => ({ cell, band: bandOf(weights, cell) }));
  return { from: own === null ? 'organisation' : 'own', cells };
}

/** The weights of a group of 100 and more who are told to have answered; `null` where not known. */
export function ownWeights({ tally, n, histograms }: Group): RelativeWeights | null {
  const persons = Math.min(n, sum(recommendHistogram(tally)));
  if (!histograms.has(RECOMMEND) || persons < OWN_WEIGHTS_FROM) return null;
  const weights = driverWeights(tally);
  return weights.ok ? weights.value : null;
}

const CELLS = FIRST.theme;

type Band = 'strong' | 'some' | 'little';

/** Against the share that each of twelve cells would have if all counted alike. */
function bandOf({ weights, rSquared }: RelativeWeights, cell: ScoreName): Band {
  const share = ((weights[SCORES.indexOf(cell)] ?? 0) / rSquared) * CELLS;
  if (share >= 1.5) return 'strong';
  return share >= 0.75 ? 'some' : 'little';
}
