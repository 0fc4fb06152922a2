import { mayReadParticipation } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Participation } from '../../repositories/participation-table.ts';
import type { Uses } from '../services.ts';

/** Participation in the units a person may follow: all of them for HR, a manager's own and below. */
export async function readParticipation(
  { cycles, trees, participation }: Uses<'cycles' | 'participation' | 'trees'>,
  principal: Principal,
  id: string,
): Promise<
  Result<(Participation & { name: string })[], { readonly code: 'forbidden' | 'not_found' }>
> {
  const { tenant, person } = principal;
  const cycle = (await cycles.find(tenant, id))?.cycle;
  const launch = cycle?.launch;
  if (launch === undefined || cycle?.state === 'cancelled') return err({ code: 'not_found' });
  const tree = await trees.find(tenant, launch.organisationVersion);
  const managed = tree.managedBy(person);
  if (!mayReadParticipation(principal, managed.size > 0)) return err({ code: 'forbidden' });
  const counted = await participation.all(tenant, id);
  return ok(
    counted
      .filter(({ unit }) =>
        mayReadParticipation(
          principal,
          tree.path(unit).some((above) => managed.has(above)),
        ),
      )
      .map((counts) => ({ ...counts, name: tree.find(counts.unit)?.name ?? counts.unit })),
  );
}
