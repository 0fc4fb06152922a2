import { describe, expect, jest, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { DownloadSection } from '../../../tab/src/features/exports/components/download-section.tsx';
import type { Reply } from '../../../tab/src/lib/api-client.ts';
import { type Answers, found, OFFLINE, refused } from '../fake-backend.ts';
import { cycleView, resultView } from '../views.ts';
import { show } from './shown-part.tsx';

const CSV = `${PATHS.exported('spring', 'montage')}?format=csv&scope=unit`;
const about = { unit: 'Montage', cycle: cycleView(), today: '2026-04-01T10:00:00Z' };

async function section(language: Language, answers: Answers) {
  const narrative = async () => OFFLINE;
  const shown = await show(
    language,
    (words) => (
      <DownloadSection
        order={{ words, about, result: resultView(), narrative }}
        besideRole={false}
      />
    ),
    answers,
  );
  const csv = () => shown.screen.getByRole('button', { name: shown.t('exportFormat.csv') });
  return { ...shown, csv };
}

describe.each(LANGUAGES)('downloading a result in %s', (language) => {
  test('says that the file is being made, makes no other meanwhile, and says when it is ready', async () => {
    let answer: (reply: Reply<string>) => void = () => {};
    const made = new Promise<Reply<string>>((resolve) => {
      answer = resolve;
    });
    const { t, user, screen, csv, asked } = await section(language, { [CSV]: () => made });
    await user.click(csv());
    await screen.findByText(t('exports.busy'));
    expect(csv().getAttribute('aria-disabled')).toBe('true');
    await user.click(csv());
    await user.click(screen.getByRole('button', { name: t('exportFormat.json') }));
    answer(found('a,b'));
    await screen.findByText(t('exports.ready', { name: 'samenhang-Montage-spring.csv' }));
    expect(csv().getAttribute('aria-disabled')).not.toBe('true');
    expect(asked()).toEqual([`GET ${CSV}`]);
  });

  test('does not say that a file is saved, and offers the text where the file is one', async () => {
    const { t, user, screen, csv } = await section(language, { [CSV]: found('a,b') });
    await user.click(csv());
    await screen.findByText(t('exports.notSavedText'));
    screen.getByRole('button', { name: t('copyText.copy') });
  });

  test('does not say that anything was printed', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    const { t, user, screen } = await section(language, {});
    await user.click(screen.getByRole('button', { name: t('exports.print') }));
    await screen.findByText(t('exports.printAsked'));
    print.mockImplementation(() => {
      throw new TypeError('window.print is not a function');
    });
    await user.click(screen.getByRole('button', { name: t('exports.print') }));
    await screen.findByText(t('exports.noPrintAsked'));
    print.mockRestore();
  });

  test('says what went wrong, and tries the same file again', async () => {
    const replies = [refused('storage_unavailable'), found('a,b')];
    const answers = { [CSV]: () => replies.shift() ?? OFFLINE };
    const { t, user, screen, within, csv } = await section(language, answers);
    await user.click(csv());
    const alert = await screen.findByRole('alert');
    within(alert).getByText(t('fault.busy.title'));
    await user.click(within(alert).getByRole('button', { name: t('fault.retry') }));
    await screen.findByText(/\.csv/);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('without a connection asks for nothing, and says so', async () => {
    const online = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const { t, user, screen, within, csv, asked } = await section(language, {});
    await user.click(csv());
    within(await screen.findByRole('alert')).getByText(t('fault.offline.title'));
    expect(asked()).toEqual([]);
    online.mockRestore();
  });

  test('holds every unit below only where that is ticked', async () => {
    const below = CSV.replace('scope=unit', 'scope=below');
    const { t, user, screen, csv, asked } = await section(language, { [below]: found('a,b') });
    await user.click(screen.getByRole('checkbox', { name: t('exports.below') }));
    await user.click(csv());
    await screen.findByText(/\.csv/);
    expect(asked()).toEqual([`GET ${below}`]);
  });
});
