import { describe, expect, test } from '@jest/globals';
import type { ReleaseRecord } from '@samenhang/shared/api/release';
import { releaseHistogram } from '@samenhang/shared/disclosure/histogram';
import { meansReleasedAs } from '@samenhang/shared/disclosure/precision';
import { releasedBins } from '@samenhang/shared/releases/released-statements';
import { FIRST, SCORES } from '@samenhang/shared/scoring/lattice';
import fc from 'fast-check';
import { instrument } from '../shared/instrument.ts';
import { itemsOf } from '../shared/scoring/answering.ts';
import {
  binsByThemselves,
  fewByDifference,
  shownBins,
} from './reconstruction/difference-attack.ts';
import { type Counts, findAnswers, type ItemsShown } from './reconstruction/lattice-attack.ts';
import { findSmallGroup } from './reconstruction/linear-attack.ts';
import {
  histogramCounts,
  itemSums,
  type Released,
  type ReleasedGroup,
  releasedGroups,
  releaseMadeUp,
  scoreSquares,
} from './reconstruction/release-facts.ts';
import { RELEASE_MUTANTS } from './reconstruction/release-mutants.ts';

/** A release takes some fifty times as long as the sums of one cell. */
const ROUNDS = Math.ceil(Number(process.env.ATTACK_ROUNDS ?? 2000) / 50);
/** `npm test` tries the same organisations every time; `npm run attacks` others each time. */
const RUNS = {
  numRuns: ROUNDS,
  ...(process.env.ATTACK_ROUNDS === undefined && { seed: 20_261_124 }),
};
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe('a whole release', () => {
  test('tells on nobody and no group under five (ten in histograms), to no reader of all of it', () => {
    fc.assert(
      fc.property(seeds, fc.nat(), (seed, somebody) => {
        const released = releaseMadeUp(seed);
        const groups = releasedGroups(released);
        const sums = itemSums(released, groups);
        const insider = somebody % Math.max(1, released.respondents.length);
        expect(findSmallGroup(sums, { enough: 5 })).toBeUndefined();
        expect(findSmallGroup(sums, { enough: 4, insider })).toBeUndefined();
        expect(findSmallGroup(scoreSquares(released, groups), { enough: 5 })).toBeUndefined();
        expect(findSmallGroup(histogramCounts(released, groups), { enough: 10 })).toBeUndefined();
      }),
      RUNS,
    );
  });

  test('leaves open, in every group under twenty, who answered what', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const released = releaseMadeUp(seed);
        for (const told of cellsTold(released))
          expect([told.name, findAnswers(told)]).toEqual([told.name, undefined]);
      }),
      // The first was found late: two statements without a histogram, completed by the other two.
      { ...RUNS, examples: [[1577061757]] },
    );
  });

  test('leaves open how few gave an answer, also by taking histograms cut alike from each other', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const released = releaseMadeUp(seed);
        for (const question of [0, 1, 2, 3, 48, 49]) {
          expect(
            fewByDifference(released, shownBins(released, question), question),
          ).toBeUndefined();
        }
      }),
      RUNS,
    );
  });

  test('would not, were each histogram merged by itself', () => {
    const found = Array.from({ length: 100 }, (_, seed) => seed).some((seed) => {
      const released = releaseMadeUp(seed);
      return fewByDifference(released, binsByThemselves(released, 0), 0) !== undefined;
    });
    expect(found).toBe(true);
  });

  test.each(RELEASE_MUTANTS)('would tell on fewer with %s', (_, tell) => {
    const found = Array.from({ length: 100 }, (_, seed) => seed).some((seed) => {
      const released = releaseMadeUp(seed);
      const facts = tell(released, releasedGroups(released));
      return findSmallGroup(facts, { enough: 5 }) !== undefined;
    });
    expect(found).toBe(true);
  });
});

/** What is told of the statements of each cell in each group of 10 to 19. */
function cellsTold(released: Released): (ItemsShown & { name: string })[] {
  const groups = new Map(releasedGroups(released).map((group) => [group.name, group]));
  return released.records.flatMap((record) => {
    const name = record.kind === 'pooled' ? `rest of ${record.of}` : record.unit;
    const group = groups.get(name);
    if (group === undefined || group.persons.length >= 20 || !record.group?.details) return [];
    return SCORES.slice(FIRST.cell, FIRST.theme).map((cell) => ({
      name: `${cell} of ${name}`,
      ...cellTold(released, record, group, cell),
    }));
  });
}

function cellTold(
  { organisation }: Released,
  record: ReleaseRecord,
  { persons, group }: ReleasedGroup,
  cell: (typeof SCORES)[number],
): ItemsShown {
  const places = itemsOf(cell)
    .map((item) => instrument.items.indexOf(item))
    .filter((place) => group.items.has(place));
  const items = places.map((place) => {
    const answered = persons.filter(
      (person) => typeof organisation.persons[person]?.given[place] === 'number',
    );
    const shown = record.group?.details?.statements[place]?.histogram ?? null;
    const told = shown === null ? undefined : { rule: bins, text: JSON.stringify(shown) };
    return { n: answered.length, told };
  });
  const points = record.group?.scores[cell]?.points ?? null;
  const { low, high } = points === null ? ANYWHERE : meansReleasedAs(points);
  const steps = places.length / 25;
  return { items, sumOfMeans: { low: low * steps, high: high * steps } };
}

const ANYWHERE = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

const bins = (counts: Counts) =>
  JSON.stringify(releasedBins({ counts, released: releaseHistogram(counts) }));
