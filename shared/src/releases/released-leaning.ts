import type { ReleasedGroup } from '../api/release.ts';
import { pointsToComputeWith } from '../disclosure/precision.ts';
import { acquiescence, type Leaning, leaningOf } from '../results/acquiescence.ts';

/**
 * Whether a group agrees, or disagrees, with statements and with their opposites alike: from two of
 * its released scores, so that the word is no finer than these, and any release can be asked.
 * `null` where it does neither, and of a group without points.
 */
export function releasedLeaning({ scores }: Pick<ReleasedGroup, 'scores'>): Leaning | null {
  const [overall, oldHabits] = [scores.overall?.points, scores.oldHabits?.points];
  if (overall == null || oldHabits == null) return null;
  const steps = acquiescence({
    overall: pointsToComputeWith(overall),
    oldHabits: pointsToComputeWith(oldHabits),
  });
  return leaningOf(steps);
}
