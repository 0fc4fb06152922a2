import type { Formatter } from '../lib/format.ts';
import { serverNow } from '../lib/server-clock.ts';
import type { useText } from '../lib/text.ts';

/** Until when a cycle takes answers, and how many days that still is. */
export function closingWords(
  { t, format }: Pick<ReturnType<typeof useText>, 't'> & { readonly format: Formatter },
  closesAt: string,
  now: Date = serverNow(),
): string {
  const near = format.nearDay(closesAt, now);
  if (near !== null) return t('home.closesNear', { day: near, time: format.time(closesAt) });
  const when = format.dayAndTime(closesAt);
  const count = format.daysUntil(closesAt, now);
  return count > 0 ? t('home.daysLeft', { when, count }) : t('home.closes', { when });
}
