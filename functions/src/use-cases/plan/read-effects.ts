import type { Principal } from '@samenhang/shared/access/principal';
import type { EffectsView } from '@samenhang/shared/api/effects';
import { type UnitEffect, unitEffect } from '@samenhang/shared/effects/unit-effect';
import { verdictsOn } from '@samenhang/shared/effects/verdict';
import { planOrder } from '@samenhang/shared/plan/plan-order';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Action } from '../../repositories/stored-action.ts';
import type { FrozenTree } from '../memory/frozen-trees.ts';
import { resultReader } from '../results/result-reader.ts';
import type { Uses } from '../services.ts';
import { organisationEffects } from './organisation-effects.ts';
import { type RoundBefore, roundBefore } from './round-before.ts';
import { apartFrom, changedUnits } from './units-alike.ts';

type Effect = EffectsView['items'][number];

/** Whether it helped: of the actions of the round before, by released numbers alone. */
export async function readEffects(
  services: Uses<'cycles' | 'frozenAudience' | 'plans' | 'released' | 'releasedCells' | 'trees'>,
  principal: Principal,
  cycle: string,
  unit: string,
): Promise<Result<EffectsView, { readonly code: 'not_found' }>> {
  const reader = await resultReader(services, principal, cycle);
  if (!reader.ok) return reader;
  const { find, tree } = reader.value;
  if (find(unit) === undefined) return err({ code: 'not_found' });
  const before = await roundBefore(services, principal, reader.value, unit);
  if (before === undefined) return ok({ earlier: null, items: [], organisation: [] });
  const { id, title } = before.cycle;
  const plan = await services.plans.read({ tenant: principal.tenant, unit });
  const asked = plan.actions
    .map(({ action }) => action)
    .filter((action) => action.cycle === id)
    .sort(planOrder);
  const items = effectsOn(asked, unit, tree, before);
  const organisation =
    unit === tree.root.id
      ? await organisationEffects(services, principal.tenant, tree, before)
      : [];
  return ok({ earlier: { id, title }, items, organisation });
}

/** The effects of actions that are shown together, and so one family. */
function effectsOn(
  actions: readonly Action[],
  unit: string,
  tree: FrozenTree,
  before: RoundBefore,
): Effect[] {
  const found = actions.flatMap(({ id, what, cell }) =>
    cell === null ? [] : [{ action: id, what, cell, ...changeOf(unit, cell, tree, before) }],
  );
  const told = found.filter(isTold);
  const verdicts = verdictsOn(told.map(({ effect }) => effect));
  return found.map((one) => ({
    action: one.action,
    what: one.what,
    cell: one.cell,
    change: one.change,
    expected: isTold(one) ? expectedOf(one.effect) : null,
    verdict: isTold(one) ? (verdicts[told.indexOf(one)] ?? null) : null,
  }));
}

interface Found extends Pick<Effect, 'change'> {
  readonly effect: UnitEffect | null;
}

const isTold = <T extends Found>(one: T): one is T & { readonly effect: UnitEffect } =>
  one.effect !== null;

function changeOf(unit: string, cell: string, tree: FrozenTree, before: RoundBefore): Found {
  const earlier = before.earlier.get(unit)?.get(cell);
  const later = before.later.get(unit)?.get(cell);
  if (earlier === undefined || later === undefined) return { change: null, effect: null };
  const { value, half } = later;
  const others = apartFrom(tree, unit, changedUnits(before, cell));
  const interval = { low: Math.max(0, value - half), high: Math.min(100, value + half) };
  return {
    change: { earlier: earlier.value, later: value, interval },
    effect: unitEffect({ earlier: earlier.value, later: value, halfWidth: half }, others),
  };
}

function expectedOf({ expected, half, line }: UnitEffect): Effect['expected'] {
  const interval = { low: Math.round(expected - half), high: Math.round(expected + half) };
  return { value: Math.round(expected), interval, units: line.n };
}
