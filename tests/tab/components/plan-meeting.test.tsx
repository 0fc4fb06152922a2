import { describe, expect, jest, test } from '@jest/globals';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { waitFor } from '@testing-library/react';
import PlanMeeting from '../../../tab/src/features/outlook/components/plan-meeting.tsx';
import { withWords } from '../../../tab/src/lib/i18n.ts';
import { OUTLOOK_WORDS } from '../../../tab/src/lib/part-word-files.ts';
import { show } from './shown-part.tsx';

async function planning(language: Language) {
  await withWords([OUTLOOK_WORDS], Promise.resolve());
  const shown = await show(
    language,
    () => <PlanMeeting cycle="spring" unit="montage" unitName="Montage" />,
    {},
  );
  await shown.screen.findByRole('button', { name: shown.t('planMeeting.copy') });
  const schedule = () => shown.screen.getByRole('link', { name: shown.t('planMeeting.schedule') });
  const asked = () => new URL(schedule().getAttribute('href') ?? '').searchParams;
  const { t, screen, user } = shown;
  const copy = async () => {
    await user.click(screen.getByRole('button', { name: t('planMeeting.copy') }));
    await screen.findByText(t('copyText.copied'));
    return navigator.clipboard.readText();
  };
  return { ...shown, schedule, asked, copy };
}

describe.each(LANGUAGES)('planning a review, in %s', (language) => {
  test('opens a new meeting in Teams with subject, agenda and link', async () => {
    const { t, asked, schedule } = await planning(language);
    expect(schedule().getAttribute('target')).toBe('_blank');
    expect(asked().get('subject')).toBe(t('agenda.subject', { unit: 'Montage' }));
    expect(asked().get('content')).toContain(t('agenda.about'));
    const link = new URL('?page=unit/spring/montage', window.location.href).href;
    expect(asked().get('content')).toContain(link);
  });

  test('moves with the day and time, and offers neither way without them', async () => {
    const { t, asked, screen, user } = await planning(language);
    const day = screen.getByLabelText(t('planMeeting.day'));
    await user.clear(day);
    expect(screen.queryByRole('link', { name: t('planMeeting.schedule') })).toBeNull();
    expect(screen.queryByRole('button', { name: t('planMeeting.save') })).toBeNull();
    screen.getByText(t('planMeeting.unset'));
    await user.type(day, '2027-03-02');
    const start = new Date(2027, 2, 2, 10, 0);
    expect(new Date(asked().get('startTime') ?? '')).toEqual(start);
    expect(Date.parse(asked().get('endTime') ?? '') - start.getTime()).toBe(45 * 60_000);
  });

  test('copies the agenda in the language that is chosen', async () => {
    const { t, user, screen, asked, copy } = await planning(language);
    expect(await copy()).toContain(t('agenda.bring'));
    const choice = screen.getByLabelText(t('bodyLanguage.label'));
    await user.selectOptions(choice, 'all');
    await waitFor(() => expect(asked().get('content')).toContain('* * *'));
    const both = await copy();
    expect(both.indexOf(t('agenda.bring'))).toBeGreaterThan(-1);
    expect(both.split('* * *')).toHaveLength(2);
  });

  test('gives a file for any calendar, and says what to do with it', async () => {
    const made: string[] = [];
    const url = jest.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      if (file instanceof Blob) made.push(file.type);
      return 'blob:made';
    });
    const { t, user, screen } = await planning(language);
    await user.click(screen.getByRole('button', { name: t('planMeeting.save') }));
    screen.getByText(t('planMeeting.saved', { name: 'samenhang.ics' }));
    expect(made).toEqual(['text/calendar']);
    url.mockRestore();
  });
});
