import type { Plan, PlanLimits } from '@samenhang/shared/disclosure/tree-plan';
import { type Counts, subtreeTotals, type UnitTree } from '@samenhang/shared/disclosure/unit-tree';
import type { LinearFact } from './linear-attack.ts';
import { answered, countByUnit, type MadeUp, membersOf } from './made-up-organisation.ts';
import { everyone, RULES, type Rules, sumOf } from './publish.ts';

/** The tree alone: role views over an unsafe plan are refused, which would hide what it tells. */
const TREE_ALONE: Rules = {
  ...RULES,
  planRoleViews: () => ({ groups: [], units: new Set() }),
  restrictRoleViews: () => new Set(),
};

/**
 * Rules of which one is broken, each in a way somebody might break it, and after how many
 * organisations the attack finds somebody.
 */
export const MUTANTS: readonly (readonly [name: string, rounds: number, rules: Rules])[] = [
  ['k − 1', 2, { ...RULES, k: RULES.k - 1 }],
  [
    'no remainder rule',
    2,
    {
      ...TREE_ALONE,
      planTree: everyLargeUnit,
      planItem: (t, n, k, within) => everyLargeUnit(t, n, k, { within }),
    },
  ],
  [
    'no plan of its own for an item',
    8,
    { ...TREE_ALONE, planItem: (_tree, _valid, _k, plan) => plan },
  ],
  [
    'no crossing check',
    3,
    {
      ...RULES,
      planRoleViews: ({ plan }) => ({
        groups: [['staff'], ['manager', 'hr', 'board']],
        units: plan,
      }),
      restrictRoleViews: ({ plan }) => plan,
    },
  ],
  [
    'no crossing check for an item',
    11,
    { ...RULES, restrictRoleViews: (_item, { units }) => units },
  ],
  ['means of persons beside means of items', 2, { ...RULES, more: personMeans }],
  ['pools picked by hand', 2, { ...RULES, more: pickedPools }],
];

function everyLargeUnit(tree: UnitTree, n: Counts, k: number, { within }: PlanLimits = {}): Plan {
  return new Set(
    tree.units.filter((unit) => (n.get(unit) ?? 0) >= k && (within?.has(unit) ?? true)),
  );
}

/** The mean, over the persons of a unit who answered three or more of the items, of their means. */
function personMeans(organisation: MadeUp, plan: Plan): LinearFact[] {
  return [...plan].map((unit) => ({
    name: `mean of the persons' means of ${unit}`,
    terms: membersOf(organisation, unit).flatMap((person) => {
      const given = organisation.persons[person]?.given ?? [];
      const valid = given.flatMap((answer, item) => (typeof answer === 'number' ? [item] : []));
      if (valid.length < 3) return [];
      return valid.map((item) => ({ person, item, times: BigInt(12 / valid.length) }));
    }),
  }));
}

/** A unit too small to be shown, with as many of its published neighbours as make five. */
function pickedPools(organisation: MadeUp, plan: Plan): LinearFact[] {
  const { tree } = organisation;
  const valid = subtreeTotals(tree, countByUnit(organisation, answered(0)));
  const size = (unit: string) => valid.get(unit) ?? 0;
  return tree.units.flatMap((unit) => {
    if (plan.has(unit) || size(unit) === 0) return [];
    const pool = [unit];
    const neighbours = tree.childrenOf(tree.parentOf.get(unit) ?? unit);
    for (const other of neighbours.filter((other) => plan.has(other))) {
      if (pool.reduce((sum, member) => sum + size(member), 0) < RULES.k) pool.push(other);
    }
    const terms = pool.flatMap((member) => sumOf(organisation, 0, member, everyone).terms);
    return [{ name: `pool of ${pool.join(', ')}`, terms }];
  });
}
