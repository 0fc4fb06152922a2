import { describe, expect, test } from '@jest/globals';
import { ownMargins } from '@samenhang/shared/releases/own-margins';
import { agreementOf } from '@samenhang/shared/results/agreement';
import { placesAmongUnits, shrinkUnits } from '@samenhang/shared/results/between-units';
import { compareOwn } from '@samenhang/shared/results/comparison';
import { familyOf } from '@samenhang/shared/results/difference-family';
import { driverPriorities } from '@samenhang/shared/results/drivers';
import { ladderOf, maturityOf } from '@samenhang/shared/results/maturity';
import { pooledCovariances } from '@samenhang/shared/results/pooled-covariances';
import { reliabilityOf } from '@samenhang/shared/results/reliability';
import { scoreItems } from '@samenhang/shared/results/score-items';
import { SUMMARY_SCORES } from '@samenhang/shared/scoring/lattice';
import { squareMatrix } from '@samenhang/shared/statistics/square-matrix';
import { mergeTallies } from '@samenhang/shared/tallies/arithmetic';
import { availableCovariances } from '@samenhang/shared/tallies/available-covariance';
import {
  cellBlock,
  itemBlock,
  levelBlock,
  recommendBlock,
} from '@samenhang/shared/tallies/pair-block';
import { helpHistogram, invited, responseQuality } from '@samenhang/shared/tallies/read-outcomes';
import { withInvited } from '@samenhang/shared/tallies/tally';
import { instrument } from '../instrument.ts';
import { answerBy, answerWorth, itemsOf } from '../scoring/answering.ts';
import { tallyOf } from '../tallies/tallying.ts';
import { groupOf, someOf, steady } from './groups.ts';

const sure = squareMatrix(4, (i, j) => (i === j ? 1 : 0));

describe('maturity', () => {
  test.each([
    [[50, 70, 70, 70], 0, [2, 3, 4]],
    [[62.5, 62.4, 70, 40], 1, [3]],
    [[80, 70, 65, 40], 3, []],
    [[80, 70, 65, 63], 4, []],
  ])('of means %j is level %i, ahead of its foundations at %j', (means, level, ahead) => {
    const found = maturityOf(means, sure, 62.5);
    expect(found).toMatchObject({ level, aheadOfFoundations: ahead });
    expect(found?.exactly?.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
  });

  test('is secure from 80 % certainty on, and says so of no level it cannot be sure of', () => {
    expect(maturityOf([66, 40, 40, 40], sure, 62.5)?.secure).toBe(true);
    expect(maturityOf([62.6, 40, 40, 40], sure, 62.5)?.secure).toBe(false);
    const unknown = squareMatrix(4, () => Number.NaN);
    expect(maturityOf([66, 40, 40, 40], unknown, 62.5)).toMatchObject({
      atLeast: null,
      secure: false,
    });
    expect(maturityOf([66, null, 40, 40], sure, 62.5)).toBeNull();
  });

  test('is a ladder where persons pass the levels in order, and else a profile', () => {
    const inOrder = groupOf('unit', 10, (item, person) =>
      answerWorth(item, item.level <= person % 5 ? 4 : 0),
    );
    expect(ladderOf(inOrder)).toMatchObject({ errors: 0, holds: true });
    const reversed = groupOf('unit', 10, (item, person) =>
      answerWorth(item, item.level > person % 5 ? 4 : 0),
    );
    expect(ladderOf(reversed)?.holds).toBe(false);
    expect(ladderOf(groupOf('unit', 3, () => undefined))).toBeNull();
  });
});

describe('agreement', () => {
  const items = scoreItems(instrument, 'connect');

  test('is "the team’s view" from ten persons on who agree', () => {
    const agreeing = (n: number) => groupOf('view', n, (_, person) => (person % 4 === 0 ? 3 : 4));
    expect(agreementOf(agreeing(12), items)?.shared).toBe(true);
    expect(agreementOf(agreeing(9), items)?.shared).toBe(false);
    const divided = groupOf('view', 12, (_, person) => (person % 2 === 0 ? 1 : 5));
    expect(agreementOf(divided, items)).toEqual({
      withinGroup: 0,
      averageDeviation: 2,
      shared: false,
    });
  });

  test('is not known of one person, and passes over what one person answered', () => {
    expect(agreementOf(steady('view', [3]), items)).toBeNull();
    const thin = groupOf('view', 2, (_, person, place) =>
      place === items[0] && person === 0 ? undefined : 4,
    );
    expect(agreementOf(thin, items)?.withinGroup).toBe(1);
  });
});

describe('comparisons', () => {
  test('are not made of one person', () => {
    expect(compareOwn(steady('view', [3]), steady('view', [1, 2]), 'overall')).toBeNull();
  });

  test('are pointed out when unlikely in their family and at least five points', () => {
    const comparison = (p: number, difference: number) => ({
      p,
      difference,
      t: 0,
      df: 10,
      interval: [0, 0] as const,
    });
    const family = familyOf(
      new Map([
        ['clear', comparison(0.001, -6)],
        ['small', comparison(0.001, 4)],
        ['chance', comparison(0.2, 20)],
        ['not made', null],
      ]),
    );
    expect([...family].map(([key, { flagged }]) => [key, flagged])).toEqual([
      ['clear', true],
      ['small', false],
      ['chance', false],
    ]);
    expect(family.get('clear')?.q).toBeCloseTo(0.0015, 12);
  });
});

describe('places among units', () => {
  test('rank the shrunken means, with the places of their limits', () => {
    const units = new Map([
      ['low', steady('unit', [0, 1, 0, 1])],
      ['middle', steady('unit', [2, 2, 1, 2])],
      ['high', steady('unit', [4, 3, 4, 4])],
    ]);
    const shrunken = shrinkUnits(units, 'overall');
    const places = shrunken === null ? null : placesAmongUnits(shrunken);
    expect([...(places ?? [])].map(([unit, { rank }]) => [unit, Math.round(rank)])).toEqual([
      ['low', 17],
      ['middle', 50],
      ['high', 83],
    ]);
    for (const { rank, interval } of places?.values() ?? []) {
      expect(interval[0]).toBeLessThanOrEqual(rank);
      expect(interval[1]).toBeGreaterThanOrEqual(rank);
    }
  });

  test('are not given where units differ no more than by chance', () => {
    const alike = new Map([1, 2, 3].map((key) => [key, steady('unit', [0, 2, 4])]));
    const shrunken = shrinkUnits(alike, 'overall');
    expect(shrunken?.all.between).toBe(0);
    expect(shrunken && placesAmongUnits(shrunken)).toBeNull();
    expect(shrinkUnits(new Map([['one', steady('unit', [1, 2])]]), 'overall')).toBeNull();
  });
});

describe('covariances within units', () => {
  const units = [someOf('unit', 0, 30), someOf('unit', 30, 75), someOf('unit', 75, 90)];

  test('pooled over one unit are that unit’s own', () => {
    for (const block of [cellBlock, levelBlock]) {
      const own = block(units[1] ?? steady('unit', []));
      const pooled = pooledCovariances([own], own.size);
      expect([...pooled.values]).toEqual(
        [...availableCovariances(own).values].map((value) => expect.closeTo(value, 9)),
      );
    }
  });

  test('pooled over several lie between the smallest and the largest of theirs', () => {
    const own = units.map((unit) => availableCovariances(levelBlock(unit)).values[0] ?? 0);
    const pooled = pooledCovariances(units.map(levelBlock), 4).values[0];
    expect(pooled).toBeGreaterThan(Math.min(...own));
    expect(pooled).toBeLessThan(Math.max(...own));
    expect(pooledCovariances([], 4).values.every(Number.isNaN)).toBe(true);
  });

  test('come from pairs that are the same seen from either side', () => {
    const tally = someOf('organisation', 0, 40);
    for (const block of [cellBlock(tally), itemBlock(tally, instrument), recommendBlock(tally)]) {
      const [there, back] = [block.pair(1, block.size - 1), block.pair(block.size - 1, 1)];
      expect(back).toEqual({ ...there, first: there.second, second: there.first });
      expect(there.first).not.toBe(there.second);
    }
  });

  test('ask for pairs that the tally holds', () => {
    expect(() => cellBlock(steady('view', [1]))).toThrow(RangeError);
    expect(() => itemBlock(steady('unit', [1]), instrument)).toThrow(RangeError);
    expect(() => responseQuality(steady('unit', [1]))).toThrow(RangeError);
  });
});

describe('drivers', () => {
  test('priority is the share of the weight times what is lacking', () => {
    const weights = { weights: [0.3, 0.1, ...Array(10).fill(0)], rSquared: 0.4 };
    const priorities = driverPriorities(
      weights,
      new Map([
        ['connect.structure', 60],
        ['connect.culture', 20],
      ]),
    );
    expect(priorities.get('connect.structure')).toBeCloseTo(30, 12);
    expect(priorities.get('connect.culture')).toBeCloseTo(20, 12);
    expect(priorities.has('connect.leadership')).toBe(false);
  });
});

describe('an organisation', () => {
  test('knows how reliably one person is measured', () => {
    const tally = someOf('organisation', 0, 200);
    const { alpha, sem, items } =
      reliabilityOf(tally, instrument, ['overall']).get('overall') ?? {};
    expect(items).toBe(itemsOf('overall').length);
    expect(alpha).toBeGreaterThan(0.9);
    // SD about 18 at alpha .95.
    expect(sem).toBeGreaterThan(2);
    expect(sem).toBeLessThan(6);
  });

  test('gives a person 1.96 standard errors to either side, rounded up', () => {
    const tally = someOf('organisation', 0, 200);
    const margins = ownMargins(tally, instrument);
    expect(Object.keys(margins).sort()).toEqual([...SUMMARY_SCORES].sort());
    for (const [name, { sem }] of reliabilityOf(tally, instrument, SUMMARY_SCORES)) {
      expect(margins[SUMMARY_SCORES.find((own) => own === name) ?? 'overall']).toBe(
        Math.ceil(1.96 * (sem ?? Number.NaN)),
      );
    }
    expect(ownMargins(tallyOf('organisation', []), instrument)).toEqual({});
  });

  test('counts who gave one answer throughout, who gave none, and who was asked', () => {
    const all = (answer: 3 | 'dk') => ({ answers: answerBy(() => answer), outcomes: { help: 4 } });
    const nearly = { answers: answerBy((_, place) => (place === 0 ? undefined : 3)), outcomes: {} };
    const tally = withInvited(tallyOf('organisation', [all(3), all('dk'), nearly]), 9);
    expect(responseQuality(tally)).toEqual({ straightLiners: 1, unanswered: 1 });
    expect(helpHistogram(tally)).toEqual([0, 0, 0, 2, 0]);
    expect(invited(mergeTallies(tally, tally))).toBe(18);
  });
});
