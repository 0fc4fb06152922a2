import type { Principal } from '@samenhang/shared/access/principal';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { PlanOf } from '../../repositories/stored-action.ts';
import { releasedNewestFirst } from '../cycles/released-newest-first.ts';
import { resultReader } from '../results/result-reader.ts';
import type { Uses } from '../services.ts';

/** A unit as somebody meets its plan who may read its newest result. */
export interface PlanPlace extends PlanOf {
  readonly unitName: string;
  /** The round of that result: what is added now comes from it. */
  readonly cycle: string;
  readonly instrumentVersion: string;
  /** Whether they may add, edit and delete. */
  readonly mayChange: boolean;
}

type Asked = Uses<'cycles' | 'frozenAudience' | 'released' | 'trees'>;

/**
 * A unit's plan has no round of its own, so the newest round that has the unit decides who may see it.
 * A unit that one may not read is as one that is not there.
 */
export async function findPlanPlace(
  services: Asked,
  principal: Principal,
  unit: string,
): Promise<Result<PlanPlace, { readonly code: 'not_found' }>> {
  const { tenant } = principal;
  for (const { id: cycle, instrumentVersion } of await releasedNewestFirst(services, tenant)) {
    const reader = await resultReader(services, principal, cycle);
    if (!reader.ok || reader.value.tree.find(unit) === undefined) continue;
    const found = reader.value.find(unit);
    if (found === undefined) break;
    const mayChange = reader.value.abilities(unit).includes('changePlan');
    return ok({ tenant, unit, unitName: found.name, cycle, instrumentVersion, mayChange });
  }
  return err({ code: 'not_found' });
}
