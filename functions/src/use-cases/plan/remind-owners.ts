import { isAllowed } from '@samenhang/shared/notices/allowed-hours';
import { lastDayToTell, ownerMoment } from '@samenhang/shared/notices/owner-notice';
import { dayIn } from '@samenhang/shared/notices/zoned-time';
import { isOpen } from '@samenhang/shared/plan/action-state';
import type { DueAction } from '../../repositories/due-actions.ts';
import { noticeSettings } from '../notices/notice-settings.ts';
import type { Uses } from '../services.ts';
import { type Telling, tellOwner } from './tell-owner.ts';

type Reminding = Omit<Telling, 'notifier'> & Uses<'clock' | 'notifier' | 'plans'>;

/**
 * Tells owners of open actions a week before their day and on it, in the hours in which HR lets people
 * be told something. A line may come twice after a crash, and replaces the one before.
 */
export async function remindOwners(services: Reminding, tenants: Iterable<string>): Promise<void> {
  const { notifier, plans } = services;
  if (notifier === undefined) return;
  for (const tenant of tenants) {
    const { hours } = await noticeSettings(services, tenant);
    const now = services.clock();
    if (!isAllowed(now, hours)) continue;
    const today = dayIn(hours.timeZone, now);
    for await (const due of plans.dueUntil(tenant, lastDayToTell(today))) {
      // Where Microsoft 365 takes nothing now, it takes nothing of the next either.
      if (!(await remind({ ...services, notifier }, due, today))) break;
    }
  }
}

/** @returns whether to go on with the next. */
async function remind(
  services: Telling & Uses<'plans'>,
  due: DueAction,
  today: string,
): Promise<boolean> {
  const { plans } = services;
  const action = (await plans.find(due, due.id))?.action;
  // An entry outlives its action where a write was cut off.
  const isOver = action === undefined || !isOpen(action) || action.due !== due.due;
  const moment = ownerMoment(due, today);
  if (isOver || moment === null) {
    if (isOver || today >= due.due) await plans.forgetDue(due);
    return true;
  }
  const told = await tellOwner(services, due, action);
  // What was tried twice, nobody knows with what outcome, is not tried for ever.
  if (told === 'told' || (told === 'unclear' && due.failed)) await plans.ownerTold(due, moment);
  else if (told === 'unclear') await plans.ownerNotTold(due);
  return told === 'told';
}
