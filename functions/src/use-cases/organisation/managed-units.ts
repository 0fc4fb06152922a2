import type { Principal } from '@samenhang/shared/access/principal';
import { newestFirst } from '@samenhang/shared/cycles/recency';
import type { Unit } from '../../repositories/units-table.ts';
import type { Uses } from '../services.ts';

/**
 * The units a person manages: by the organisation tree that the cycle launched last froze, so that
 * what a manager may see does not change under a running cycle; before the first launch, by the
 * tree imported last.
 */
export async function managedUnits(
  services: Uses<'cycles' | 'tenants' | 'trees'>,
  { tenant, person }: Principal,
): Promise<Unit[]> {
  const version =
    (await lastFrozenVersion(services, tenant)) ??
    (await services.tenants.organisation(tenant))?.version;
  if (version === undefined) return [];
  const tree = await services.trees.find(tenant, version);
  const managed = tree.managedBy(person);
  return tree.units.filter(({ id }) => managed.has(id));
}

async function lastFrozenVersion({ cycles }: Uses<'cycles'>, tenant: string) {
  const launched = (await cycles.all(tenant)).flatMap(({ cycle }) => {
    const { id, opensAt, launch, audienceUnit } = cycle;
    // The tree of a pilot is a part, and tells nothing of those who manage the rest.
    return launch === undefined || audienceUnit !== undefined
      ? []
      : [{ id, opensAt, version: launch.organisationVersion }];
  });
  launched.sort(newestFirst);
  return launched[0]?.version;
}
