import { isAllowedDay } from '@samenhang/shared/notices/allowed-days';
import { addDays, isoOf, wallTimeIn } from '@samenhang/shared/notices/zoned-time';
import type { RoundFacts } from './round-facts.ts';

/** As many as an organisation can have free one after the other. */
const MOST_DAYS = 366;

/** The first day on which people work, a moment's own included: `2026-12-18`. */
export function workingDayFrom(
  { zone, hours }: Pick<RoundFacts, 'zone' | 'hours'>,
  at: Date,
): string {
  const own = wallTimeIn(zone, at);
  for (let ahead = 0; ahead <= MOST_DAYS; ahead++) {
    const day = addDays(own, ahead);
    if (isAllowedDay(day, hours)) return isoOf(day);
  }
  return isoOf(own);
}
