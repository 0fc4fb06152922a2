import { describe, expect, test } from '@jest/globals';
import { indexEntryOf, servedResults } from '@samenhang/functions/use-cases/closing/served-results';
import { parseIndex, parseResult } from '@samenhang/functions/use-cases/results/stored-result';
import type { ReleaseRecord } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { measured, told } from '../../../shared/benchmarks/records.ts';

/** A result as an earlier release stored it: with a word that today's rule does not say. */
function stored(level: number, certainty: number[], word: boolean): UnitResult {
  const { record } = measured({ overall: told(70, 4) });
  const details: NonNullable<ReleaseRecord['group']>['details'] = {
    maturity: { level, certainty, secure: word, aheadOfFoundations: [] },
    coherence: { value: 90, interval: { low: 80, high: 100 }, pillarShare: null },
    statements: [],
    habits: [],
    agreement: {},
    outcomes: { recommend: null, recommendIndex: null, help: null },
    drivers: null,
  };
  const group = record.group && { ...record.group, details };
  const [result] = servedResults([{ ...record, group }], (unit) => unit);
  if (result?.headline.level == null || result.headline.coherence == null) throw new Error('bare');
  const { headline } = result;
  const said = {
    level: { ...result.headline.level, secure: level === 0 ? !word : word },
    coherence: { ...result.headline.coherence, equallyLow: true },
  };
  return { ...result, headline: { ...headline, ...said } };
}
const bytes = (value: object) => Buffer.from(JSON.stringify(value));

describe('a result that an earlier release stored', () => {
  test.each([
    ['level 0 too close to call, called secure in its details', 0, [45, 2, 0, 0], true, false],
    ['80 % certain, called not secure before rounding', 1, [80, 2, 0, 0], false, true],
  ])('%s, is read by today’s rule in every place', (_, level, certainty, word, secure) => {
    const old = stored(level, certainty, word);
    const { group, headline } = parseResult(bytes(old));
    expect(group?.details?.maturity?.secure).toBe(secure);
    expect(headline.level?.secure).toBe(secure);
    const [listed] = parseIndex(bytes([indexEntryOf(old)]));
    expect(listed?.glance.level?.secure).toBe(secure);
  });

  test('is “equally low” by today’s rule, in the list of units too', () => {
    const old = stored(0, [5, 0, 0, 0], true);
    expect(parseResult(bytes(old)).headline.coherence?.equallyLow).toBe(false);
    const [listed] = parseIndex(bytes([indexEntryOf(old)]));
    expect(listed?.glance.coherence?.equallyLow).toBe(false);
  });

  test('says that people agree with everything, though that was not stored', () => {
    const old = stored(1, [90, 2, 0, 0], true);
    const scores = { overall: told(75, 4), oldHabits: told(97, 3) };
    const body = bytes({ ...old, group: old.group && { ...old.group, scores } });
    expect(parseResult(body).group?.details?.acquiescence).toBe('agreeing');
    expect(parseResult(bytes(old)).group?.details?.acquiescence).toBeNull();
  });

  test('keeps how it differs from the rest, which takes more than itself to know', () => {
    const difference = { score: 'connect' as const, value: 12, interval: { low: 4, high: 20 } };
    const old = stored(1, [90, 2, 0, 0], true);
    const body = bytes({ ...old, headline: { ...old.headline, difference } });
    expect(parseResult(body).headline.difference).toEqual(difference);
  });

  test('is withheld no more: its own reason is renamed, and nothing that is called alike', () => {
    const old = { ...stored(1, [90, 2, 0, 0], true), name: '"reason":"withheld"' };
    const listed = { ...indexEntryOf(old), reason: 'withheld' };
    // However it is written, a property is a property.
    const written = (value: object) => Buffer.from(JSON.stringify(value, null, 1));
    const body = written({ ...old, reason: 'withheld' });
    expect(parseResult(body)).toMatchObject({ reason: 'too_few', name: old.name });
    expect(parseIndex(written([listed, indexEntryOf(old)])).map(({ reason }) => reason)).toEqual([
      'too_few',
      old.reason,
    ]);
  });
});
