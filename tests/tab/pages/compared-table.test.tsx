import '../components/document.ts';
import { describe, expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { UnitResult, UnitsView } from '@samenhang/shared/api/unit-result';
import { LANGUAGES } from '@samenhang/shared/languages';
import { SUMMARY_SCORES } from '@samenhang/shared/scoring/lattice';
import { PictureSource } from '../../../tab/src/charts/picture-source.ts';
import { ComparedTable } from '../../../tab/src/pages/compare/compared-table.tsx';
import { show } from '../components/shown-part.tsx';
import { found } from '../fake-backend.ts';
import { resultView } from '../views.ts';

const group = (given: Partial<ReleasedGroup> = {}): ReleasedGroup => ({
  n: { atLeast: 24, atMost: 24 },
  mayNotRepresent: false,
  scores: Object.fromEntries(
    SUMMARY_SCORES.map((name, place) => [
      name,
      {
        points: { value: 50 + place, bound: 'exact' },
        interval: { low: 40 + place, high: 60 + place },
      },
    ]),
  ),
  details: null,
  ...given,
});

const own = (unit: string, given: Partial<UnitResult> = {}): UnitResult => ({
  ...resultView({ unit, name: unit, of: unit, ofName: unit, group: group() }),
  ...given,
});

const coherence = (given: Partial<NonNullable<UnitResult['headline']['coherence']>>) => ({
  ...resultView().headline,
  coherence: {
    value: 81,
    interval: { low: 76, high: 88 },
    noGapDetectable: false,
    equallyLow: false,
    ...given,
  },
});

const listed = (id: string, kind: UnitsView['items'][number]['kind']) => ({
  id,
  name: id,
  parent: id === 'Whole' ? null : 'Whole',
  kind,
  reason: 'enough' as const,
  of: id,
  abilities: [],
  glance: { overall: null, level: null, coherence: null },
});

async function compared(language: (typeof LANGUAGES)[number], results: readonly UnitResult[]) {
  const units = ['Whole', 'Sales', 'Service', 'Planning'].map((id) => listed(id, 'exact'));
  const items = [...units, listed('Board', 'private')];
  const shown = await show(
    language,
    (words) => (
      <PictureSource.Provider value={() => 'From there'}>
        <ComparedTable
          words={words}
          cycle="spring"
          units={results.map(({ unit }) => unit)}
          results={results}
        />
      </PictureSource.Provider>
    ),
    { [PATHS.units('spring')]: found({ items }) },
  );
  const { screen, within } = shown;
  if (results.length < 4) await screen.findByLabelText(shown.t('compare.add'));
  const rowOf = (name: string) => {
    const row = within(screen.getByRole('table'))
      .getAllByRole('row')
      .find((one) => one.querySelector('th')?.textContent === name);
    return row === undefined
      ? []
      : [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '');
  };
  return { ...shown, rowOf };
}

describe.each(LANGUAGES)('units side by side in %s', (language) => {
  test('have coherence, level and overall score first, then themes, then pillars', async () => {
    const { screen } = await compared(language, [own('Sales'), own('Service')]);
    const names = screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
    expect(names).toHaveLength(10);
    const given = LANGUAGES.indexOf(language) === 0 ? ENGLISH : names;
    expect(names).toEqual(given);
  });

  test('have each number with its limits, and one table for all', async () => {
    const { screen, rowOf, t } = await compared(language, [
      own('Sales', { headline: coherence({}) }),
      own('Service', {
        headline: coherence({ noGapDetectable: true, interval: { low: 76, high: 100 } }),
      }),
    ]);
    expect(screen.getAllByRole('table')).toHaveLength(1);
    const [sales, service] = rowOf(t('tile.coherence'));
    expect(sales).toBe('Sales81 (76–88)');
    expect(service).toContain('Service76–100');
    expect(service).toContain(t('tile.noGap').slice(1));
    expect(rowOf(t('unit.overall'))).toEqual(['Sales50 (40–60)', 'Service50 (40–60)']);
  });

  test('say of what is withheld that it is, and why nothing at all is shown', async () => {
    const { screen, rowOf, t } = await compared(language, [
      own('Sales', { kind: 'interval', group: group({ scores: {} }) }),
      own('Service', { kind: 'private', reason: 'too_few_in_all', of: null, group: null }),
    ]);
    const withheld = [`Sales${t('compare.notSeparately')}`, `Service${t('compare.notShown')}`];
    for (const name of ['tile.coherence', 'tile.level', 'unit.overall'] as const) {
      expect(rowOf(t(name))).toEqual(withheld);
    }
    screen.getByText(t('units.private'));
  });

  test('say of levels that are no ladder that they are none', async () => {
    const ladder = { holds: false, reproducibility: 80, scalability: 40 };
    const { rowOf, t } = await compared(language, [own('Sales', { ladder }), own('Service')]);
    expect(rowOf(t('tile.level'))[0]).toBe(`Sales${t('compare.noLadder')}`);
  });

  test('stand once where they are shown together, each with the way to its own page', async () => {
    const pooled = { kind: 'pooled', of: 'up', ofName: 'Support' } as const;
    const { screen, rowOf, t } = await compared(language, [
      own('Sales', pooled),
      own('Service', pooled),
      own('Planning'),
    ]);
    expect(rowOf(t('unit.overall'))).toEqual([
      `${t('unit.rest', { of: 'Support' })}50 (40–60)`,
      'Planning50 (40–60)',
    ]);
    for (const name of ['Sales', 'Service', 'Planning']) {
      expect(screen.getByRole('link', { name }).getAttribute('href')).toContain(name);
    }
  });

  test('can be taken out down to two, and put beside each other up to four', async () => {
    const three = [own('Sales'), own('Service'), own('Planning')];
    const { screen, user, t } = await compared(language, three);
    await user.click(
      screen.getByRole('button', { name: t('compare.remove', { unit: 'Service' }) }),
    );
    expect(window.location.search).toContain('compare/spring/Sales/Planning');
    const list = await screen.findByLabelText(t('compare.add'));
    // Neither what stands there already nor what has nothing to compare.
    expect([...list.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      t('compare.choose'),
      'Whole',
    ]);
    await user.selectOptions(list, 'Whole');
    await user.click(screen.getByRole('button', { name: t('compare.addNow') }));
    expect(window.location.search).toContain('compare/spring/Sales/Service/Planning/Whole');
  });

  test('have no way to take out one of two, nor to add a fifth, and one to copy it all', async () => {
    const two = await compared(language, [own('Sales'), own('Service')]);
    const named = new RegExp(two.t('compare.remove', { unit: '.*' }));
    expect(two.screen.queryByRole('button', { name: named })).toBeNull();
    two.screen.getByRole('button', {
      name: two.t('picture.copyNamed', { name: two.t('compare.table') }),
    });
  });
});

const ENGLISH = [
  'Coherence',
  'Level',
  'Overall score',
  'Connect',
  'Perform',
  'Develop',
  'Progress',
  'Structure',
  'Culture',
  'Leadership',
];
