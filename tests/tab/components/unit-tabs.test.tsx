import { describe, expect, test } from '@jest/globals';
import { LANGUAGES } from '@samenhang/shared/languages';
import { UnitTabs } from '../../../tab/src/pages/unit/unit-tabs.tsx';
import { show } from './shown-part.tsx';

const route = { page: 'unit', cycle: 'spring', unit: 'montage' } as const;
const tabs = ['overview', 'comments'] as const;

describe.each(LANGUAGES)('the parts of a result, in %s,', (language) => {
  test.each([
    ['once they are read', 10, / \(10\)$/],
    ['of which there are none', 0, / \(0\)$/],
    ['while nobody knows', undefined, /^\p{L}+$/u],
  ])('name how many comments there are: %s', async (_, comments, name) => {
    const { screen } = await show(language, () => (
      <UnitTabs {...{ route, tabs, comments }} current="overview">
        {null}
      </UnitTabs>
    ));
    expect(screen.getAllByRole('link')[1]?.textContent).toMatch(name);
    expect(screen.getAllByRole('option')[1]?.textContent).toMatch(name);
  });
});
