import { describe, expect, test } from '@jest/globals';
import { LANGUAGES } from '@samenhang/shared/languages';
import { Opening } from '../../../tab/src/features/respond/components/opening.tsx';
import { NOTHING } from '../../../tab/src/features/respond/model/content.ts';
import { closingWords } from '../../../tab/src/words/closing-words.ts';
import { INSTRUMENT } from '../../builders/response.ts';
import { cycleView } from '../views.ts';
import { show } from './shown-part.tsx';

describe.each(LANGUAGES)('the page before the assessment in %s', (language) => {
  const opening = (submittedAt: string | null = null) =>
    show(language, () => (
      <Opening
        cycle={cycleView({ state: 'open' })}
        instrument={INSTRUMENT}
        content={NOTHING}
        submittedAt={submittedAt}
      />
    ));

  test('lets one begin before anything else is read, and again at its foot', async () => {
    const { t, screen } = await opening();
    const begin = screen.getAllByRole('link', { name: t('opening.start') });
    expect(begin).toHaveLength(2);
    const why = screen.getByRole('heading', { name: t('opening.whyTitle') });
    const before = begin.map((link) => link.compareDocumentPosition(why));
    expect(before[0]).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(before[1]).toBe(Node.DOCUMENT_POSITION_PRECEDING);
    screen.getByText(t('opening.inShort'));
  });

  test('offers to stop reminders, and no result, before one has submitted', async () => {
    const { t, screen } = await opening();
    screen.getByRole('heading', { name: t('reminders.title') });
    expect(screen.queryAllByRole('link', { name: t('home.result') })).toEqual([]);
  });

  test('leads to one’s own result once one has, and offers no reminders to stop', async () => {
    const { t, screen } = await opening('2026-03-05T10:00:00.000Z');
    expect(screen.getAllByRole('link', { name: t('home.result') })).toHaveLength(2);
    expect(screen.queryByRole('heading', { name: t('reminders.title') })).toBeNull();
  });

  test('says first of all who sees what that it is confidential, and not anonymous', async () => {
    const { t, screen, within } = await opening();
    const receipt = within(screen.getByRole('region', { name: t('receipt.title') }));
    const [first] = receipt.getAllByRole('listitem');
    expect(first?.textContent).toBe(t('receipt.confidential'));
  });

  test.each([
    ['2026-03-10T16:00:00.000Z', 'home.daysLeft'],
    ['2026-03-21T16:00:00.000Z', 'home.closesNear'],
    ['2026-03-30T16:00:00.000Z', 'home.closes'],
  ] as const)('says how long it still is from %s', async (now, key) => {
    const { t, words } = await opening();
    const closesAt = '2026-03-22T16:00:00.000Z';
    const { format } = words;
    const values = {
      when: format.dayAndTime(closesAt),
      count: 12,
      day: format.nearDay(closesAt, new Date(now)) ?? '',
      time: format.time(closesAt),
    };
    expect(closingWords(words, closesAt, new Date(now))).toBe(t(key, values));
  });
});
