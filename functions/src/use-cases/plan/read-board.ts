import type { Principal } from '@samenhang/shared/access/principal';
import type { BoardView } from '@samenhang/shared/api/board';
import { err, ok, type Result } from '@samenhang/shared/result';
import { CELL_SCORES } from '@samenhang/shared/scoring/lattice';
import { EFFECT_FROM_UNITS } from '@samenhang/shared/thresholds';
import { releasedNewestFirst } from '../cycles/released-newest-first.ts';
import { resultReader } from '../results/result-reader.ts';
import type { Uses } from '../services.ts';
import { type ReadPlan, readPlan } from './read-plan.ts';

/** The redesign board, for one reader. */
export interface ReadBoard extends ReadPlan, Omit<BoardView, keyof ReadPlan> {}

/** `not_found` before a round of the whole organisation was released: of a pilot there is no board. */
export async function readBoard(
  services: Uses<
    'cycles' | 'frozenAudience' | 'people' | 'plans' | 'released' | 'tenants' | 'trees'
  >,
  principal: Principal,
): Promise<Result<ReadBoard, { readonly code: 'not_found' }>> {
  const { tenant } = principal;
  const released = await releasedNewestFirst(services, tenant);
  const newest = released.find(({ audienceUnit }) => audienceUnit === undefined);
  if (newest === undefined) return err({ code: 'not_found' });
  const reader = await resultReader(services, principal, newest.id);
  if (!reader.ok) return reader;
  const { id: unit, name: unitName } = reader.value.tree.root;
  const { id: cycle, title, instrumentVersion } = newest;
  const mayChange = reader.value.abilities(unit).includes('changePlan');
  const place = { tenant, unit, unitName, cycle, instrumentVersion, mayChange };
  const [plan, chosen] = await Promise.all([
    readPlan(services, principal, place),
    chosenByUnits(services, tenant, cycle, unit),
  ]);
  return ok({ ...plan, unit, unitName, cycle: { id: cycle, title }, instrumentVersion, chosen });
}

/** Without the organisation itself, whose own actions stand beside them. */
async function chosenByUnits(
  { plans }: Uses<'plans'>,
  tenant: string,
  cycle: string,
  root: string,
): Promise<BoardView['chosen']> {
  const chosen = await plans.chosenIn(tenant, cycle);
  return CELL_SCORES.flatMap((cell) => {
    const units = [...(chosen.get(cell) ?? [])].filter((unit) => unit !== root).length;
    return units < EFFECT_FROM_UNITS.chose ? [] : [{ cell, units }];
  }).sort((a, b) => b.units - a.units);
}
