import type { Change } from '@samenhang/shared/effects/unit-effect';
import type { FrozenTree } from '../memory/frozen-trees.ts';
import type { RoundBefore } from './round-before.ts';

/** A unit with points of a cell in both rounds. */
export interface ChangedUnit extends Change {
  readonly unit: string;
}

export function changedUnits({ earlier, later }: RoundBefore, cell: string): ChangedUnit[] {
  return [...later].flatMap(([unit, cells]) => {
    const [before, after] = [earlier.get(unit)?.get(cell), cells.get(cell)];
    if (before === undefined || after === undefined) return [];
    return [{ unit, earlier: before.value, later: after.value }];
  });
}

/** Those among them that share nobody with a unit: neither within it, nor around it. */
export function apartFrom(
  tree: FrozenTree,
  unit: string,
  changed: readonly ChangedUnit[],
): ChangedUnit[] {
  const around = new Set(tree.path(unit));
  return changed.filter(({ unit: id }) => !around.has(id) && !tree.path(id).includes(unit));
}

/** The lowest among them, so that nobody is on both sides, or on one of them twice. */
export function lowestOf(tree: FrozenTree, changed: readonly ChangedUnit[]): ChangedUnit[] {
  const withParts = new Set(changed.flatMap(({ unit }) => tree.path(unit).slice(1)));
  return changed.filter(({ unit }) => !withParts.has(unit));
}
