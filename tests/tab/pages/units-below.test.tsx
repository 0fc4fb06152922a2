import '../components/document.ts';
import { expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import type { UnitsView } from '@samenhang/shared/api/unit-result';
import { LANGUAGES } from '@samenhang/shared/languages';
import UnitsBelow from '../../../tab/src/pages/unit/units-below.tsx';
import { show } from '../components/shown-part.tsx';
import { found } from '../fake-backend.ts';

const unit = (name: string, points: number, parent: string | null): UnitsView['items'][number] => ({
  id: name,
  name,
  parent,
  kind: 'exact',
  reason: 'enough',
  of: name,
  abilities: [],
  glance: {
    overall: {
      points: { value: points, bound: 'exact' },
      interval: { low: points - 5, high: points + 5 },
    },
    level: null,
    coherence: null,
  },
});

test.each(LANGUAGES)('a small unit says why a number is not told, in %s', async (language) => {
  const small = { ...unit('Small', 60, 'Whole'), kind: 'interval' as const };
  const fewer = {
    ...small,
    id: 'Fewer',
    name: 'Fewer',
    glance: { ...small.glance, overall: null },
  };
  const { screen, t } = await show(
    language,
    (words) => <UnitsBelow words={words} cycle="spring" unit="Whole" name="Whole" />,
    { [PATHS.units('spring')]: found({ items: [unit('Whole', 60, null), small, fewer] }) },
  );
  await screen.findByText(t('below.note'));
  expect(screen.getAllByText(t('units.tooFew'))).toHaveLength(4);
  screen.getByText(t('units.seeResult'));
  expect(screen.queryByText(t('unit.notTold'))).toBeNull();
});

test.each(LANGUAGES)(
  'departments stand by name, and are said to be in no order of score, in %s',
  async (language) => {
    const items = [
      unit('Whole', 60, null),
      unit('Service', 80, 'Whole'),
      unit('Élan', 70, 'Whole'),
      unit('Sales', 50, 'Whole'),
    ];
    const { screen, t } = await show(
      language,
      (words) => <UnitsBelow words={words} cycle="spring" unit="Whole" name="Whole" />,
      { [PATHS.units('spring')]: found({ items }) },
    );
    await screen.findByText(t('below.note'));
    const names = screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
    expect(names).toEqual(['Élan', 'Sales', 'Service']);
  },
);
