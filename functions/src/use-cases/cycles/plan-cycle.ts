import { mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import { CYCLE_CHANGES } from '@samenhang/shared/api/audit-actions';
import { asksTooMuchWho } from '@samenhang/shared/cycles/identity-marks';
import { type OwnStatement, ownStatementsOf } from '@samenhang/shared/cycles/own-statements';
import { cycleRulesSchema } from '@samenhang/shared/cycles/rules';
import { IDENTIFIER } from '@samenhang/shared/identifiers';
import { findInstrument } from '@samenhang/shared/instruments/published';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Cycle } from '../../repositories/cycle.ts';
import { recordAct } from '../log/record-act.ts';
import type { Uses } from '../services.ts';
import { isBeingOpened } from './ask-opening.ts';

/** What HR says of a cycle before it opens. */
export type CyclePlan = Pick<
  Cycle,
  | 'id'
  | 'title'
  | 'instrumentVersion'
  | 'opensAt'
  | 'closesAt'
  | 'rules'
  | 'audienceUnit'
  | 'ownStatements'
>;

export type PlanCycleError = {
  readonly code:
    | 'forbidden'
    | 'cycle_exists'
    | 'cycle_id_unfit'
    | 'dates_unfit'
    | 'rules_unfit'
    | 'instrument_unknown'
    | 'own_statement_twice'
    | 'own_statements_ask_who';
};

export type ChangePlanError = {
  readonly code: PlanCycleError['code'] | 'not_found' | 'not_planned' | 'being_changed';
};

/** Plans a cycle; nobody is invited and nothing is promised before it is opened. */
export async function planCycle(
  services: Uses<'audit' | 'clock' | 'cycles'>,
  principal: Principal,
  plan: CyclePlan,
): Promise<Result<Cycle, PlanCycleError>> {
  if (!mayManageCycles(principal)) return err({ code: 'forbidden' });
  const cycle: Cycle = { ...plan, state: 'planned', ...opensByClock(plan, services.clock()) };
  const fault = faultOf(cycle, services.clock());
  if (fault !== undefined) return err({ code: fault });
  const created = await services.cycles.create(principal.tenant, cycle);
  if (!created.ok) return err({ code: 'cycle_exists' });
  await recordAct(services, principal, {
    action: 'cycle_planned',
    target: { kind: 'cycle', id: cycle.id },
    details: {
      instrumentVersion: cycle.instrumentVersion,
      opensAt: cycle.opensAt.toISOString(),
      closesAt: cycle.closesAt.toISOString(),
    },
  });
  return ok(cycle);
}

/** Changes what was planned; once opened, a cycle keeps what it promised. */
export async function changePlan(
  services: Uses<'audit' | 'clock' | 'cycles'>,
  principal: Principal,
  id: string,
  change: PlanChange,
): Promise<Result<Cycle, ChangePlanError>> {
  if (!mayManageCycles(principal)) return err({ code: 'forbidden' });
  const stored = await services.cycles.find(principal.tenant, id);
  if (stored === undefined) return err({ code: 'not_found' });
  if (stored.cycle.state !== 'planned') return err({ code: 'not_planned' });
  if (isBeingOpened(stored.cycle)) return err({ code: 'being_changed' });
  const cycle = changed(stored.cycle, change, services.clock());
  const fault = faultOf(cycle, services.clock());
  if (fault !== undefined) return err({ code: fault });
  const replaced = await services.cycles.replace(principal.tenant, cycle, stored.etag);
  if (!replaced.ok) return err({ code: 'being_changed' });
  await recordAct(services, principal, {
    action: 'cycle_changed',
    target: { kind: 'cycle', id },
    details: { changed: CYCLE_CHANGES.filter((name) => name in change) },
  });
  return ok(cycle);
}

/** What changes of a plan; `null` for a pilot that becomes a cycle of everybody. */
export type PlanChange = Partial<Omit<CyclePlan, 'id' | 'audienceUnit'>> & {
  readonly audienceUnit?: string | null;
};

function changed(cycle: Cycle, { audienceUnit: to, ...change }: PlanChange, now: Date): Cycle {
  // Why it was not opened was said of the plan before.
  const { audienceUnit, opensByClock: before, opening: _, ...rest } = cycle;
  const unit = to === undefined ? audienceUnit : to;
  const { opensAt } = change;
  return {
    ...rest,
    ...change,
    ...(typeof unit === 'string' && { audienceUnit: unit }),
    ...(opensAt === undefined
      ? before && { opensByClock: before }
      : opensByClock({ opensAt }, now)),
  };
}

/** A time that lies ahead is one to open at; any other only says since when it may be opened. */
const opensByClock = ({ opensAt }: Pick<Cycle, 'opensAt'>, now: Date) =>
  opensAt > now ? ({ opensByClock: true } as const) : {};

function faultOf(cycle: Cycle, now: Date) {
  const { id, opensAt, closesAt, rules, instrumentVersion } = cycle;
  if (!IDENTIFIER.test(id)) return 'cycle_id_unfit';
  if (!(opensAt < closesAt && now < closesAt)) return 'dates_unfit';
  if (!cycleRulesSchema.safeParse(rules).success) return 'rules_unfit';
  const instrument = findInstrument(instrumentVersion);
  if (instrument === undefined) return 'instrument_unknown';
  return ownStatementsFault(ownStatementsOf(cycle), instrument);
}

/** All are answered under their ids, so no two questions of a cycle may have the same one. */
function ownStatementsFault(
  own: readonly OwnStatement[],
  { items, outcomes, openQuestions }: Instrument,
) {
  const ids = [...items, ...outcomes, ...openQuestions, ...own].map(({ id }) => id);
  if (new Set(ids).size < ids.length) return 'own_statement_twice';
  return asksTooMuchWho(own) ? 'own_statements_ask_who' : undefined;
}
