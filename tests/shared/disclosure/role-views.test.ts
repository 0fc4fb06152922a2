import { describe, expect, test } from '@jest/globals';
import { SURVEY_ROLES } from '@samenhang/shared/access/survey-role';
import { minimumSupport } from '@samenhang/shared/disclosure/crossing';
import { ROLE_GROUPINGS, type RoleCounts } from '@samenhang/shared/disclosure/role-groups';
import {
  groupTotals,
  planRoleViews,
  restrictRoleViews,
  roleCrossing,
} from '@samenhang/shared/disclosure/role-views';
import { planTree } from '@samenhang/shared/disclosure/tree-plan';
import { createUnitTree, subtreeTotals } from '@samenhang/shared/disclosure/unit-tree';
import fc from 'fast-check';
import { type Organisation, organisations } from './organisations.ts';

const K = 5;
const [SEPARATE, HR_WITH_BOARD, ALL_BUT_STAFF] = ROLE_GROUPINGS;

type Roles = readonly [staff: number, manager: number, hr: number, board: number];

/** Persons by role of each unit itself. */
function byRole(roles: Readonly<Record<string, Roles>>): RoleCounts {
  return new Map(
    Object.entries(roles).map(([id, persons]) => [
      id,
      new Map(SURVEY_ROLES.map((role, place) => [role, persons[place] ?? 0])),
    ]),
  );
}

/** Departments directly below the organisation, with persons by role. */
function departments(roles: Readonly<Record<string, Roles>>) {
  const ids = Object.keys(roles);
  const tree = createUnitTree([
    { id: 'o', parent: null },
    ...ids.map((id) => ({ id, parent: 'o' })),
  ]);
  const counts = byRole(roles);
  return { tree, counts, plan: planOf({ tree, counts }), k: K };
}

function planOf({ tree, counts }: { tree: Organisation['tree']; counts: RoleCounts }) {
  const direct = new Map(
    [...counts].map(([unit, roles]) => [unit, [...roles.values()].reduce((a, b) => a + b, 0)]),
  );
  return planTree(tree, subtreeTotals(tree, direct), K);
}

describe('the survey roles', () => {
  test('are the same in every way to group them', () => {
    for (const groups of ROLE_GROUPINGS) expect(groups.flat()).toEqual([...SURVEY_ROLES]);
  });
});

describe('role views', () => {
  test('show every role apart where each is large enough everywhere', () => {
    const published = departments({ a: [30, 6, 5, 5], b: [20, 7, 6, 8] });
    const { groups, units } = planRoleViews(published);
    expect([groups, [...units]]).toEqual([SEPARATE, ['o', 'a', 'b']]);
  });

  test('show HR and board as one where either is too small somewhere', () => {
    const published = departments({ a: [30, 6, 5, 3], b: [20, 7, 6, 8] });
    const { groups, units } = planRoleViews(published);
    expect([groups, [...units]]).toEqual([HR_WITH_BOARD, ['o', 'a', 'b']]);
  });

  test('show managers with them where that is not enough', () => {
    const published = departments({ a: [30, 6, 1, 2], b: [20, 7, 6, 8] });
    const { groups, units } = planRoleViews(published);
    expect([groups, [...units]]).toEqual([ALL_BUT_STAFF, ['o', 'a', 'b']]);
  });

  test('are not made of a unit where all but staff are too few, and spare the others for it', () => {
    const published = departments({ a: [30, 6, 5, 5], b: [20, 7, 6, 8], c: [12, 1, 0, 0] });
    const { units } = planRoleViews(published);
    expect(units.has('c')).toBe(false);
    expect([...units]).toContain('a');
  });

  test('are not made where everybody has the same role', () => {
    expect(planRoleViews(departments({ a: [9, 0, 0, 0], b: [20, 9, 0, 0] })).units).toEqual(
      new Set(['o', 'b']),
    );
  });

  test('drop the smallest of the deepest units where merging does not help', () => {
    // All but the staff of the organisation less those of a and b: four persons of c.
    const published = departments({ a: [30, 9, 0, 0], b: [20, 9, 0, 0], c: [12, 4, 0, 0] });
    const { groups, units } = planRoleViews(published);
    expect([groups, [...units]]).toEqual([ALL_BUT_STAFF, ['o', 'a']]);
  });

  test('of one statement are given up where too few of a role answered it', () => {
    const published = departments({ a: [30, 6, 0, 0], b: [20, 7, 0, 0] });
    const views = planRoleViews(published);
    expect([...views.units]).toEqual(['o', 'a', 'b']);
    const answered = departments({ a: [30, 4, 0, 0], b: [20, 7, 0, 0] });
    expect([...restrictRoleViews(answered, views)]).toEqual(['o']);
  });

  test('with the tree never reveal fewer than k persons, also of a statement', () => {
    const persons = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 }));
    const roles = fc.array(persons, { minLength: 4, maxLength: 4 });
    const withRoles = organisations.chain(({ tree }) =>
      fc
        .array(fc.tuple(roles, roles), {
          minLength: tree.units.length,
          maxLength: tree.units.length,
        })
        .map((drawn) => ({ tree, drawn })),
    );
    fc.assert(
      fc.property(withRoles, ({ tree, drawn }) => {
        const countsOf = (pick: (pair: [number[], number[]], role: number) => number): RoleCounts =>
          new Map(
            tree.units.map((unit, place) => [
              unit,
              new Map(
                SURVEY_ROLES.map((role, r) => [role, pick(drawn[place] ?? [[], []], r)] as const),
              ),
            ]),
          );
        const counts = countsOf(([all], role) => all[role] ?? 0);
        const plan = planOf({ tree, counts });
        const views = planRoleViews({ tree, plan, counts, k: K });
        expect(minimumSupport(roleCrossing({ tree, plan, counts }, views))).toBeGreaterThanOrEqual(
          K,
        );

        const valid = countsOf(([all, some], role) => Math.min(all[role] ?? 0, some[role] ?? 0));
        const totals = subtreeTotals(
          tree,
          new Map(
            [...valid].map(([unit, byRole]) => [
              unit,
              [...byRole.values()].reduce((a, b) => a + b),
            ]),
          ),
        );
        const itemPlan = planTree(tree, totals, K, { within: plan });
        const item = { tree, plan: itemPlan, counts: valid };
        const units = restrictRoleViews({ ...item, k: K }, views);
        const support = minimumSupport(roleCrossing(item, { groups: views.groups, units }));
        expect(support).toBeGreaterThanOrEqual(K);
        for (const total of groupTotals(tree, valid, views.groups)) {
          for (const unit of units) {
            const n = total.get(unit) ?? 0;
            expect(n === 0 || n >= K).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('that meet a plan which is not safe itself are refused', () => {
    const { tree, counts } = departments({ a: [6, 0, 0, 0], b: [3, 0, 0, 0] });
    const plan = new Set(['o', 'a']);
    expect(() => planRoleViews({ tree, counts, plan, k: K })).toThrow(RangeError);
  });
});

describe('beside how many were invited, role views', () => {
  test('are not shown of a role of whom no more than five were invited, nor do they leave one', () => {
    const published = departments({ a: [30, 10, 0, 0], b: [30, 5, 0, 0] });
    const plan = (managersOfB: number) =>
      planRoleViews({
        ...published,
        invited: byRole({ a: [40, 20, 0, 0], b: [40, managersOfB, 0, 0] }),
      });
    // The organisation less department a would leave the five of b.
    expect([...plan(5).units]).toEqual(['o']);
    expect([...plan(8).units]).toEqual(['o', 'a', 'b']);
  });

  test('are not shown where the unit less one role would tell that all of the other answered', () => {
    const published = departments({ a: [20, 27, 0, 0], b: [30, 10, 0, 0] });
    const plan = (staffOfA: number) =>
      planRoleViews({
        ...published,
        invited: byRole({ a: [staffOfA, 30, 0, 0], b: [40, 20, 0, 0] }),
      });
    expect([...plan(20).units]).not.toContain('a');
    // Department b has nothing to do with it.
    expect([...plan(20).units]).toContain('b');
    expect([...plan(25).units]).toEqual(['o', 'a', 'b']);
  });
});
