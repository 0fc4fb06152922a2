import type { AuditAction } from '@samenhang/shared/api/audit-actions';
import { recordAct } from '../log/record-act.ts';
import type { Uses } from '../services.ts';
import type { ReviewPlace } from './review-place.ts';

type ReviewAct = Extract<AuditAction, `review_${string}`>;

/** Records what somebody did who steers: that they did, in which unit, and nothing of what was said. */
export async function recordReview(
  services: Uses<'audit' | 'clock'>,
  { principal, id, cycle, unit }: Pick<ReviewPlace, 'principal' | 'id' | 'cycle' | 'unit'>,
  action: ReviewAct,
  at?: Date,
): Promise<void> {
  const role = principal.accessRoles.has('hr-admin') ? 'hr' : 'manager';
  const act = { action, target: { kind: 'review', id }, details: { cycle, unit } } as const;
  await recordAct(services, principal, act, { role, ...(at && { kept: { at } }) });
}
