import { describe, expect, test } from '@jest/globals';
import { createUnitTree, subtreeTotals } from '@samenhang/shared/disclosure/unit-tree';
import { remainderGroup, roleGroups, unitGroup } from '@samenhang/shared/releases/group';
import { planComments } from '@samenhang/shared/releases/plan-comments';
import { planRelease } from '@samenhang/shared/releases/release-plan';
import { rollUp } from '@samenhang/shared/releases/rolled-up';
import { respondents } from '@samenhang/shared/tallies/read-outcomes';
import { emptyTally } from '@samenhang/shared/tallies/tally';
import { type Respondent, releaseInput } from '../../builders/release.ts';

const THREES = new Uint8Array(48).fill(3);
const NOTHING = new Uint8Array(48);
const FIRST_LEFT_OUT = THREES.with(0, 0);

const persons = (
  unit: string,
  n: number,
  codes: Uint8Array = THREES,
  role: Respondent['role'] = 'staff',
): Respondent[] => Array.from({ length: n }, () => ({ unit, role, codes, outcomes: {} }));

function releaseOf(units: string[], respondents: Respondent[]) {
  const tree = createUnitTree([
    { id: 'o', parent: null },
    ...units.map((id) => ({ id, parent: 'o' })),
  ]);
  const input = releaseInput(tree, respondents);
  const plan = planRelease(input);
  const rolled = rollUp(tree, input.units, 'unit');
  const unit = (id: string) => unitGroup(plan, id, rolled.get(id) ?? emptyTally('unit'));
  return { input, plan, unit, rest: () => remainderGroup(input, plan, rolled, 'o') };
}

describe('a unit uses', () => {
  // Of team b one has answered nothing: its statements and scores rest on four.
  const { plan, unit, rest } = releaseOf(
    ['a', 'b'],
    [...persons('a', 21), ...persons('b', 4), ...persons('b', 1, NOTHING)],
  );

  test('only the statements that it and its neighbours have enough answers to', () => {
    expect([...plan.respondents]).toEqual(['o', 'a', 'b']);
    expect([unit('o').items.size, unit('a').items.size, unit('b').items.size]).toEqual([48, 0, 0]);
  });

  test('its own spread only where the spread above would not reveal fewer by it', () => {
    expect(unit('o').spreads.has('overall')).toBe(true);
    expect(unit('a').spreads.has('overall')).toBe(false);
  });

  test('histograms from ten answers on', () => {
    expect(unit('o').histograms.size).toBe(48);
    expect(unit('b').histograms.size).toBe(0);
  });

  test('nothing of what is left of it where other units are left for a statement', () => {
    expect(rest().items.size).toBe(0);
  });
});

describe('what is left of a unit', () => {
  const { rest, unit } = releaseOf(
    ['a', 'b', 'c'],
    [
      ...persons('a', 9),
      ...persons('b', 3),
      ...persons('c', 2),
      ...persons('c', 1, FIRST_LEFT_OUT),
    ],
  );

  test('is everybody in none of its published units', () => {
    expect(respondents(rest().tally)).toBe(6);
    expect(respondents(unit('o').tally)).toBe(15);
  });

  test('uses every statement that leaves the same persons', () => {
    expect(rest().items.size).toBe(48);
    expect(rest().histograms.size).toBe(0);
  });
});

describe('roles of a unit', () => {
  test('use the statements that enough of each of them answered', () => {
    const { input, plan } = releaseOf(
      ['a'],
      [
        ...persons('a', 12),
        ...persons('a', 4, THREES, 'manager'),
        ...persons('a', 1, FIRST_LEFT_OUT, 'manager'),
      ],
    );
    const groups = roleGroups(input, plan)('o');
    expect(groups.map(({ group }) => respondents(group.tally))).toEqual([12, 5, 0, 0]);
    expect(groups.map(({ group }) => group.items.has(0))).toEqual([false, false, false, false]);
    expect(groups.map(({ group }) => group.items.has(1))).toEqual([true, true, true, true]);
  });
});

describe('comments on a question', () => {
  const tree = createUnitTree([
    { id: 'o', parent: null },
    { id: 'a', parent: 'o' },
    { id: 'b', parent: 'o' },
    { id: 'c', parent: 'o' },
  ]);
  const everything = new Set(tree.units);
  const where = (a: number, b: number, c: number, asked = 30) => {
    const invited = subtreeTotals(tree, new Map(Object.entries({ a: asked, b: 30, c: 30 })));
    const commenters = new Map(Object.entries({ a, b, c }));
    return Object.fromEntries(planComments(tree, commenters, 10, everything, invited));
  };

  test('stay in units of ten commenters, others move up together', () => {
    expect(where(12, 4, 6)).toEqual({ o: 'o', a: 'a', b: 'o', c: 'o' });
  });

  test('move up too where those left over would be fewer than ten', () => {
    expect(where(12, 15, 6)).toEqual({ o: 'o', a: 'o', b: 'b', c: 'o' });
  });

  test('move up where no more than ten were invited: that they stay would tell that all commented', () => {
    expect(where(10, 12, 16, 10)).toEqual({ o: 'o', a: 'o', b: 'o', c: 'c' });
    expect(where(10, 12, 16, 11)).toEqual({ o: 'o', a: 'a', b: 'b', c: 'c' });
  });

  test('are shown nowhere below ten in all', () => {
    expect(where(3, 3, 3)).toEqual({});
  });
});
