import type { Principal } from '@samenhang/shared/access/principal';
import type { Result } from '@samenhang/shared/result';
import type { Cycle } from '../../repositories/cycle.ts';
import type { Uses } from '../services.ts';
import { type MoveEndError, moveEnd } from './move-end.ts';
import { type ChangePlanError, changePlan, type PlanChange } from './plan-cycle.ts';

/** Changes a cycle: anything while it is planned; once it is open its end alone, within limits. */
export async function changeCycle(
  services: Uses<'audit' | 'clock' | 'cycles' | 'launched'>,
  principal: Principal,
  id: string,
  change: PlanChange,
): Promise<Result<Cycle, ChangePlanError | MoveEndError>> {
  const changed = await changePlan(services, principal, id, change);
  if (changed.ok || changed.error.code !== 'not_planned') return changed;
  const { closesAt, ...others } = change;
  // What else it promised is kept.
  if (closesAt === undefined || Object.keys(others).length > 0) return changed;
  return moveEnd(services, principal, id, closesAt);
}
