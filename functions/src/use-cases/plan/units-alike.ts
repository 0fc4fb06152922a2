import type { Change } from '@samenhang/shared/effects/unit-effect';
import type { FrozenTree } from '../memory/frozen-trees.ts';
import type { RoundBefore } from './round-before.ts';

/** A unit with points of a cell in both rounds. */
export interface ChangedUnit extends Change {
  readonly unit: string;
}

/**
 * The lowest units with points of a cell in both rounds, so that nobody counts twice: a unit is passed
 * over where a part of it is here by itself.
 */
export function changedUnits(
  tree: FrozenTree,
  { earlier, later }: RoundBefore,
  cell: string,
): ChangedUnit[] {
  const changed = tree.units.flatMap(({ id }) => {
    const [before, after] = [earlier.get(id)?.get(cell), later.get(id)?.get(cell)];
    if (before === undefined || after === undefined) return [];
    return [{ unit: id, earlier: before.value, later: after.value }];
  });
  const withParts = new Set(changed.flatMap(({ unit }) => tree.path(unit).slice(1)));
  return changed.filter(({ unit }) => !withParts.has(unit));
}

/** Those among them that share nobody with a unit: neither within it, nor around it. */
export function apartFrom(
  tree: FrozenTree,
  unit: string,
  changed: readonly ChangedUnit[],
): ChangedUnit[] {
  const above = new Set(tree.path(unit));
  return changed.filter(({ unit: id }) => !above.has(id) && !tree.path(id).includes(unit));
}
