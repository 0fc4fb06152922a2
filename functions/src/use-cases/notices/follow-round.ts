import { closedOn } from '@samenhang/shared/cycles/closed-on';
import type { AllowedHours } from '@samenhang/shared/notices/allowed-hours';
import { defaultPlan, type RoundTimes, resultsAfter } from '@samenhang/shared/notices/default-plan';
import type { NoticeNote, PlannedNotice } from '@samenhang/shared/notices/kinds';
import { movedPlan } from '@samenhang/shared/notices/moved-plan';
import type { Cycle } from '../../repositories/cycle.ts';
import type { StoredNotice } from '../../repositories/notices-table.ts';

/**
 * The notices of a cycle as they are to be now: planned by its dates where there are none yet, moved
 * where its dates were moved, called off where nothing is left to tell. What was sent stays.
 */
export function followRound(
  cycle: Cycle,
  stored: readonly StoredNotice[],
  hours: AllowedHours,
  now: Date,
): readonly StoredNotice[] {
  switch (cycle.state) {
    case 'planned':
      return onDates(stored, timesOf(cycle, cycle.opensAt), false, hours, now);
    case 'open': {
      const [first] = stored;
      // A round that HR opens late opens then; that is known to a minute, and stays.
      const late =
        cycle.launch?.openedAt ?? new Date(Math.max(cycle.opensAt.getTime(), now.getTime()));
      const opens = first?.opened ? first.opens : late;
      return onDates(stored, timesOf(cycle, opens), true, hours, now);
    }
    case 'cancelled':
      return stored.map((one) => calledOff(one, 'round_cancelled'));
    case 'closing':
    case 'released':
      return afterEnd(cycle, stored, hours);
  }
}

const timesOf = ({ closesAt }: Cycle, opensAt: Date): RoundTimes => ({ opensAt, closesAt });

function onDates(
  stored: readonly StoredNotice[],
  times: RoundTimes,
  opened: boolean,
  hours: AllowedHours,
  now: Date,
): readonly StoredNotice[] {
  const dates = { opens: times.opensAt, closes: times.closesAt, opened };
  const [first] = stored;
  if (first === undefined) return defaultPlan(times, hours).map((one) => newNotice(one, dates));
  const before = { opensAt: first.opens, closesAt: first.closes };
  if (isSame(before, times)) {
    return first.opened === opened ? stored : stored.map((one) => ({ ...one, ...dates }));
  }
  const fixed = stored.filter(({ state }) => state === 'sent' || state === 'sending');
  const moved = new Map(
    movedPlan(stored.flatMap(movable), fixed, { before, now: times }, hours, now).map(
      ({ kind, at }) => [kind, at],
    ),
  );
  const endMoved = before.closesAt.getTime() !== times.closesAt.getTime();
  return stored.map((one) => {
    if (movable(one).length === 0) return { ...one, ...dates };
    const at = moved.get(one.kind);
    return { ...(at === undefined ? withoutPlace(one) : movedTo(one, at, endMoved)), ...dates };
  });
}

/** What is planned, and what had no place before; the latter finds a new one, or none again. */
function movable({ kind, at, state, note }: StoredNotice): PlannedNotice[] {
  if (state === 'planned') return [{ kind, at }];
  return state === 'cancelled' && note === 'no_time' ? [{ kind, at: new Date(0) }] : [];
}

const withoutPlace = (one: StoredNotice): StoredNotice => ({
  ...one,
  state: 'cancelled',
  note: 'no_time',
});

/** Where the opening alone is another, nobody needs to be told that the notice is too. */
function movedTo({ note: _, ...one }: StoredNotice, at: Date, endMoved: boolean): StoredNotice {
  const isTold = endMoved && at.getTime() !== one.at.getTime();
  return { ...one, state: 'planned', at, ...(isTold && { note: 'end_moved' }) };
}

function newNotice(
  { kind, at }: PlannedNotice,
  dates: Pick<StoredNotice, 'opens' | 'closes' | 'opened'>,
): StoredNotice {
  return { kind, at, channel: 'feed', state: 'planned', ...dates };
}

/** Nobody is asked for answers any more; that results are in is told as soon as that may be. */
function afterEnd(
  cycle: Cycle,
  stored: readonly StoredNotice[],
  hours: AllowedHours,
): readonly StoredNotice[] {
  const sent = stored.filter(({ kind, state }) => kind !== 'results' && state === 'sent');
  const [soonest] = resultsAfter(closedOn(cycle), sent, hours);
  return stored.map((one) => {
    if (one.kind !== 'results') return calledOff(one, 'round_over');
    const isSooner =
      soonest !== undefined && soonest.at < one.at && cycle.closesAt > closedOn(cycle);
    return one.state === 'planned' && isSooner ? { ...one, at: soonest.at } : one;
  });
}

/** One that is being sent is sent to its end; what it would tell is still true. */
function calledOff(notice: StoredNotice, note: NoticeNote): StoredNotice {
  return notice.state === 'planned' ? { ...notice, state: 'cancelled', note } : notice;
}

function isSame(one: RoundTimes, other: RoundTimes): boolean {
  return (
    one.opensAt.getTime() === other.opensAt.getTime() &&
    one.closesAt.getTime() === other.closesAt.getTime()
  );
}
