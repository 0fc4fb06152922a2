import { describe, expect, jest, test } from '@jest/globals';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { waitFor } from '@testing-library/react';
import PlanMeeting from '../../../tab/src/features/outlook/components/plan-meeting.tsx';
import { withWords } from '../../../tab/src/lib/i18n.ts';
import { OUTLOOK_WORDS } from '../../../tab/src/lib/part-word-files.ts';
import { AppId } from '../../../tab/src/lib/use-share-link.ts';
import { outlookWords } from '../outlook-words.ts';
import { show } from './shown-part.tsx';

interface About {
  readonly unit: string;
  readonly unitName: string;
  /** Of the app in the tenant, as a host tells it. */
  readonly app?: string;
}

/** As long as any may be. */
const LONG = {
  app: '8d4b75ee-0000-4000-8000-000000000001',
  unit: 'u'.repeat(64),
  unitName: 'Één afdeling '.repeat(8).trim(),
};

async function planning(
  language: Language,
  { app, ...about }: About = { unit: 'montage', unitName: 'Montage' },
) {
  await withWords([OUTLOOK_WORDS], Promise.resolve());
  const shown = await show(
    language,
    () => (
      <AppId.Provider value={app}>
        <PlanMeeting cycle="spring" {...about} />
      </AppId.Provider>
    ),
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
    const other = LANGUAGES.find((one) => one !== language) ?? language;
    const about = (await outlookWords(other))('agenda.about');
    await waitFor(() => expect(asked().get('content')).toContain(about));
    const both = await copy();
    expect(both.indexOf(t('agenda.bring'))).toBeGreaterThan(-1);
    expect(both.split('* * *')).toHaveLength(2);
  });

  test('writes the subject in the language that is chosen too', async () => {
    const { t, user, screen, asked } = await planning(language);
    const other = LANGUAGES.find((one) => one !== language) ?? language;
    await user.selectOptions(screen.getByLabelText(t('bodyLanguage.label')), other);
    const words = await outlookWords(other);
    const subject = words('agenda.subject', { unit: 'Montage' });
    await waitFor(() => expect(asked().get('subject')).toBe(subject));
    expect(asked().get('content')).toContain(words('agenda.about'));
  });

  test('keeps the link so short that Windows takes it, and of one line', async () => {
    const { t, user, screen, schedule, asked } = await planning(language, LONG);
    await user.selectOptions(screen.getByLabelText(t('bodyLanguage.label')), 'all');
    for (const one of LANGUAGES) {
      const words = await outlookWords(one);
      await waitFor(() => expect(asked().get('content')).toContain(words('agenda.about')));
    }
    expect(asked().get('content')).not.toContain('\n');
    expect(asked().get('content')).toContain('https://teams.microsoft.com/l/entity/');
    expect(schedule().getAttribute('href')?.length).toBeLessThan(2048);
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
