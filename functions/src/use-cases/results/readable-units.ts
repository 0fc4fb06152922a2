import type { Principal } from '@samenhang/shared/access/principal';
import { mayReadResult } from '@samenhang/shared/access/result-access';
import type { Unit } from '../../repositories/units-table.ts';
import type { FrozenTree } from '../memory/frozen-trees.ts';

/** Who reads, by the tree and the rules that the cycle froze. */
export interface Reading {
  readonly principal: Principal;
  readonly tree: FrozenTree;
  /** The unit in which the person was invited; absent for anyone who was not. */
  readonly memberOf: string | undefined;
  readonly staffSeeResults: boolean;
}

/** What a person may read of a tree. */
export interface ReadableUnits {
  /** The unit, if the person may read it. One they may not read is as one that is not there. */
  find(unit: string): Unit | undefined;
  /** Whether the person is named as manager of the unit, or of one above it. */
  manages(unit: string): boolean;
}

/** Decides per unit; of a cycle that is released. */
export function readableUnits({
  principal,
  tree,
  memberOf,
  staffSeeResults,
}: Reading): ReadableUnits {
  const managed = tree.managedBy(principal.person);
  const belongsTo = new Set(memberOf === undefined ? [] : tree.path(memberOf));
  const manages = (id: string) => tree.path(id).some((above) => managed.has(above));
  const find = (id: string) => {
    const unit = tree.find(id);
    if (unit === undefined) return undefined;
    const depth = tree.path(id).length - 1;
    const belongs = belongsTo.has(id);
    const may = mayReadResult({ principal, depth, manages: manages(id), belongs, staffSeeResults });
    return may ? unit : undefined;
  };
  return { find, manages };
}
