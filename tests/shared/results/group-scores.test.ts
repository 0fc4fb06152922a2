import { describe, expect, test } from '@jest/globals';
import { createComposer, itemMeansFrom } from '@samenhang/shared/results/group-scores';
import { halfWidthOf, pooledSpread, spreadOf } from '@samenhang/shared/results/spread';
import { SCORES } from '@samenhang/shared/scoring/lattice';
import { scoreMean } from '@samenhang/shared/tallies/read-scores';
import { instrument } from '../instrument.ts';
import { answerWorth, itemsOf } from '../scoring/answering.ts';
import { groupOf, someOf, steady } from './groups.ts';

const compose = createComposer(instrument);

describe('a group score', () => {
  test('of complete answers is the mean of the persons’ scores', () => {
    const group = groupOf('unit', 7, (item, person, place) => {
      const steps = [0, 1, 2, 3, 4] as const;
      return answerWorth(item, steps[(person * 3 + place) % 5] ?? 0);
    });
    const scores = compose(itemMeansFrom(group, instrument, 5));
    for (const name of SCORES) {
      expect(scores.get(name)).toBeCloseTo(scoreMean(group, name) ?? Number.NaN, 10);
    }
  });

  test('weighs each statement alike, so that one blank reveals nobody', () => {
    const [first] = itemsOf('connect.structure');
    const group = groupOf('unit', 6, (item, person) =>
      person === 0 && item === first ? undefined : answerWorth(item, person === 0 ? 0 : 4),
    );
    // Statement means 100 and three times 83.33; the persons' own scores are 0 and five times 100.
    const scores = compose(itemMeansFrom(group, instrument, 5));
    expect(scores.get('connect.structure')).toBeCloseTo(87.5, 10);
    expect(scoreMean(group, 'connect.structure')).toBeCloseTo(250 / 3, 10);
  });

  test.each([
    ['connect.structure', 1, true],
    ['connect.structure', 2, false],
    ['L1', 3, true],
    ['L1', 4, false],
    ['oldHabits', 3, true],
    ['oldHabits', 4, false],
    ['strengthening', 4, false],
  ] as const)('%s without %i of its statements is there: %s', (name, left, there) => {
    const out = itemsOf(name).slice(0, left);
    const means = instrument.items.map((item) => (out.includes(item) ? null : 50));
    expect(compose(means).get(name)).toBe(there ? 50 : null);
  });

  test('of a theme stands on two cells, of a pillar on three, overall on all pillars', () => {
    const usable = (names: readonly (typeof SCORES)[number][]) => {
      const out = names.flatMap((name) => itemsOf(name));
      return compose(instrument.items.map((item) => (out.includes(item) ? null : 50)));
    };
    const one = usable(['connect.structure']);
    expect([one.get('connect'), one.get('structure'), one.get('overall')]).toEqual([50, 50, 50]);
    const two = usable(['connect.structure', 'connect.culture', 'perform.structure']);
    expect([two.get('connect'), two.get('structure'), two.get('overall')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('uses a statement from five answers on', () => {
    const [first] = itemsOf('connect.structure');
    const group = groupOf('unit', 6, (item, person) =>
      item === first && person < 2 ? 'dk' : answerWorth(item, 3),
    );
    expect(itemMeansFrom(group, instrument, 5)[instrument.items.indexOf(itemAt(first))]).toBeNull();
    expect(itemMeansFrom(group, instrument, 4)[instrument.items.indexOf(itemAt(first))]).toBe(75);
  });

  const itemAt = <T>(item: T | undefined): T => {
    if (item === undefined) throw new Error('no statement');
    return item;
  };
});

describe('the spread of a score', () => {
  const pooled = pooledSpread([steady('unit', [1, 3]), steady('unit', [0, 2, 4])], 'overall');

  test('pooled within units is √(ΣSS/(N − J)), whatever lies between them', () => {
    // SS: 2·25² and 2·50² points², on 1 and 2 degrees of freedom.
    expect(pooled).toEqual({ sd: Math.sqrt((2 * 25 ** 2 + 2 * 50 ** 2) / 3), df: 3 });
    expect(pooledSpread([steady('unit', [1])], 'overall')).toBeNull();
  });

  test('is a group’s own from 20 persons on, and the pooled one below', () => {
    const [small, large] = [someOf('unit', 0, 19), someOf('unit', 0, 40)];
    expect(spreadOf(small, 'overall', pooled)).toBe(pooled);
    expect(spreadOf(large, 'overall', pooled)?.df).toBeGreaterThan(18);
    expect(spreadOf(small, 'overall', null)).toBeNull();
  });

  test('makes no interval where nobody has the score, or no spread is known', () => {
    const nobody = groupOf('unit', 3, () => undefined);
    expect(halfWidthOf(nobody, 'overall', pooled)).toBeNull();
    expect(halfWidthOf(steady('unit', [1, 2]), 'overall', null)).toBeNull();
    expect(halfWidthOf(steady('unit', [1, 2]), 'overall', pooled)).toBeGreaterThan(0);
  });
});
