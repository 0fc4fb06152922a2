import { describe, expect, test } from '@jest/globals';
import { indexEntryOf, servedResults } from '@samenhang/functions/use-cases/closing/served-results';
import type { ReleaseRecord } from '@samenhang/shared/api/release';
import { measured, told } from '../../../shared/benchmarks/records.ts';

const reached = { level: 1, certainty: [90, 5, 0, 0], secure: true, aheadOfFoundations: [] };
const details: NonNullable<ReleaseRecord['group']>['details'] = {
  maturity: reached,
  coherence: null,
  statements: [],
  habits: [],
  agreement: {},
  outcomes: { recommend: null, recommendIndex: null, help: null },
  drivers: null,
};
const organisation = {
  distribution: null,
  unitsDiffer: null,
  straightLiners: null,
  margins: null,
};

/** An organisation and one unit, both at level 1, where the levels form a ladder or do not. */
function served(holds: boolean) {
  const { record: root } = measured({ overall: told(60, 5) });
  if (root.group === null) throw new Error('a record without a group');
  const group = { ...root.group, details };
  const ladder = { holds, reproducibility: 91, scalability: 45 };
  const top = { ...root, group, organisation: { ...organisation, ladder } };
  return servedResults([top, { ...root, group, unit: 'team', of: 'team' }], (unit) => unit);
}

describe.each([true, false])('where the levels form a ladder: %s,', (holds) => {
  test('every unit’s result says so, and not only that of the whole', () => {
    expect(served(holds).map(({ ladder }) => ladder?.holds)).toEqual([holds, holds]);
  });

  test('a list of units tells a level only if it is one', () => {
    for (const result of served(holds)) {
      expect(result.headline.level?.reached).toBe(1);
      expect(indexEntryOf(result).glance.level?.reached).toBe(holds ? 1 : undefined);
    }
  });
});
