import { describe, expect, test } from '@jest/globals';
import { minimumSupport } from '@samenhang/shared/disclosure/crossing';
import { roleCrossing } from '@samenhang/shared/disclosure/role-views';
import { planTree } from '@samenhang/shared/disclosure/tree-plan';
import { subtreeTotals } from '@samenhang/shared/disclosure/unit-tree';
import fc from 'fast-check';
import { organisations } from '../shared/disclosure/organisations.ts';
import { findSmallGroup, type LinearFact } from './reconstruction/linear-attack.ts';
import {
  answered,
  countByRole,
  countByUnit,
  makeUpOrganisation,
  type Person,
  randomFrom,
} from './reconstruction/made-up-organisation.ts';
import { everyone, sumOf } from './reconstruction/publish.ts';

/** The fewest persons any non-zero combination rests on, by elimination alone. */
function supportByAlgebra(facts: readonly LinearFact[], persons: number): number {
  for (let fewest = 1; fewest <= persons; fewest += 1) {
    if (findSmallGroup(facts, { enough: fewest + 1 }) !== undefined) return fewest;
  }
  return Number.POSITIVE_INFINITY;
}

function sumOverPersons(name: string, persons: readonly number[]): LinearFact {
  return { name, terms: persons.map((person) => ({ person, item: 0, times: 1n })) };
}

describe('the minimum cut is the minimum support of the span, by exact linear algebra,', () => {
  test('of row sums and column sums', () => {
    const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 8 }));
    const row = fc.array(count, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (counts) => {
        const cells = counts.flatMap((row, r) =>
          row.map((persons, c) => ({ row: String(r), column: String(c), persons })),
        );
        const persons = cells.flatMap(({ row, column, persons }) =>
          Array.from({ length: persons }, () => ({ row, column })),
        );
        const sums = (['row', 'column'] as const).flatMap((side) =>
          [...new Set(cells.map((cell) => cell[side]))].map((name) =>
            sumOverPersons(
              `${side} ${name}`,
              persons.flatMap((person, place) => (person[side] === name ? [place] : [])),
            ),
          ),
        );
        expect(minimumSupport(cells)).toBe(supportByAlgebra(sums, persons.length));
      }),
      { numRuns: 2000 },
    );
  });

  test('of published units and any role views of them', () => {
    const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(seeds, (seed) => {
        const organisation = makeUpOrganisation(seed, 1);
        const { tree, persons } = organisation;
        const random = randomFrom(seed + 1);
        const totals = subtreeTotals(tree, countByUnit(organisation, answered(0)));
        const plan = planTree(tree, totals, 3);
        const units = new Set([...plan].filter(() => random() < 0.6));
        const groups: string[][] = [['staff'], ['manager'], ['hr', 'board']];
        const sums = [
          ...[...plan].map((unit) => sumOf(organisation, 0, unit, everyone)),
          ...[...units].flatMap((unit) =>
            groups.map((group) => sumOf(organisation, 0, unit, ({ role }) => group.includes(role))),
          ),
        ];
        const counts = countByRole(organisation, answered(0));
        const support = minimumSupport(roleCrossing({ tree, plan, counts }, { groups, units }));
        const found = findSmallGroup(sums, { enough: Math.min(support, persons.length + 1) });
        expect(found).toBeUndefined();
        if (support <= persons.length) {
          expect(findSmallGroup(sums, { enough: support + 1 })?.persons).toHaveLength(support);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('and what the tree plan publishes has one of at least k', () => {
    fc.assert(
      fc.property(organisations, fc.integer({ min: 2, max: 7 }), ({ tree, direct }, k) => {
        const persons = [...direct].flatMap(([unit, n]) =>
          Array.from({ length: n }, (): Person => ({ unit, role: 'staff', given: [0] })),
        );
        const plan = planTree(tree, subtreeTotals(tree, direct), k);
        const sums = [...plan].map((unit) => sumOf({ tree, persons }, 0, unit, everyone));
        expect(findSmallGroup(sums, { enough: k })).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});
