import type { RoleGroup } from '../disclosure/role-groups.ts';
import type { Plan } from '../disclosure/tree-plan.ts';
import type { UnitTree } from '../disclosure/unit-tree.ts';
import { mergeTallies, subtractTallies } from '../tallies/arithmetic.ts';
import type { TallyKind } from '../tallies/layout.ts';
import { emptyTally, type Tally } from '../tallies/tally.ts';
import type { ReleaseInput } from './release-input.ts';

/** Tallies of each unit with all below it, from those of the persons of each unit itself. */
export const rollUp = (
  tree: UnitTree,
  own: ReadonlyMap<string, Tally>,
  kind: TallyKind,
): ReadonlyMap<string, Tally> => addUp(tree, own, () => emptyTally(kind), mergeTallies);

/** Whatever can be added up, of each unit with all below it. */
export function addUp<T>(
  tree: UnitTree,
  own: ReadonlyMap<string, T>,
  none: () => T,
  add: (one: T, other: T) => T,
): ReadonlyMap<string, T> {
  const rolled = new Map(tree.units.map((unit) => [unit, own.get(unit) ?? none()]));
  for (const unit of tree.units.toReversed()) {
    const parent = tree.parentOf.get(unit);
    const above = parent === undefined ? undefined : rolled.get(parent);
    const counted = rolled.get(unit);
    if (parent === undefined || above === undefined || counted === undefined) continue;
    rolled.set(parent, add(above, counted));
  }
  return rolled;
}

/** Tallies of one group of roles in each unit with all below it. */
export function rollUpGroup(
  { tree, views }: ReleaseInput,
  group: RoleGroup,
): ReadonlyMap<string, Tally> {
  const own = [...views].map(([unit, roles]): [string, Tally] => {
    const tallies = group.flatMap((role) => roles.get(role) ?? []);
    return [unit, tallies.reduce(mergeTallies, emptyTally('view'))];
  });
  return rollUp(tree, new Map(own), 'view');
}

/** What is left of a published unit without its published children. */
export function remainderOf(
  tree: UnitTree,
  plan: Plan,
  rolled: ReadonlyMap<string, Tally>,
  unit: string,
): Tally {
  const children = tree.childrenOf(unit).filter((child) => plan.has(child));
  const whole = rolled.get(unit) ?? emptyTally('unit');
  return children.reduce((left, child) => {
    const part = rolled.get(child);
    return part === undefined ? left : subtractTallies(left, part);
  }, whole);
}

/** Whether two plans leave the same remainder of a unit: both publish it, and the same children. */
export function sameRemainder(tree: UnitTree, a: Plan, b: Plan, unit: string): boolean {
  const children = tree.childrenOf(unit);
  return a.has(unit) && b.has(unit) && children.every((child) => a.has(child) === b.has(child));
}
