import { describe, expect, test } from '@jest/globals';
import type { Group } from '@samenhang/shared/releases/group';
import { releasedAcquiescence } from '@samenhang/shared/releases/released-acquiescence';
import { meansAsTold, meansOf } from '@samenhang/shared/releases/released-scores';
import { yardstickOf } from '@samenhang/shared/releases/yardstick';
import { acquiescence, leaningOf } from '@samenhang/shared/results/acquiescence';
import type { Answer } from '@samenhang/shared/scoring/answers';
import { instrument } from '../instrument.ts';
import { groupOf } from '../results/groups.ts';

const yard = yardstickOf(instrument, []);
const EVERY_ITEM = new Set(instrument.items.keys());

/** The word for persons who answer so, keyed and reversed statements apart. */
function leaning(
  persons: number,
  rule: (reversed: boolean, person: number) => Answer,
  items: ReadonlySet<number> = EVERY_ITEM,
) {
  const tally = groupOf('unit', persons, ({ reversed }, person) => rule(reversed, person));
  const group: Group = {
    tally,
    items,
    histograms: new Set(),
    spreads: new Set(),
    dontKnow: false,
  };
  return releasedAcquiescence(group, meansAsTold(group, meansOf(group, yard)), yard);
}

describe('acquiescence, in answer steps', () => {
  test.each([
    ['5 to everything', 100, 100, 2],
    ['3 to everything', 50, 50, 0],
    ['1 to everything', 0, 0, -2],
    ['as far for a statement as against its opposite', 90, 10, 0],
  ])('of %s', (_, keyed, reversed, steps) => {
    expect(acquiescence({ keyed, reversed })).toBeCloseTo(steps, 12);
  });

  test('is told from three quarters of a step to either side', () => {
    expect([0.75, 0.74, 0, -0.74, -0.75].map(leaningOf)).toEqual([
      'agreeing',
      null,
      null,
      null,
      'disagreeing',
    ]);
  });
});

describe.each([12, 20])('of %s persons it is told', (persons) => {
  test('that they agree, or disagree, with everything', () => {
    expect(leaning(persons, () => 5)).toBe('agreeing');
    expect(leaning(persons, () => 1)).toBe('disagreeing');
  });

  test('that neither is so of people who answer what they mean, or the middle', () => {
    expect(leaning(persons, () => 3)).toBeNull();
    expect(leaning(persons, (reversed) => (reversed ? 1 : 5))).toBeNull();
    expect(leaning(persons, (reversed) => (reversed ? 5 : 1))).toBeNull();
  });

  test('by as much as was answered: ½(4 + 3½) − 3 is three quarters', () => {
    const mixed = (reversed: boolean, person: number) => (reversed && person % 2 === 0 ? 3 : 4);
    expect(leaning(persons, mixed)).toBe('agreeing');
    const less = (reversed: boolean, person: number) => (reversed && person % 4 !== 0 ? 3 : 4);
    expect(leaning(persons, less)).toBeNull();
  });
});

test('where too few of the reversed statements may be used, nothing is told', () => {
  const reversed = [...EVERY_ITEM].filter((place) => instrument.items[place]?.reversed);
  const some = new Set([...EVERY_ITEM].filter((place) => !reversed.slice(0, 4).includes(place)));
  for (const persons of [12, 20]) expect(leaning(persons, () => 5, some)).toBeNull();
});
