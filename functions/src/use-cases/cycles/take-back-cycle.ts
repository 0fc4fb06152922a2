import { mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import { canTakeBack } from '@samenhang/shared/cycles/take-back';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Cycle } from '../../repositories/cycle.ts';
import { unlessDoneElsewhere } from '../closing/cancel-cycle.ts';
import { type DestroyServices, destroyCancelled } from '../closing/destroy-cancelled.ts';
import { withoutKey } from '../closing/last-steps.ts';
import { recordAct } from '../log/record-act.ts';

export type TakeBackError = {
  readonly code: 'forbidden' | 'not_found' | 'not_open' | 'too_late' | 'being_changed';
};

/**
 * Takes the opening of a cycle back, while nobody has been told of it: key, answers and audience are
 * destroyed, and the plan stands again under another id. Under its own it could not: an instance that
 * remembers the old key would seal with it. The plan is made first; done again, nothing is made twice.
 * @returns the plan.
 */
export async function takeBackCycle(
  services: DestroyServices,
  principal: Principal,
  id: string,
): Promise<Result<Cycle, TakeBackError>> {
  if (!mayManageCycles(principal)) return err({ code: 'forbidden' });
  const { tenant } = principal;
  const stored = await services.cycles.find(tenant, id);
  if (stored === undefined || stored.cycle.takenBack) return err({ code: 'not_found' });
  const { cycle, etag } = stored;
  const { launch } = cycle;
  const now = services.clock();
  if (cycle.state !== 'open' || launch === undefined) return err({ code: 'not_open' });
  // Of what an earlier version opened it is not known when.
  if (!canTakeBack(cycle, now)) return err({ code: 'too_late' });
  const again = plannedAgain(cycle);
  const created = await services.cycles.create(tenant, again);
  // An earlier try may have made it; without it the plan would be lost.
  const isThere = created.ok || (await services.cycles.find(tenant, again.id)) !== undefined;
  if (!isThere) return err({ code: 'being_changed' });
  const marked: Cycle = {
    ...cycle,
    ...{ state: 'cancelled', launch: withoutKey(launch), takenBack: true, destroying: true },
    ...{ cancelledAt: now, decidedBy: principal.person },
  };
  const replaced = await services.cycles.replace(tenant, marked, etag);
  if (!replaced.ok) return err({ code: 'being_changed' });
  services.launched.forget(tenant, id);
  await recordAct(services, principal, {
    action: 'opening_taken_back',
    target: { kind: 'cycle', id },
    details: { plan: again.id },
  });
  // Somebody else who does the same destroys the same.
  await destroyCancelled(services, tenant, id).catch(unlessDoneElsewhere);
  return ok(again);
}

function plannedAgain({
  id,
  title,
  instrumentVersion,
  opensAt,
  closesAt,
  rules,
  audienceUnit,
  ownStatements,
}: Cycle): Cycle {
  const plan = { title, instrumentVersion, opensAt, closesAt, rules };
  const pilot = audienceUnit === undefined ? {} : { audienceUnit };
  const own = ownStatements === undefined ? {} : { ownStatements };
  return { id: nextId(id), state: 'planned', ...plan, ...pilot, ...own };
}

const AGAIN = /-again-(\d+)$/;
/** An id has at most 64 characters. */
const LONGEST = 52;

/** The id under which the plan stands again. */
function nextId(id: string): string {
  const times = Number(AGAIN.exec(id)?.[1] ?? 0) + 1;
  return `${id.replace(AGAIN, '').slice(0, LONGEST)}-again-${times}`;
}
