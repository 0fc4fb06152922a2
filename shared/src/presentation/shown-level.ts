import type { Headline, UnitResult } from '../api/unit-result.ts';

/** The level a unit has reached; `null` where it is not told, or where the levels are no ladder. */
export function shownLevel({
  headline,
  ladder,
}: Pick<UnitResult, 'headline' | 'ladder'>): Headline['level'] {
  return ladder?.holds === false ? null : headline.level;
}
