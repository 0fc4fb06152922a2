import type { EffectsView } from '@samenhang/shared/api/effects';
import { organisationEffect } from '@samenhang/shared/effects/organisation-effect';
import { verdictsOn } from '@samenhang/shared/effects/verdict';
import { CELL_SCORES } from '@samenhang/shared/scoring/lattice';
import type { FrozenTree } from '../memory/frozen-trees.ts';
import type { Uses } from '../services.ts';
import type { RoundBefore } from './round-before.ts';
import { changedUnits } from './units-alike.ts';

type Effect = EffectsView['organisation'][number];

/** Of each cell that enough units chose: whether they rose more than those that did not and stood alike. */
export async function organisationEffects(
  { plans }: Uses<'plans'>,
  tenant: string,
  tree: FrozenTree,
  before: RoundBefore,
): Promise<Effect[]> {
  const chosen = await plans.chosenIn(tenant, before.cycle.id);
  const found = CELL_SCORES.flatMap((cell) => {
    const units = chosen.get(cell) ?? new Set();
    const changed = changedUnits(tree, before, cell);
    const chose = changed.filter(({ unit }) => units.has(unit));
    const others = changed.filter(({ unit }) => !units.has(unit));
    const effect = organisationEffect(chose, others);
    if (effect === null) return [];
    const { difference, interval, p } = effect.test;
    const half = (interval[1] - interval[0]) / 2;
    return [{ cell, chose: chose.length, others: others.length, beyond: difference, half, p }];
  });
  return verdictsOn(found).flatMap((verdict, place) => {
    const one = found[place];
    if (one === undefined) return [];
    const { cell, chose, others, beyond, half } = one;
    const interval = { low: Math.round(beyond - half), high: Math.round(beyond + half) };
    return [{ cell, chose, others, difference: Math.round(beyond), interval, verdict }];
  });
}
