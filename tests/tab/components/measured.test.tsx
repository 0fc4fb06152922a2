import { describe, expect, test } from '@jest/globals';
import { LANGUAGES } from '@samenhang/shared/languages';
import { Measured } from '../../../tab/src/features/unit-result/components/measured.tsx';
import { cycleView } from '../views.ts';
import { show } from './shown-part.tsx';

describe.each(LANGUAGES)('under the heading of a result, in %s', (language) => {
  test.each([1, 3])('it says that %i answers could not be read', async (leftOut) => {
    const cycle = cycleView({ leftOut });
    const { t, screen } = await show(language, () => <Measured cycle={cycle} />);
    screen.getByText(t('unit.leftOut', { count: leftOut }));
  });

  test('it says nothing of it where all were read', async () => {
    const cycle = cycleView({ leftOut: 0 });
    const { t, screen } = await show(language, () => <Measured cycle={cycle} />);
    expect(document.body.textContent).toContain(cycle.title[language]);
    expect(screen.queryByText(t('unit.leftOut', { count: 0 }))).toBeNull();
  });
});
