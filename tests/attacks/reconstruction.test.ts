import { describe, expect, test } from '@jest/globals';
import { releaseHalves } from '@samenhang/shared/disclosure/histogram';
import fc from 'fast-check';
import { findAnswers } from './reconstruction/lattice-attack.ts';
import { findSmallGroup } from './reconstruction/linear-attack.ts';
import { makeUpOrganisation } from './reconstruction/made-up-organisation.ts';
import { MUTANTS } from './reconstruction/mutants.ts';
import { publishedSums, RULES } from './reconstruction/publish.ts';
import { ROUNDS, roundsUntil } from './reconstruction/rounds.ts';
import { show, showBeside, smallGroups, TELLING_TOO_MUCH } from './reconstruction/show.ts';

const ITEMS = 4;
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe('by linear algebra', () => {
  test('published sums reveal nobody and no group under five, with or without an insider', () => {
    fc.assert(
      fc.property(seeds, fc.nat(), (seed, somebody) => {
        const organisation = makeUpOrganisation(seed, ITEMS);
        const sums = publishedSums(organisation, RULES, ITEMS);
        expect(findSmallGroup(sums, { enough: RULES.k })).toBeUndefined();
        const insider = somebody % Math.max(1, organisation.persons.length);
        // Whoever knows their own answers is one of the five: against them it is four others.
        expect(findSmallGroup(sums, { enough: RULES.k - 1, insider })).toBeUndefined();
      }),
      { numRuns: ROUNDS },
    );
  });

  test.each(MUTANTS)('a small group is found with %s, in organisation %i', (_, needed, rules) => {
    const rounds = roundsUntil((seed) => {
      const sums = publishedSums(makeUpOrganisation(seed, ITEMS), rules, ITEMS);
      return findSmallGroup(sums, { enough: RULES.k }) !== undefined;
    });
    expect(rounds).toBe(needed);
  });
});

describe('by trying every way to answer', () => {
  test('what is told of a group under twenty leaves open who answered what', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const group of smallGroups(makeUpOrganisation(seed, ITEMS), ITEMS, RULES.k)) {
          expect([group, findAnswers(show(group))]).toEqual([group, undefined]);
        }
      }),
      { numRuns: ROUNDS / 10 },
    );
  });

  test.each(TELLING_TOO_MUCH)(
    'answers of few, or of all, are found with %s, in organisation %i',
    (_, needed, tooMuch) => {
      const rounds = roundsUntil((seed) =>
        smallGroups(makeUpOrganisation(seed, ITEMS), ITEMS, RULES.k).some(
          (group) => findAnswers(tooMuch(group)) !== undefined,
        ),
      );
      expect(rounds).toBe(needed);
    },
  );

  test('histograms are not shown beside a mean that would complete them', () => {
    const group = [
      [0, 0, 6, 0, 4],
      [0, 0, 6, 0, 4],
      [0, 0, 0, 0, 10],
      [0, 0, 0, 0, 10],
    ];
    expect(findAnswers(showBeside(group))).toEqual({ item: 0, step: 4, persons: 4 });
    expect(findAnswers(show(group))).toBeUndefined();
  });

  test.each([10, 11, 12, 13, 14, 15, 16])('no histogram of %i persons can be undone', (n) => {
    const told = new Map<string, number[][]>();
    for (const counts of everyHistogram(n, 5)) {
      const key = JSON.stringify(releaseHalves({ counts, told: n }, 3));
      told.set(key, [...(told.get(key) ?? []), counts]);
    }
    for (const ways of told.values()) {
      const agreed = [0, 1, 2, 3, 4].filter((step) => {
        const persons = new Set(ways.map((counts) => counts[step] ?? 0));
        const [only = 0] = persons;
        return persons.size === 1 && ((only > 0 && only < 5) || only === n);
      });
      expect(agreed).toEqual([]);
    }
  });
});

function everyHistogram(n: number, answers: number): number[][] {
  if (answers === 1) return [[n]];
  return Array.from({ length: n + 1 }, (_, first) =>
    everyHistogram(n - first, answers - 1).map((rest) => [first, ...rest]),
  ).flat();
}
