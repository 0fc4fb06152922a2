// Below 20 persons no order, flag or word comes from anything finer than what is released: two groups
// of which the same numbers are told are told alike in everything.
import { describe, expect, test } from '@jest/globals';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { Group } from '@samenhang/shared/releases/group';
import { HELP, RECOMMEND } from '@samenhang/shared/releases/release-plan';
import { releasedGroup } from '@samenhang/shared/releases/released-group';
import { yardstickOf } from '@samenhang/shared/releases/yardstick';
import type { Answer } from '@samenhang/shared/scoring/answers';
import { SCORES } from '@samenhang/shared/scoring/lattice';
import { withInvited } from '@samenhang/shared/tallies/tally';
import fc from 'fast-check';
import { instrument } from '../instrument.ts';
import { groupOf } from '../results/groups.ts';
import { answerWorth, itemsOf, type Step } from '../scoring/answering.ts';
import { shownAlone } from './shown-alone.ts';

const ITEMS = instrument.items.length;
const EVERY_PLACE = new Set([...instrument.items.keys(), RECOMMEND, HELP]);
const yard = yardstickOf(instrument, []);
/** As if of an organisation in which every cell goes with recommending alike. */
const weights = { weights: Array<number>(12).fill(10), rSquared: 120 };

/** Everything told of persons of whom each gave these steps; `null` is "can't judge this". */
function toldOf(
  persons: readonly (readonly (Step | null)[])[],
  histograms: boolean,
): ReleasedGroup {
  const group: Group = {
    tally: withInvited(
      groupOf('unit', persons.length, (item, person, place): Answer => {
        const step = persons[person]?.[place] ?? null;
        return step === null ? 'dk' : answerWorth(item, step);
      }),
      persons.length + 1,
    ),
    n: persons.length,
    items: EVERY_PLACE,
    histograms: histograms ? EVERY_PLACE : new Set(),
    spreads: new Set(SCORES),
    dontKnow: true,
  };
  return releasedGroup(group, shownAlone(group), yard, weights);
}

/** The numbers that are told, beside which everything else must not be finer. */
function numbersIn({ n, scores, details }: ReleasedGroup) {
  const told = details?.statements.map(({ histogram, dontKnow }) => ({ histogram, dontKnow }));
  return JSON.stringify({ n, scores, told, outcomes: details?.outcomes });
}

const step = fc.constantFrom<Step>(1, 2, 2, 3);
const persons = fc.array(fc.array(step, { minLength: ITEMS, maxLength: ITEMS }), {
  minLength: 10,
  maxLength: 19,
});
/** One person one step higher on one statement, and another one lower on another, a few times. */
const changes = fc.array(
  fc.record({
    person: fc.nat(9),
    place: fc.nat(ITEMS - 1),
    by: fc.constantFrom(-1, 1),
  }),
  { minLength: 1, maxLength: 4 },
);

type Given = readonly (readonly Step[])[];
function changed(given: Given, all: readonly { person: number; place: number; by: number }[]) {
  const copy = given.map((steps) => [...steps]);
  for (const { person, place, by } of all) {
    const steps = copy[person];
    const now = (steps?.[place] ?? 2) + by;
    if (steps && (now === 0 || now === 1 || now === 2 || now === 3 || now === 4))
      steps[place] = now;
  }
  return copy;
}

describe.each([
  ['with histograms', true],
  ['without histograms', false],
])('%s, groups of 10 to 19', (_, histograms) => {
  test('of which the same numbers are told are told alike in every order, flag and word', () => {
    let alike = 0;
    fc.assert(
      fc.property(persons, changes, (given, how) => {
        const [one, other] = [toldOf(given, histograms), toldOf(changed(given, how), histograms)];
        if (numbersIn(one) !== numbersIn(other)) return;
        alike += 1;
        expect(other).toEqual(one);
      }),
      { numRuns: 150, endOnFailure: true },
    );
    if (!histograms) expect(alike).toBeGreaterThan(5);
  });
});

describe('told of a group', () => {
  const [first] = itemsOf('connect.leadership');
  const [second] = itemsOf('progress.structure');
  const rows = (size: number, of: (person: number, place: number) => Step | null) =>
    Array.from({ length: size }, (_, person) =>
      Array.from({ length: ITEMS }, (_, place) => of(person, place)),
    );

  test.each([0, 1])('the order of drivers follows the points that are told', (which) => {
    // Two cells told as 51, one of them .52 or .26 points above 50: which one does not show.
    const raised = which === 0 ? [first, second] : [second, first];
    const up = (person: number, place: number): Step => {
      if (instrument.items[place] === raised[0] && person < 3) return 3;
      return instrument.items[place] === raised[1] && person < 2 ? 3 : 2;
    };
    const { scores, details } = toldOf(rows(19, up), false);
    const ranked = details?.drivers?.cells.map(({ cell }) => cell) ?? [];
    expect(scores['connect.leadership']?.points?.value).toBe(51);
    expect(scores['progress.structure']?.points?.value).toBe(51);
    // Of what is told alike the order is that of the cells.
    expect(ranked.indexOf('connect.leadership')).toBeLessThan(ranked.indexOf('progress.structure'));
  });

  test('agreement below twenty is said only of a theme whose statements are told', () => {
    const half = rows(12, (person) => (person % 2 === 0 ? 3 : 4));
    expect(toldOf(half, false).details?.agreement).toEqual({});
    const told = toldOf(half, true).details;
    expect(told?.statements.filter(({ histogram }) => histogram !== null)).toHaveLength(ITEMS);
    expect(told?.agreement.connect).toBe('shared');
    const ends = rows(12, (person) => (person % 2 === 0 ? 0 : 4));
    expect(toldOf(ends, true).details?.agreement.connect).toBe('opinionsDiffer');
    expect(
      toldOf(
        rows(20, (person) => (person % 2 === 0 ? 2 : 3)),
        false,
      ).details?.agreement,
    ).toEqual({
      connect: 'shared',
      perform: 'shared',
      develop: 'shared',
      progress: 'shared',
    });
  });

  test('a visibility gap below twenty follows the share that is told', () => {
    // 5 of 16 are 31 % and 5 of 17 are 29 %: both are told as a third, so both are a gap.
    for (const persons of [16, 17]) {
      const unsure = rows(persons, (person, place) => (place === 0 && person < 5 ? null : 2));
      const [statement] = toldOf(unsure, false).details?.statements ?? [];
      expect(statement).toMatchObject({ dontKnow: 33, visibilityGap: true });
    }
  });
});

describe('a score that not all of a group have', () => {
  /** Of 8 persons so many answer everything; the others leave out half of each cell by turns. */
  const partly = (whole: number) =>
    Array.from({ length: 8 }, (_, person) =>
      instrument.items.map(({ level }): Step | null =>
        person < whole || level % 2 === person % 2 ? 2 : null,
      ),
    );

  test('is left out where fewer than five have it, though each statement has five', () => {
    expect(toldOf(partly(4), false).scores.overall).toBeUndefined();
    expect(toldOf(partly(5), false).scores.overall).toBeDefined();
  });

  test('has the interval of no more persons than have it', () => {
    // SD 25 assumed, t(.975, 100) = 1.984: ± 22.2 points for 5 persons, ± 15.7 for 10, around 50.
    const of = (whole: number) =>
      toldOf(
        Array.from({ length: 14 }, (_, person) =>
          Array<Step | null>(ITEMS)
            .fill(2)
            .map((step, place) => (person < whole || place % 4 < 2 ? step : null)),
        ),
        false,
      ).scores.overall?.interval;
    expect(of(14)).toEqual({ low: 34, high: 66 });
    expect(of(7)).toEqual({ low: 27, high: 73 });
  });
});
