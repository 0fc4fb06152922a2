import { describe, expect, test } from '@jest/globals';
import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { LANGUAGES } from '@samenhang/shared/languages';
import { BenchmarksSection } from '../../../tab/src/features/benchmarks/components/benchmarks-section.tsx';
import { inLanguages } from '../../builders/in-languages.ts';
import { resultView } from '../views.ts';
import { show } from './shown-part.tsx';

const interval = { low: 48, high: 66 };
const GROUP: ReleasedGroup = {
  n: { atLeast: 24, atMost: 24 },
  mayNotRepresent: false,
  scores: { overall: { points: { value: 57, bound: 'exact' }, interval } },
  details: null,
};
const RESULT = resultView({ group: GROUP });
const ALONE: BenchmarksView = {
  rest: { differences: [], refusal: 'no_rest' },
  units: { place: null, distribution: null, unitsDiffer: null, refusal: null },
  earlier: [],
  norms: [],
  pool: null,
};
const POOL: NonNullable<BenchmarksView['pool']> = {
  norm: {
    id: 'pool-healthcare-2026-Q1',
    title: inLanguages({ en: 'Pool of organisations: care', nl: 'Pool van organisaties: zorg' }),
    passport: {
      organisations: 12,
      respondents: 120,
      respondentsBound: 'orMore',
      period: { from: '2026-01-01', to: '2026-03-31' },
      sector: 'Healthcare',
      instrumentVersion: '1.0.0',
      source: 'Samenhang pool',
    },
  },
  comparisons: [
    {
      score: 'overall',
      bound: 'exact',
      difference: { value: 8, interval: { low: 3, high: 13 }, flagged: true, from: 'median' },
      percentile: null,
      others: { detail: 'quartiles', points: [44, 49, 55] },
    },
  ],
  refusal: null,
};

describe.each(LANGUAGES)('beside others in %s', (language) => {
  test('where there is nobody to stand beside, it says of each why', async () => {
    const { t, user, screen, within } = await show(language, (words) => (
      <BenchmarksSection words={words} result={RESULT} group={GROUP} benchmarks={ALONE} />
    ));
    const section = within(screen.getByRole('region', { name: t('benchmarks.title') }));
    const choice = section.getByRole('combobox', { name: t('benchmarks.yardstick') });
    const why = {
      restTitle: t('restRefusal.no_rest'),
      unitsTitle: t('benchmarks.tooFewUnits'),
      normsTitle: t('benchmarks.noNorm'),
      poolTitle: t('benchmarks.noPool'),
    };
    for (const title of ['restTitle', 'unitsTitle', 'normsTitle', 'poolTitle'] as const) {
      await user.selectOptions(choice, t(`benchmarks.${title}`));
      section.getByRole('option', { name: t(`benchmarks.${title}`) });
      section.getByText(why[title]);
    }
    expect(section.queryByRole('img')).toBeNull();
  });

  test('the pool stands there with what was found, drawn, and what it rests on', async () => {
    const { t, user, screen } = await show(language, (words) => (
      <BenchmarksSection
        words={words}
        result={RESULT}
        group={GROUP}
        benchmarks={{ ...ALONE, pool: POOL }}
      />
    ));
    screen.getByRole('option', { name: POOL.norm.title[language], selected: true });
    screen.getByText(t('benchmarks.normHigher'));
    expect(screen.queryByText(t('benchmarks.noPool'))).toBeNull();
    expect(screen.getAllByRole('img').length).toBeGreaterThan(0);
    await user.click(screen.getByText(t('passport.title')));
    expect(screen.getAllByText(POOL.norm.passport.sector).length).toBeGreaterThan(0);
  });

  test('of another version of the assessment it compares nothing, and says so', async () => {
    const other = { ...POOL, comparisons: [], refusal: 'another_instrument' as const };
    const { t, user, screen } = await show(language, (words) => (
      <BenchmarksSection
        words={words}
        result={RESULT}
        group={GROUP}
        benchmarks={{ ...ALONE, pool: other }}
      />
    ));
    await user.selectOptions(screen.getByRole('combobox'), POOL.norm.title[language]);
    screen.getByText(t('normRefusal.another_instrument'));
    expect(screen.queryByText(t('benchmarks.normHigher'))).toBeNull();
  });

  test.each([
    ['few', 'interval', 'noPlaceFew'],
    ['several teams', 'exact', 'noPlaceWhole'],
    ['others too', 'parent', 'noPlaceOther'],
  ] as const)(
    'of a result of %s it says the true reason why it has no place',
    async (_, kind, why) => {
      const overall = {
        points: kind === 'interval' ? null : (GROUP.scores.overall?.points ?? null),
        interval,
      };
      const group = { ...GROUP, scores: { overall } };
      const result = resultView({ group, kind });
      const benchmarks = { ...ALONE, units: { ...ALONE.units, unitsDiffer: true } };
      const { t, user, screen } = await show(language, (words) => (
        <BenchmarksSection {...{ words, result, group, benchmarks }} />
      ));
      await user.selectOptions(screen.getByRole('combobox'), t('benchmarks.unitsTitle'));
      screen.getByText(t(`benchmarks.${why}`, { unit: result.name }));
    },
  );
});
