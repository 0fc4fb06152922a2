import { describe, expect, test } from '@jest/globals';
import type { Item } from '@samenhang/shared/instruments/schema';
import type { Group } from '@samenhang/shared/releases/group';
import { releasedHabits, releasedStatements } from '@samenhang/shared/releases/released-statements';
import { shownHistograms } from '@samenhang/shared/releases/shown-histograms';
import type { Answer } from '@samenhang/shared/scoring/answers';
import { instrument } from '../instrument.ts';
import { groupOf } from '../results/groups.ts';
import { answerWorth, itemsOf, type Step } from '../scoring/answering.ts';

const EVERY_ITEM = new Set(instrument.items.keys());

/** A group that may show everything. */
function groupWith(
  persons: number,
  rule: (item: Item, person: number) => Answer | undefined,
): Group {
  return {
    tally: groupOf('unit', persons, rule),
    items: EVERY_ITEM,
    histograms: EVERY_ITEM,
    spreads: new Set(),
    dontKnow: true,
  };
}

function statementsOf(group: Group) {
  const shown = shownHistograms(group, instrument, () => []);
  const statements = releasedStatements(group, instrument, shown);
  return {
    habits: releasedHabits(instrument, shown),
    statement: (item: Item) => statements.find(({ id }) => id === item.id),
  };
}

/** Everybody answers step 2, but for what the persons answer to some items. */
function withSteps(persons: number, steps: ReadonlyMap<Item, readonly Step[]>): Group {
  return groupWith(persons, (item, person) => answerWorth(item, steps.get(item)?.[person] ?? 2));
}

const steps = (...counts: number[]): Step[] =>
  ([0, 1, 2, 3, 4] as const).flatMap((step) =>
    Array.from({ length: counts[step] ?? 0 }, () => step),
  );

const [first, second, third, fourth] = itemsOf('connect.structure');
if (!first || !second || !third || !fourth) throw new Error('a cell has four statements');

describe('statements', () => {
  test('are told as shares by step, in fives below twenty persons', () => {
    const eleven = statementsOf(withSteps(11, new Map([[first, steps(5, 6)]])));
    const bins = [45, 55, 0, 0, 0].map((share, step) => ({ first: step, last: step, share }));
    expect(eleven.statement(first)?.histogram).toEqual({ kind: 'bins', bins });
    const many = statementsOf(withSteps(22, new Map([[first, steps(10, 12)]])));
    expect(many.statement(first)?.histogram).toMatchObject({
      bins: [{ share: 45 }, { share: 55 }, {}, {}, {}],
    });
  });

  test('are not told where the points of their cell would complete them', () => {
    const { statement } = statementsOf(
      withSteps(
        11,
        new Map([
          [first, steps(11)],
          [second, steps(9, 1, 0, 0, 1)],
          [third, steps(10, 1)],
          [fourth, steps(11)],
        ]),
      ),
    );
    for (const item of [first, second, third, fourth]) {
      expect(statement(item)?.histogram).toBeNull();
    }
    const [elsewhere] = itemsOf('perform.culture');
    expect(elsewhere && statement(elsewhere)?.histogram).not.toBeNull();
  });

  test.each([
    [4, null, false],
    [5, 25, false],
    [6, 30, false],
    [7, 35, true],
  ])('that %i of twenty cannot judge tell a share of %p, a gap: %s', (unsure, share, gap) => {
    const group = groupWith(20, (item, person) => (item === first && person < unsure ? 'dk' : 3));
    const { dontKnow, visibilityGap } = statementsOf(group).statement(first) ?? {};
    expect([dontKnow, visibilityGap]).toEqual([share, gap]);
  });
});

describe('habits', () => {
  const reversed = instrument.items.filter((item) => item.reversed);
  const habitOf = (item: Item | undefined) =>
    instrument.habits.find((habit) => habit.item === item?.id)?.id ?? '';
  const [often, seldom, merged] = reversed;

  test('are told most recognised first, and not where agreeing was merged with not agreeing', () => {
    if (!often || !seldom || !merged) throw new Error('three old habits');
    const { habits } = statementsOf(
      withSteps(
        20,
        new Map([
          [often, steps(6, 6, 8)],
          [seldom, steps(0, 5, 15)],
          [merged, steps(0, 3, 7, 10)],
        ]),
      ),
    );
    expect(habits.slice(0, 2).map(({ id, share }) => [id, share.value])).toEqual([
      [habitOf(often), 60],
      [habitOf(seldom), 25],
    ]);
    expect(habits.map(({ id }) => id)).not.toContain(habitOf(merged));
  });

  test('are shares of those who could judge', () => {
    if (!often) throw new Error('an old habit');
    // Ten of the twenty can; five of them agree.
    const { habits } = statementsOf(
      groupWith(20, (item, person) => {
        if (item === often && person < 10) return 'dk';
        return answerWorth(item, item === often && person < 15 ? 1 : 3);
      }),
    );
    expect(habits[0]).toMatchObject({ id: habitOf(often), share: { value: 50, bound: 'exact' } });
  });

  test('of nearly all, or nearly nobody, are told no closer', () => {
    if (!often) throw new Error('an old habit');
    const { habits } = statementsOf(withSteps(20, new Map([[often, steps(20)]])));
    expect(habits[0]).toMatchObject({ id: habitOf(often), share: { value: 90, bound: 'orMore' } });
    expect(habits[1]?.share).toEqual({ value: 10, bound: 'orLess' });
  });
});
