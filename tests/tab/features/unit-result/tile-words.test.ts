import { beforeAll, expect, test } from '@jest/globals';
import type { Headline } from '@samenhang/shared/api/unit-result';
import { tilesOf } from '../../../../tab/src/features/unit-result/model/tile-words.ts';
import type { Wording } from '../../../../tab/src/words/score-words.ts';
import { told } from '../../../shared/benchmarks/records.ts';
import { wordings } from '../../result-facts.ts';
import { resultView } from '../../views.ts';

let words: readonly Wording[];
beforeAll(async () => {
  words = await wordings();
});

const { headline: nothing } = resultView();
/** The tiles of a result in both languages, by what they are of. */
const tiles = (headline: Partial<Headline>, ladder: { holds: boolean } | null = null) => {
  const result = resultView({
    headline: { ...nothing, ...headline },
    ladder: ladder && { ...ladder, reproducibility: 70, scalability: 20 },
  });
  return words.map((one) => {
    const all = tilesOf(one, { result, group: null, roles: null });
    return new Map(all.map((tile) => [tile.key, tile]));
  });
};
const level = (reached: number, certainty: number | null, secure: boolean) => ({
  level: { reached, certainty, secure, aheadOfFoundations: [] },
});

test.each([
  [told(61, 5), 'sure'],
  [told(61, 10), 'likely'],
  [told(61, 11), 'unsure'],
])('an overall score is as sure as its interval is narrow: %j is %s', (overall, sure) => {
  for (const found of tiles({ overall })) expect(found.get('overall')?.sure).toBe(sure);
});

test.each([
  [85, true, 'sure'],
  [80, true, 'sure'],
  [79, false, 'likely'],
  [67, false, 'likely'],
  // As likely as not: it is not said to be reached.
  [66, false, 'unsure'],
  [49, false, 'unsure'],
])('a level of certainty %i (secure: %s) is %s', (certainty, secure, sure) => {
  for (const found of tiles(level(2, certainty, secure))) {
    expect(found.get('level')?.sure).toBe(sure);
    const said = sure === 'unsure' ? /^(Perhaps|Misschien) 2\s(of|van)\s4/ : /^2 (of|van) 4/;
    expect(found.get('level')?.value).toMatch(said);
  }
});

test('a score whose interval holds the middle is called neither favourable nor unfavourable', () => {
  const [high, middle, low] = [told(61, 5), told(54, 5), told(40, 5)].map((overall) =>
    tiles({ overall }).map((found) => found.get('overall')?.meaning),
  );
  expect(new Set([...(high ?? []), ...(middle ?? []), ...(low ?? [])]).size).toBe(6);
  for (const text of middle ?? []) expect(text).toMatch(/about as|ongeveer even/);
});

test('where the levels are no ladder, none is told as reached or sure', () => {
  for (const found of tiles(level(2, 85, true), { holds: false })) {
    expect(found.get('level')).toMatchObject({ value: '–', sure: null });
  }
});

test('coherence without a gap leads with its interval, and praises nothing that is low', () => {
  const interval = { low: 85, high: 100 };
  const fact = { value: 96, interval, noGapDetectable: true };
  for (const found of tiles({ coherence: { ...fact, equallyLow: false } })) {
    expect(found.get('coherence')?.value).toBe('85–100');
  }
  for (const found of tiles({ coherence: { ...fact, equallyLow: true } })) {
    expect(found.get('coherence')?.meaning).toMatch(/^(Equally low|Even laag)/);
  }
});
