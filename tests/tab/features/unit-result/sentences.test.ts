import { beforeAll, describe, expect, test } from '@jest/globals';
import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { ReleasedGap, ReleasedGroup } from '@samenhang/shared/api/release';
import { SCORES, type ScoreName } from '@samenhang/shared/scoring/lattice';
import fc from 'fast-check';
import { trendNotes } from '../../../../tab/src/features/benchmarks/model/trend-words.ts';
import {
  BANDS,
  leverSentence,
} from '../../../../tab/src/features/unit-result/model/driver-words.ts';
import { gapSentences } from '../../../../tab/src/features/unit-result/model/gap-words.ts';
import { headlineSentences } from '../../../../tab/src/features/unit-result/model/headline-words.ts';
import { glanceOf } from '../../../../tab/src/features/units/model/glance.ts';
import { nameOf, type Wording } from '../../../../tab/src/words/score-words.ts';
import { inLanguages } from '../../../builders/in-languages.ts';
import { saidBesideNorm } from '../../beside-norm.ts';
import { group, limits, result, wordings } from '../../result-facts.ts';

let words: readonly Wording[];
beforeAll(async () => {
  words = await wordings();
});
const inBoth = (check: (one: Wording) => void) => words.forEach(check);

/** Words that say that there is a difference, in both languages. */
const DIFFERS = /more than chance|meer dan door toeval|rose|fell|gestegen|gedaald|lager|below/;
const signed = fc.integer({ min: -60, max: 60 });
const change = fc.record({ value: signed, interval: limits, flagged: fc.boolean() });

describe('in both languages, whatever was released,', () => {
  test('a difference between roles is told of the scores that were flagged, and of no other', () => {
    const gap: fc.Arbitrary<ReleasedGap> = fc.record({
      score: fc.constantFrom(...SCORES),
      first: fc.constant(0),
      second: fc.constant(1),
      difference: signed.filter((value) => value !== 0),
      interval: limits,
      effect: fc.constantFrom('small', 'medium', 'large'),
      flagged: fc.boolean(),
    });
    const gaps = fc.uniqueArray(gap, { selector: ({ score }) => score });
    const groups = (['staff', 'manager'] as const).map((role) => ({ roles: [role] }));
    fc.assert(
      fc.property(gaps, group, (all, shown) => {
        const byRole = { groups: groups.map((one) => ({ ...one, group: shown })), gaps: all };
        inBoth((one) => {
          const said = gapSentences(one, byRole);
          const told = all.filter(({ flagged }) => flagged).map(({ score }) => nameOf(one, score));
          const subjects = said.map((sentence) => sentence.split(':')[0]);
          if (told.length === 0) expect(said.join()).not.toMatch(/\d/);
          else expect(subjects.sort()).toEqual(told.sort());
        });
      }),
    );
  });

  test('a place above or below a norm, and a change in time, only where flagged', () => {
    const [cycle, title] = ['c1', inLanguages({ en: 'Before', nl: 'Toen' })];
    fc.assert(
      fc.property(change, fc.constantFrom('exact' as const), ({ flagged, ...fact }, bound) => {
        const difference = { ...fact, flagged, from: 'median' as const };
        const at = { id: cycle, title, closedAt: '2025-01-01T00:00:00.000Z' };
        const earlier: BenchmarksView['earlier'] = [
          {
            cycle: at,
            name: 'Montage',
            regrouped: false,
            changes: [{ score: 'overall', bound, ...fact, flagged }],
            refusal: null,
          },
        ];
        inBoth((one) => {
          const beside = saidBesideNorm(one, { bound, difference, percentile: null });
          expect(DIFFERS.test(beside)).toBe(flagged);
          const times = { result: { name: 'Montage' }, earlier, released: [{ id: cycle, title }] };
          const [since = ''] = trendNotes(one, times);
          expect(/may be chance|kan toeval zijn/.test(since)).toBe(!flagged);
        });
      }),
    );
  });

  test('a lever is the lowest of what goes strongly with it, and what may be as low is named', () => {
    const drivers = fc
      .uniqueArray(fc.constantFrom(...SCORES.filter((name) => name.includes('.'))), {
        minLength: 1,
      })
      .chain((cells) =>
        fc.tuple(...cells.map((cell) => fc.record({ cell: fc.constant(cell), band: anyBand }))),
      );
    fc.assert(
      fc.property(group, drivers, (shown, cells) => {
        const drawn = withDrivers(shown, cells);
        const strong = cells.filter(({ band }) => band === 'strong').map(({ cell }) => cell);
        const low = Math.min(...strong.map((cell) => pointsIn(shown, cell)));
        inBoth((one) => {
          const said = leverSentence(one, drawn);
          if (strong.length === 0) return expect(said).not.toMatch(/\d/);
          const lowest = strong.filter((cell) => pointsIn(shown, cell) === low);
          const named = (cell: ScoreName) =>
            said.toLowerCase().includes(nameOf(one, cell).toLowerCase());
          expect(lowest.some(named)).toBe(true);
          const reach = Math.min(...lowest.map((cell) => limitsOf(shown, cell).high));
          const asLow = strong.filter((cell) => limitsOf(shown, cell).low <= reach);
          expect(asLow.every(named)).toBe(true);
          expect(said).toMatch(/\((between|tussen) \d+ (and|en) \d+\)/);
        });
      }),
    );
  });

  test('that fewer than 60% answered is said only of an exact number', () => {
    const band = fc.constantFrom({ atLeast: 5, atMost: 9 }, { atLeast: 10, atMost: 19 });
    fc.assert(
      fc.property(result, fc.oneof(band, fc.constant({ atLeast: 31, atMost: 31 })), (of, n) => {
        if (of.group === null) return;
        const shown = { ...of.group, n, mayNotRepresent: true };
        inBoth((one) => {
          const said = headlineSentences(one, { result: of, group: shown, roles: null });
          const response = said.find(({ about }) => about === 'response')?.text ?? '';
          const certain = n.atLeast === n.atMost;
          expect(/^(If|Als) /.test(response)).toBe(!certain);
        });
      }),
      { numRuns: 20 },
    );
  });

  test('that level 1 is not reached is said in a list only where that is secure', () => {
    for (const secure of [true, false]) {
      const level = { reached: 0, certainty: null, secure, aheadOfFoundations: [] };
      const glance = { overall: null, level, coherence: null };
      const unit = { id: 'u', name: 'U', parent: null, of: 'u', abilities: [], glance };
      inBoth((one) => {
        const [said] = glanceOf(one, { ...unit, kind: 'exact', reason: 'enough' });
        expect(/not reached|niet bereikt/.test(said?.note ?? '')).toBe(secure);
      });
    }
  });
});

const anyBand = fc.constantFrom(...BANDS);
const pointsIn = ({ scores }: ReleasedGroup, cell: ScoreName) =>
  scores[cell]?.points?.value ?? Number.NaN;
const limitsOf = ({ scores }: ReleasedGroup, cell: ScoreName) =>
  scores[cell]?.interval ?? { low: Number.NaN, high: Number.NaN };

function withDrivers(
  shown: ReleasedGroup,
  cells: readonly { cell: ScoreName; band: (typeof BANDS)[number] }[],
): ReleasedGroup {
  const { details } = shown;
  if (details === null) throw new Error('a group of ten or more has details');
  return { ...shown, details: { ...details, drivers: { from: 'own', cells: [...cells] } } };
}
