import { mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import { isCycleId } from '@samenhang/shared/cycles/cycle-id';
import { cycleRulesSchema } from '@samenhang/shared/cycles/rules';
import { findInstrument } from '@samenhang/shared/instruments/published';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Cycle } from '../repositories/cycles.ts';
import type { Services } from './services.ts';

export type CyclePlan = Omit<Cycle, 'state' | 'launch'>;

export type PlanCycleError = {
  readonly code:
    | 'forbidden'
    | 'cycle_exists'
    | 'cycle_id_unfit'
    | 'dates_unfit'
    | 'rules_unfit'
    | 'instrument_unknown';
};

/** Plans a cycle; nobody is invited and nothing is promised before it is opened. */
export async function planCycle(
  { cycles, clock }: Services,
  principal: Principal,
  plan: CyclePlan,
): Promise<Result<Cycle, PlanCycleError>> {
  if (!mayManageCycles(principal)) return err({ code: 'forbidden' });
  if (!isCycleId(plan.id)) return err({ code: 'cycle_id_unfit' });
  if (!(plan.opensAt < plan.closesAt && clock() < plan.closesAt)) {
    return err({ code: 'dates_unfit' });
  }
  if (!cycleRulesSchema.safeParse(plan.rules).success) return err({ code: 'rules_unfit' });
  if (findInstrument(plan.instrumentVersion) === undefined) {
    return err({ code: 'instrument_unknown' });
  }
  const cycle: Cycle = { ...plan, state: 'planned' };
  const created = await cycles.create(principal.tenant, cycle);
  return created.ok ? ok(cycle) : err({ code: 'cycle_exists' });
}
