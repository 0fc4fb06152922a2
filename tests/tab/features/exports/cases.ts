import type { CycleView } from '@samenhang/shared/api/cycle';
import type { ExportedResults } from '@samenhang/shared/api/exported-results';
import type { ReleasedBins } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { DEFAULT_RULES } from '@samenhang/shared/cycles/default-rules';
import { THEMES } from '@samenhang/shared/instruments/vocabulary';
import fc from 'fast-check';
import type { About } from '../../../../tab/src/features/exports/model/about.ts';
import type { Narrative } from '../../../../tab/src/features/exports/model/narrative.ts';
import { inLanguages } from '../../../builders/in-languages.ts';
import { INSTRUMENT } from '../../../builders/response.ts';
import { group, result } from '../../result-facts.ts';

const TITLE = inLanguages({ en: 'Second round (synthetic)', nl: 'Tweede meting (fictief)' });

const CYCLE: CycleView = {
  id: 'demo-2',
  title: TITLE,
  state: 'released',
  instrumentVersion: '1.0.0',
  opensAt: '2025-11-26T09:00:00.000Z',
  closesAt: '2025-12-17T09:00:00.000Z',
  audience: { unit: null },
  opensByClock: false,
  opening: null,
  endMovedFrom: null,
  takeBackUntil: null,
  rules: DEFAULT_RULES,
  keyLost: false,
  leftOut: 0,
  keyRecoverableUntil: null,
  invited: 180,
  abilities: ['readResults'],
  mine: {
    invited: false,
    state: 'none',
    editing: false,
    unit: null,
    unitId: null,
    unitInvited: null,
    deviceKey: null,
  },
};

export const ABOUT: About = { unit: 'Montage Oost', cycle: CYCLE, today: '2026-01-05T10:00:00Z' };

export const exported = (...results: UnitResult[]): ExportedResults => ({
  cycle: { id: CYCLE.id, title: TITLE },
  instrumentVersion: '1.0.0',
  generation: 3,
  results,
});

/** Bins of five answers, some of them merged, or an answer of nearly all. */
const histogram = fc.constantFrom<ReleasedBins | null>(
  { kind: 'nearlyAll', first: 3, last: 4 },
  {
    kind: 'bins',
    bins: [
      { first: 0, last: 1, share: 18 },
      { first: 2, last: 2, share: 27 },
      { first: 3, last: 4, share: 55 },
    ],
  },
  null,
);

/** A result with statements, and with one role shown apart. */
export const withStatements: fc.Arbitrary<UnitResult> = fc
  .tuple(result, group, fc.array(histogram, { minLength: 48, maxLength: 48 }))
  .map(([of, manager, histograms]) => ({
    ...of,
    byRole: { groups: [{ roles: ['manager', 'hr'], group: manager }], gaps: [] },
    group: of.group && {
      ...of.group,
      details: of.group.details && {
        ...of.group.details,
        statements: INSTRUMENT.items.map(({ id }, place) => ({
          id,
          histogram: histograms[place] ?? null,
          dontKnow: place,
          visibilityGap: place > 30,
        })),
      },
    },
  }));

/** A group of five to nine: limits, and nothing finer. */
export function few(of: UnitResult): UnitResult {
  const interval = { low: 45, high: 75 };
  const scores = Object.fromEntries(
    ['overall', ...THEMES, 'structure'].map((name) => [name, { points: null, interval }]),
  );
  const n = { atLeast: 5, atMost: 9 };
  const shown = { n, mayNotRepresent: true, scores, details: null };
  return { ...of, kind: 'interval', reason: 'few', byRole: null, group: shown };
}

export const TOLD: Narrative = {
  facts: '30 people answered · its own result',
  tiles: [
    { name: 'Coherence', value: 71, limits: 'most likely between 66 and 76' },
    { name: 'Level', value: '1 of 4: Safety', limits: '84% certain' },
    { name: 'Overall', value: 54, limits: 'most likely between 50 and 58' },
  ],
  toKnow: ['Strongest: Connect.', 'Leadership lags behind.'],
  chosen: ['Talk weekly'],
  finding: null,
  headline: ['The overall score is 54.', 'Leadership lags behind.'],
  ladder: [
    { level: 1, name: 'Safety', state: 'Secure · 84%', score: '65 (60–70)', look: 'secure' },
    { level: 2, name: 'Wellbeing', state: 'Not reached', score: '57 (51–63)', look: 'open' },
    { level: 3, name: 'Healthy Work', state: 'Too close', score: '60 (54–66)', look: 'close' },
    { level: 4, name: 'Healthy Organization', state: 'Ahead', score: '64 (60–68)', look: 'ahead' },
  ],
  split: 'The gap is mostly one pillar.',
  rowGaps: ['24 points', '29 points', '42 points', '21 points'],
  gaps: ['Opinions differ on Perform.'],
  beside: [{ title: 'The rest', sentences: ['4 of the twelve cells differ.'] }],
  trend: ['Since the first round nothing changed.'],
  drivers: ['Look at culture first.', 'This is correlation, not cause.'],
  steps: [{ title: 'Talk weekly', lines: ['This goes with a statement.', 'Works council.'] }],
  own: ['“The canteen is good.” Opinions differ.'],
  habits: [{ title: 'Saving it up', lines: ['53% recognise this.', 'Instead: within a week.'] }],
  drawn: { trend: [], drivers: [], beside: [] },
  passports: [
    {
      title: 'Norm & co',
      entries: [['Organisations', '54'] as const, ['Source', 'Invented.'] as const],
    },
  ],
};

const bar = (label: string, points: number, beside?: number) => ({
  ...{ label, points, low: points - 5, high: points + 6 },
  ...(beside === undefined ? {} : { beside }),
});

/** The same with all that the page draws besides its scores. */
export const DRAWN: Narrative = {
  ...TOLD,
  drawn: {
    trend: [bar('Nov 2023: 47 (42–53)', 47), bar('Nov 2024: 54 (49–60)', 54)],
    drivers: [bar('Culture in Perform, strong link  34 (29–40)', 34)],
    beside: [
      { title: 'The rest', own: 'this result', bars: [bar('Overall score  54 | 58', 54, 58)] },
      {
        title: 'Norm & co',
        own: 'this result',
        bars: [bar('Overall score  54 | 61', 54, 61), bar('Connect  60 | 59', 60, 59)],
      },
    ],
  },
};

/** The same beside so many norms, each with a source of so many characters, or of these. */
export function withNorms(norms: number, source: number | string): Narrative {
  const titles = Array.from({ length: norms }, (_, place) => `Service organisations ${place + 1}`);
  const sentence = 'A study of the sector, published by its association, second edition. ';
  const said =
    typeof source === 'string'
      ? source
      : sentence
          .repeat(8)
          .slice(0, source - 1)
          .concat('x');
  const entries = [['Organisations', '54'] as const, ['Sector', 'Services'] as const];
  return {
    ...TOLD,
    beside: [
      ...TOLD.beside,
      ...titles.map((title) => ({
        title,
        sentences: ['Structure lies 9 points below the mean.', 'Culture lies in the middle.'],
      })),
    ],
    passports: titles.map((title) => ({ title, entries: [...entries, ['Source', said] as const] })),
  };
}
