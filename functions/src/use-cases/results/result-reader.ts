import { type UnitAbility, unitAbilities } from '@samenhang/shared/access/abilities';
import type { Principal } from '@samenhang/shared/access/principal';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Unit } from '../../repositories/units-table.ts';
import type { FrozenTree } from '../memory/frozen-trees.ts';
import type { ReleasedCycle } from '../memory/released-cycles.ts';
import type { Uses } from '../services.ts';
import { readableUnits } from './readable-units.ts';

/** What a person may read of a released cycle. */
export interface ResultReader {
  readonly released: ReleasedCycle;
  readonly tree: FrozenTree;
  /** The unit, if the person may read it. One they may not read is as one that is not there. */
  find(unit: string): Unit | undefined;
  /** What the person may do with a unit whose result they may read. */
  abilities(unit: string): readonly UnitAbility[];
}

/** A released cycle as one person may read it: from memory, once an instance has read it. */
export async function resultReader(
  services: Uses<'frozenAudience' | 'released' | 'trees'>,
  principal: Principal,
  id: string,
): Promise<Result<ResultReader, { readonly code: 'not_found' }>> {
  const { tenant, person } = principal;
  const released = await services.released.find(tenant, id);
  if (released === undefined) return err({ code: 'not_found' });
  const { cycle, launch } = released;
  const [tree, member] = await Promise.all([
    services.trees.find(tenant, launch.organisationVersion),
    services.frozenAudience.find(tenant, id, launch, person),
  ]);
  const { find, manages } = readableUnits({
    principal,
    tree,
    memberOf: member?.unit,
    staffSeeResults: cycle.rules.staffSeeResults,
  });
  const abilities = (id: string) => unitAbilities({ principal, manages: manages(id) });
  return ok({ released, tree, find, abilities });
}
