import { describe, expect, test } from '@jest/globals';
import { mergeTallies, subtractTallies } from '@samenhang/shared/tallies/arithmetic';
import { emptyTally, narrowTally, withInvited } from '@samenhang/shared/tallies/tally';
import fc from 'fast-check';
import { countsByDefinition } from './definition.ts';
import { anyKind, onePerson, somePersons, tallyOf } from './tallying.ts';

describe('tallies', () => {
  test('are the sums of what each person adds by the definition', () => {
    fc.assert(
      fc.property(somePersons, (persons) => {
        const sums = [...emptyTally('organisation').counts].map(() => 0n);
        for (const person of persons) {
          countsByDefinition(person).forEach((count, at) => {
            sums[at] = (sums[at] ?? 0n) + count;
          });
        }
        expect([...tallyOf('organisation', persons).counts].map(BigInt)).toEqual(sums);
      }),
      { numRuns: 40 },
    );
  });

  test('of a smaller kind begin as the larger ones do', () => {
    fc.assert(
      fc.property(somePersons, anyKind, (persons, kind) => {
        expect(narrowTally(tallyOf('organisation', persons), kind)).toEqual(tallyOf(kind, persons));
      }),
    );
    expect(() => narrowTally(emptyTally('view'), 'unit')).toThrow(RangeError);
  });

  test('do not depend on the order of merging, nor on who is merged first', () => {
    fc.assert(
      fc.property(anyKind, somePersons, somePersons, somePersons, (kind, ...groups) => {
        const [a, b, c] = groups.map((persons) => tallyOf(kind, persons));
        if (a === undefined || b === undefined || c === undefined) throw new Error('three groups');
        expect(mergeTallies(a, b)).toEqual(mergeTallies(b, a));
        expect(mergeTallies(mergeTallies(a, b), c)).toEqual(mergeTallies(a, mergeTallies(b, c)));
        expect(mergeTallies(a, emptyTally(kind))).toEqual(a);
      }),
    );
  });

  test('of shards, merged, are bit for bit the tally of one pass', () => {
    fc.assert(
      fc.property(anyKind, fc.array(somePersons, { maxLength: 5 }), (kind, shards) => {
        const merged = shards
          .map((persons) => tallyOf(kind, persons))
          .reduce(mergeTallies, emptyTally(kind));
        expect(merged).toEqual(tallyOf(kind, shards.flat()));
      }),
    );
  });

  test('come back when what was added is taken away', () => {
    fc.assert(
      fc.property(anyKind, somePersons, somePersons, (kind, persons, others) => {
        const [a, b] = [tallyOf(kind, persons), tallyOf(kind, others)];
        expect(subtractTallies(mergeTallies(a, b), b)).toEqual(a);
        expect(subtractTallies(a, a)).toEqual(emptyTally(kind));
      }),
    );
  });

  test('cannot lose more than they hold, nor mix with another kind', () => {
    fc.assert(
      fc.property(anyKind, somePersons, onePerson, (kind, persons, stranger) => {
        const whole = tallyOf(kind, persons);
        const more = tallyOf(kind, [...persons, stranger]);
        expect(() => subtractTallies(whole, more)).toThrow(RangeError);
      }),
    );
    expect(() => mergeTallies(emptyTally('view'), emptyTally('unit'))).toThrow(RangeError);
    expect(() => subtractTallies(emptyTally('unit'), emptyTally('view'))).toThrow(RangeError);
  });

  test('say how many were asked only when told', () => {
    const asked = withInvited(emptyTally('view'), 12);
    expect([...asked.counts.slice(0, 2)]).toEqual([0, 12]);
    expect([...mergeTallies(asked, asked).counts.slice(0, 2)]).toEqual([0, 24]);
    for (const wrong of [-1, 1.5, Number.NaN]) {
      expect(() => withInvited(emptyTally('view'), wrong)).toThrow(RangeError);
    }
  });
});
