import type { UnitResult } from '@samenhang/shared/api/unit-result';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';

/** As the page shows a score: its points and its limits, or its limits alone. */
export function numbersOf({ group }: Pick<UnitResult, 'group'>, name: ScoreName): number[] {
  const score = group?.scores[name];
  if (score === undefined) return [];
  const { low, high } = score.interval;
  return score.points === null ? [low, high] : [score.points.value, low, high];
}
