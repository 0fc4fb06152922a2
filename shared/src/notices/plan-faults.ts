import { type AllowedHours, isAllowed } from './allowed-hours.ts';
import { fits, type RoundTimes } from './default-plan.ts';
import type { PlannedNotice } from './kinds.ts';
import { TAKE_BACK_MS } from './pace.ts';

/** What is wrong with when a notice is planned. */
export type PlanFaultCode = 'quiet_hours' | 'too_close' | 'outside_round' | 'passed';

export interface PlanFault {
  /** Its place in the plan. */
  readonly index: number;
  readonly code: PlanFaultCode;
}

/**
 * The first fault of each notice that HR plans: nothing before it can no longer be taken back, nothing
 * after the end but results, and those not before it.
 * @param fixed notices that cannot be moved any more, of which these must stay clear.
 */
export function planFaults(
  planned: readonly PlannedNotice[],
  fixed: readonly { readonly at: Date }[],
  times: RoundTimes,
  hours: AllowedHours,
  now: Date,
): PlanFault[] {
  return planned.flatMap((notice, index) => {
    const others = [...fixed, ...planned.filter((_, place) => place !== index)];
    const code = faultOf(notice, others, times, hours, now);
    return code === undefined ? [] : [{ index, code }];
  });
}

function faultOf(
  notice: PlannedNotice,
  others: readonly { readonly at: Date }[],
  { opensAt, closesAt }: RoundTimes,
  hours: AllowedHours,
  now: Date,
): PlanFaultCode | undefined {
  const { kind, at } = notice;
  if (at < now) return 'passed';
  const isResults = kind === 'results';
  const isEarly =
    at.getTime() < (isResults ? closesAt.getTime() : opensAt.getTime() + TAKE_BACK_MS);
  if (isEarly || (!isResults && at >= closesAt)) return 'outside_round';
  if (!isAllowed(at, hours)) return 'quiet_hours';
  return fits(others)(notice) ? undefined : 'too_close';
}
