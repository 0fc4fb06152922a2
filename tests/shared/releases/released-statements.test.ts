import { describe, expect, test } from '@jest/globals';
import type { Item } from '@samenhang/shared/instruments/schema';
import type { Group } from '@samenhang/shared/releases/group';
import { releasedHabits, releasedStatements } from '@samenhang/shared/releases/released-statements';
import type { Answer } from '@samenhang/shared/scoring/answers';
import { withInvited } from '@samenhang/shared/tallies/tally';
import { instrument } from '../instrument.ts';
import { groupOf } from '../results/groups.ts';
import { answerWorth, itemsOf, type Step } from '../scoring/answering.ts';
import { shownAlone } from './shown-alone.ts';

const EVERY_ITEM = new Set(instrument.items.keys());

/** A group that may show everything. */
function groupWith(
  persons: number,
  rule: (item: Item, person: number) => Answer | undefined,
): Group {
  return {
    tally: withInvited(groupOf('unit', persons, rule), persons + 1),
    n: persons,
    items: EVERY_ITEM,
    histograms: EVERY_ITEM,
    spreads: new Set(),
    dontKnow: true,
  };
}

function statementsOf(group: Group) {
  const shown = shownAlone(group);
  const statements = releasedStatements(instrument, shown);
  return {
    habits: releasedHabits(instrument, shown, group.n),
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
  test('are told in halves below twenty persons, and from there on in shares by step', () => {
    const halves = (persons: number, counts: readonly number[]) =>
      statementsOf(withSteps(persons, new Map([[first, steps(...counts)]]))).statement(first)
        ?.histogram;
    expect(halves(11, [5, 0, 0, 0, 6])).toEqual({
      kind: 'bins',
      bins: [
        { first: 0, last: 2, share: 50 },
        { first: 3, last: 4, share: 50 },
      ],
    });
    expect(halves(11, [0, 0, 4, 0, 7])).toEqual({ kind: 'nearlyAll', first: 3, last: 4 });
    expect(halves(30, [5, 6, 7, 6, 6])).toEqual({
      kind: 'bins',
      bins: [17, 20, 23, 20, 20].map((share, step) => ({ first: step, last: step, share })),
    });
  });

  test('are not told where the points of their cell would complete them', () => {
    const { statement } = statementsOf(
      withSteps(
        10,
        new Map([
          [first, steps(0, 0, 6, 0, 4)],
          [second, steps(0, 0, 6, 0, 4)],
          [third, steps(0, 0, 0, 0, 10)],
          [fourth, steps(0, 0, 0, 0, 10)],
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
    [15, 75, true],
    [16, null, true],
    [20, null, true],
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
  const [often, seldom] = reversed;

  test('are told most recognised first', () => {
    if (!often || !seldom) throw new Error('two old habits');
    const { habits } = statementsOf(
      withSteps(
        20,
        new Map([
          [often, steps(6, 6, 8)],
          [seldom, steps(0, 5, 15)],
        ]),
      ),
    );
    expect(habits.slice(0, 2).map(({ id, share }) => [id, share.value])).toEqual([
      [habitOf(often), 60],
      [habitOf(seldom), 25],
    ]);
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
    // All but four at most: of 20 four in five or more, of 12 six in ten, as it may be ten.
    const of = (persons: number) =>
      statementsOf(withSteps(persons, new Map([[often, steps(persons)]]))).habits;
    expect(of(20)[0]).toMatchObject({ id: habitOf(often), share: { value: 80, bound: 'orMore' } });
    expect(of(20)[1]?.share).toEqual({ value: 20, bound: 'orLess' });
    expect(of(12)[0]?.share).toEqual({ value: 60, bound: 'orMore' });
    expect(of(12)[1]?.interval.low).toBe(0);
    expect(of(12)[0]?.interval.high).toBe(100);
  });
});
