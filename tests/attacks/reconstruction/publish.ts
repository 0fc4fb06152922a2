import type { RoleGroup } from '@samenhang/shared/disclosure/role-groups';
import {
  planRoleViews,
  type RoleViews,
  restrictRoleViews,
} from '@samenhang/shared/disclosure/role-views';
import { type Plan, type PlanLimits, planTree } from '@samenhang/shared/disclosure/tree-plan';
import { type Counts, subtreeTotals, type UnitTree } from '@samenhang/shared/disclosure/unit-tree';
import type { LinearFact } from './linear-attack.ts';
import {
  answered,
  countByRole,
  countByUnit,
  type MadeUp,
  membersOf,
  type Person,
} from './made-up-organisation.ts';

/** The rules by which sums are published; a mutant breaks one of them. */
export interface Rules {
  readonly k: number;
  planTree(tree: UnitTree, n: Counts, k: number, limits?: PlanLimits): Plan;
  /** The plan of one item, from the persons who answered it. */
  planItem(tree: UnitTree, valid: Counts, k: number, respondents: Plan): Plan;
  planRoleViews: typeof planRoleViews;
  restrictRoleViews: typeof restrictRoleViews;
  /** What is published beside the sums of items over units and role views. */
  more(organisation: MadeUp, plan: Plan): LinearFact[];
}

/** The rules of the product. */
export const RULES: Rules = {
  k: 5,
  planTree,
  planItem: (tree, valid, k, respondents) => planTree(tree, valid, k, { within: respondents }),
  planRoleViews,
  restrictRoleViews,
  more: () => [],
};

export const everyone = () => true;

/** Every sum that the rules let out: of each item over units, and over the role views of units. */
export function publishedSums(organisation: MadeUp, rules: Rules, items: number): LinearFact[] {
  const { tree } = organisation;
  const { k } = rules;
  const n = subtreeTotals(tree, countByUnit(organisation));
  const plan = rules.planTree(tree, n, k);
  const counts = countByRole(organisation);
  const views = rules.planRoleViews({ tree, plan, counts, k });
  const facts = Array.from({ length: items }, (_, item) => {
    const valid = subtreeTotals(tree, countByUnit(organisation, answered(item)));
    const own = rules.planItem(tree, valid, k, plan);
    const byRole = countByRole(organisation, answered(item));
    const shown = rules.restrictRoleViews({ tree, plan: own, counts: byRole, k }, views);
    return [
      ...[...own].map((unit) => sumOf(organisation, item, unit, everyone)),
      ...roleSums(organisation, item, { groups: views.groups, units: shown }),
    ];
  });
  return [...facts.flat(), ...rules.more(organisation, plan)];
}

function roleSums(organisation: MadeUp, item: number, views: RoleViews): LinearFact[] {
  const inGroup = (group: RoleGroup) => (person: Person) => group.includes(person.role);
  return [...views.units].flatMap((unit) =>
    views.groups.map((group) => sumOf(organisation, item, unit, inGroup(group))),
  );
}

/** Σ of an item over those of a unit who answered it. */
export function sumOf(
  organisation: MadeUp,
  item: number,
  unit: string,
  counts: (person: Person) => boolean,
): LinearFact {
  const members = membersOf(organisation, unit).filter((place) => {
    const person = organisation.persons[place];
    return person !== undefined && counts(person) && answered(item)(person);
  });
  const terms = members.map((person) => ({ person, item, times: 1n }));
  return { name: `item ${item} of ${unit}`, terms };
}
