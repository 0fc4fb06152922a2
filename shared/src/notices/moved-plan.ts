import type { AllowedHours } from './allowed-hours.ts';
import { defaultPlan, fits, type RoundTimes } from './default-plan.ts';
import type { NoticeKind, PlannedNotice } from './kinds.ts';

/** What becomes of a planned notice: the moment it is at now, or that no place is left for it. */
export interface Moved {
  readonly kind: NoticeKind;
  /** Absent where it is cancelled. */
  readonly at?: Date;
}

/** Which dates of a round the notices go by: those before, and those now. */
export interface MovedTimes {
  readonly before: RoundTimes;
  readonly now: RoundTimes;
}

/**
 * What a moved end, or an opening at another time than planned, does to the notices that are still
 * planned. Those at their default place go to their new one. What HR placed itself stays while the
 * round still has that moment, and else goes to the default place too; where none is left, or one that
 * is over, it is cancelled.
 * @param fixed notices that are sent, or being sent.
 */
export function movedPlan(
  planned: readonly PlannedNotice[],
  fixed: readonly { readonly at: Date }[],
  { before, now: times }: MovedTimes,
  hours: AllowedHours,
  now: Date,
): Moved[] {
  const earlier = new Map(defaultPlan(before, hours).map(({ kind, at }) => [kind, at.getTime()]));
  const proposed = new Map(defaultPlan(times, hours).map(({ kind, at }) => [kind, at]));
  const taken: { readonly at: Date }[] = [...fixed];
  const placeOf = ({ kind, at }: PlannedNotice): Date | undefined => {
    const isOwn = earlier.get(kind) !== at.getTime() && isWithin({ kind, at }, times);
    const candidate = isOwn ? at : proposed.get(kind);
    if (candidate === undefined || (candidate < now && !isOwn)) return undefined;
    return fits(taken)({ at: candidate }) ? candidate : undefined;
  };
  return planned.map((notice) => {
    const at = placeOf(notice);
    if (at === undefined) return { kind: notice.kind };
    taken.push({ at });
    return { kind: notice.kind, at };
  });
}

function isWithin({ kind, at }: PlannedNotice, { opensAt, closesAt }: RoundTimes): boolean {
  return kind === 'results' ? at >= closesAt : at >= opensAt && at < closesAt;
}
