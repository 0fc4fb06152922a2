import { mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import type { Forecast } from '@samenhang/shared/api/forecast-view';
import { createUnitTree, subtreeTotals } from '@samenhang/shared/disclosure/unit-tree';
import { forecast } from '@samenhang/shared/organisation/forecast';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Uses } from '../services.ts';
import { type AudienceError, audienceOf } from './audience-of.ts';

/**
 * What would be published of each unit if so many answered, of a cycle that is planned: from sizes
 * alone, as the organisation stands now.
 * @param answered per cent.
 */
export async function forecastCycle(
  services: Uses<'cycles' | 'people' | 'tenants' | 'trees'>,
  principal: Principal,
  id: string,
  answered: number,
): Promise<
  Result<Forecast, AudienceError | { readonly code: 'forbidden' | 'not_found' | 'not_planned' }>
> {
  if (!mayManageCycles(principal)) return err({ code: 'forbidden' });
  const { tenant } = principal;
  const stored = await services.cycles.find(tenant, id);
  if (stored === undefined) return err({ code: 'not_found' });
  const { state, rules } = stored.cycle;
  if (state !== 'planned') return err({ code: 'not_planned' });
  const audience = await audienceOf(services, tenant, stored.cycle);
  if (!audience.ok) return audience;
  const { part, people, version } = audience.value;
  const units = part ?? (await services.trees.find(tenant, version)).units;
  const tree = createUnitTree(units.map(({ id: unit, parent = null }) => ({ id: unit, parent })));
  const own = new Map<string, number>();
  for (const { unit } of people) own.set(unit, (own.get(unit) ?? 0) + 1);
  const shown = forecast(tree, own, answered, rules.minimumForScores);
  const sizes = subtreeTotals(tree, own);
  const named = new Map(units.map((unit) => [unit.id, unit]));
  return ok({
    answered,
    items: [...shown].map(([unit, { kind }]) => ({
      ...{ unit, kind, people: sizes.get(unit) ?? 0 },
      ...{ name: named.get(unit)?.name ?? unit, parent: named.get(unit)?.parent ?? null },
    })),
  });
}
