import { describe, expect, test } from '@jest/globals';
import { createUnitTree } from '@samenhang/shared/disclosure/unit-tree';
import { viewsThatTellWhoAnswered } from '@samenhang/shared/disclosure/who-answered';

const tree = createUnitTree([{ id: 'o', parent: null }]);
const ROLES = [['staff'], ['manager']] as const;

const of = (staff: number, manager: number) =>
  new Map([['o', new Map([['staff', staff] as const, ['manager', manager] as const])]]);

function isTold(answered: readonly [number, number], invited: readonly [number, number]): boolean {
  const turnout = { tree, plan: new Set(['o']), counts: of(...answered), invited: of(...invited) };
  return viewsThatTellWhoAnswered(turnout, { groups: ROLES, units: new Set(['o']) }).has('o');
}

describe('that everybody of a role answered', () => {
  test('is told by a unit and the other role, where both are told exactly', () => {
    expect(isTold([20, 27], [20, 30])).toBe(true);
  });

  test('is not where somebody of either role did not, or where all of both did', () => {
    expect(isTold([19, 27], [20, 30])).toBe(false);
    expect(isTold([20, 30], [20, 30])).toBe(false);
  });

  test('is told by nobody being left of a unit, as those above it show', () => {
    const two = createUnitTree([
      { id: 'o', parent: null },
      { id: 't', parent: 'o' },
    ]);
    const people = (own: number, staff: number, manager: number) =>
      new Map([
        ['o', new Map([['manager', own] as const])],
        ['t', new Map([['staff', staff] as const, ['manager', manager] as const])],
      ]);
    const turnout = {
      tree: two,
      plan: new Set(['o', 't']),
      counts: people(0, 8, 5),
      invited: people(1, 12, 5),
    };
    // Five managers at least, one of the six is not among them: so all five of the team answered.
    const telling = viewsThatTellWhoAnswered(turnout, { groups: ROLES, units: new Set(['o']) });
    expect([...telling]).toEqual(['o']);
  });

  test('is told by a band as well, at its end', () => {
    // 33 in all, and at most 14 managers: 19 of 19 staff, unless one more manager answered.
    expect(isTold([19, 14], [19, 30])).toBe(true);
    expect(isTold([19, 12], [19, 30])).toBe(false);
  });
});
