import { type AllowedHours, nextAllowed, workingDayBefore } from './allowed-hours.ts';
import type { NoticeKind, PlannedNotice } from './kinds.ts';
import { APART_MS, TAKE_BACK_MS } from './pace.ts';

/** When a round takes answers. */
export interface RoundTimes {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/**
 * What the audience of a round is told, unless HR plans otherwise: that it is open, once that can no
 * longer be taken back; a reminder at a third of the time; a last call one working day before the end;
 * and that results are in. All in allowed hours and far enough apart; what finds no place is left out,
 * the reminder before the last call. One reminder at about a third is where most is won (Göritz &
 * Crutzen 2012).
 */
export function defaultPlan(times: RoundTimes, hours: AllowedHours): PlannedNotice[] {
  const { opensAt, closesAt } = times;
  const inTime = (kind: NoticeKind, at: Date | undefined): PlannedNotice[] =>
    at === undefined || at >= closesAt || at < opensAt ? [] : [{ kind, at }];
  const opened = inTime('opened', nextAllowed(after(opensAt, TAKE_BACK_MS), hours));
  const last = inTime('last_call', workingDayBefore(closesAt, hours)).filter(fits(opened));
  const third = after(opensAt, (closesAt.getTime() - opensAt.getTime()) / 3);
  const reminder = inTime('reminder', nextAllowed(third, hours)).filter(fits([...opened, ...last]));
  const asking = [...opened, ...reminder, ...last];
  return [...asking, ...resultsAfter(closesAt, asking, hours)];
}

/** That results are in, once the round is over and long enough after what was sent before. */
export function resultsAfter(
  closedOn: Date,
  before: readonly { readonly at: Date }[],
  hours: AllowedHours,
): PlannedNotice[] {
  const earliest = before.map(({ at }) => at.getTime() + APART_MS);
  const at = nextAllowed(new Date(Math.max(closedOn.getTime(), ...earliest)), hours);
  return at === undefined ? [] : [{ kind: 'results', at }];
}

/** Whether a notice is far enough from all the others. */
export function fits(others: readonly { readonly at: Date }[]) {
  return ({ at }: { readonly at: Date }): boolean =>
    others.every((other) => Math.abs(other.at.getTime() - at.getTime()) >= APART_MS);
}

const after = (at: Date, milliseconds: number) => new Date(at.getTime() + milliseconds);
