import './document.ts';
import { describe, expect, jest, test } from '@jest/globals';
import type { UnitsView } from '@samenhang/shared/api/unit-result';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { UnitBrowser } from '../../../tab/src/features/units/components/unit-browser.tsx';
import { show } from './shown-part.tsx';

type Listed = UnitsView['items'][number];

const unit = (name: string, given: Partial<Listed> = {}): Listed => ({
  id: name,
  name,
  parent: 'Whole',
  kind: 'exact',
  reason: 'enough',
  of: name,
  abilities: [],
  glance: { overall: null, level: null, coherence: null },
  ...given,
});

const UNITS = [
  unit('Whole', { parent: null }),
  unit('Sales'),
  unit('Board', { kind: 'private', reason: 'too_few_in_all', of: null }),
  unit('Service', { kind: 'parent', of: 'Sales' }),
];

async function listed(language: Language) {
  const onCompare = jest.fn();
  const shown = await show(language, () => (
    <UnitBrowser units={UNITS} onOpen={() => {}} onCompare={onCompare} />
  ));
  const lineOf = (name: string) => {
    const line = shown.screen.getByText(name, { selector: '[data-name]' }).closest('tr');
    if (line === null) throw new Error(`no line of ${name}`);
    return line;
  };
  return { ...shown, onCompare, lineOf };
}

describe.each(LANGUAGES)('the list of units in %s', (language) => {
  test('has a box for what can be compared, and none for what is not shown', async () => {
    const { lineOf, screen, user, t } = await listed(language);
    expect(lineOf('Sales').querySelector('[data-choose]')).not.toBeNull();
    expect(lineOf('Sales').getAttribute('aria-selected')).toBe('false');
    expect(lineOf('Board').querySelector('[data-choose]')).toBeNull();
    expect(lineOf('Board').getAttribute('aria-selected')).toBeNull();
    screen.getByText(t('units.private'));
    lineOf('Board').focus();
    await user.keyboard(' ');
    expect(screen.queryByRole('button', { name: t('units.clear') })).toBeNull();
  });

  test('names the unit that a small one counts in', async () => {
    const { screen, t } = await listed(language);
    screen.getByText(t('units.countsIn', { of: 'Sales' }));
  });

  test('hands over what was ticked, in the order of ticking', async () => {
    const { lineOf, screen, user, t, onCompare } = await listed(language);
    for (const name of ['Service', 'Sales']) {
      const box = lineOf(name).querySelector('[data-choose]');
      if (box !== null) await user.click(box);
    }
    expect(lineOf('Sales').getAttribute('aria-selected')).toBe('true');
    await user.click(screen.getByRole('button', { name: t('units.compare', { count: 2 }) }));
    expect(onCompare).toHaveBeenCalledWith(['Service', 'Sales']);
  });

  test.each([
    ['name', 'below.unit', false],
    ['kind', 'units.kind', false],
    ['level', 'tile.level', true],
    ['coherence', 'tile.coherence', true],
    ['overall', 'tile.overall', true],
  ] as const)(
    'sorted by %s is said to be no ranking where it may be read as one',
    async (...[, key, isScore]) => {
      const { screen, user, t } = await listed(language);
      screen.getByRole('treegrid');
      expect(screen.queryByText(t('units.noRanking'))).toBeNull();
      await user.click(screen.getByRole('button', { name: t(key) }));
      screen.getByRole('grid');
      expect(screen.queryByText(t('units.noRanking')) !== null).toBe(isScore);
    },
  );
});
