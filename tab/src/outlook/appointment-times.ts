import { askOffice } from './ask-office.ts';
import type { MailItem } from './office-js.ts';

const MINUTE_MS = 60_000;
/** Who is to be there hears of it at least so long before, in milliseconds. */
const AHEAD_MS = 24 * 60 * MINUTE_MS;

/** When an appointment would better be, and why. */
export interface TimeProposal {
  readonly why: 'short' | 'soon';
  readonly start: Date;
  readonly end: Date;
}

/**
 * Another time for an appointment that begins within a day or is over before the agenda is; `null`
 * where its organiser chose one that will do.
 * @param minutes that the agenda takes.
 * @param later when it may begin instead.
 */
export function proposedTimes(
  chosen: { readonly start: Date; readonly end: Date },
  { minutes, now, later }: { readonly minutes: number; readonly now: Date; readonly later: Date },
): TimeProposal | null {
  const lasting = minutes * MINUTE_MS;
  if (chosen.start.getTime() < now.getTime() + AHEAD_MS) {
    return { why: 'soon', start: later, end: new Date(later.getTime() + lasting) };
  }
  if (chosen.end.getTime() - chosen.start.getTime() >= lasting) return null;
  return { why: 'short', start: chosen.start, end: new Date(chosen.start.getTime() + lasting) };
}

/** When it is now; `null` where Outlook does not say. */
export async function readTimes({ start, end }: MailItem) {
  const [from, to] = await Promise.all([
    askOffice<Date>((done) => start.getAsync(done)),
    askOffice<Date>((done) => end.getAsync(done)),
  ]);
  return from.ok && to.ok ? { start: from.value, end: to.value } : null;
}

/** Says whether it is then now. The end comes last: setting the start moves it. */
export async function moveTo(item: MailItem, to: Pick<TimeProposal, 'start' | 'end'>) {
  const start = await askOffice<void>((done) => item.start.setAsync(to.start, done));
  return start.ok && (await askOffice<void>((done) => item.end.setAsync(to.end, done))).ok;
}
