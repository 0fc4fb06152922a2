import { describe, expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import AssessmentPage from '../../../tab/src/pages/assessment/assessment-page.tsx';
import { INSTRUMENT } from '../../builders/response.ts';
import { type Answers, found, refused } from '../fake-backend.ts';
import { cycleView } from '../views.ts';
import { show } from './shown-part.tsx';

const RESPONSE = PATHS.response('spring');
const PUT = `PUT ${RESPONSE}`;
const DRAFT = {
  state: 'draft',
  submissionId: '11111111-1111-4111-8111-111111111111',
  answers: {},
  outcomes: {},
  comments: {},
  savedAt: '2026-03-02T10:00:00.000Z',
  submittedAt: null,
};
const MINE = { ...cycleView().mine, state: 'draft' as const, deviceKey: 'no key to any store' };

/** A step of a draft; the server stores under tags that never come back as they were. */
async function step(language: Language, name: string, answers: Answers = {}) {
  const shown = await show(
    language,
    () => <AssessmentPage page="assessment" cycle="spring" step={name} />,
    {
      [PATHS.cycles()]: found({ items: [cycleView({ state: 'open', mine: MINE })] }),
      [PATHS.instrument('1.0.0')]: found(INSTRUMENT),
      [RESPONSE]: found(DRAFT),
      [PUT]: refused('etag_mismatch'),
      ...answers,
    },
  );
  await shown.screen.findByRole('heading', { level: 1 });
  const writes = () => shown.asked().filter((one) => one === PUT).length;
  return { ...shown, writes };
}

/** Answers, and lets as much time pass as somebody waits who looks at the page. */
async function answerAndWait(shown: Awaited<ReturnType<typeof step>>) {
  const [first] = await shown.screen.findAllByRole('radio');
  if (first === undefined) throw new Error('no statements');
  await shown.user.click(first);
  await shown.screen.findByText(shown.t('unsavable.title'), {}, { timeout: 20_000 });
  return INSTRUMENT.items.find(({ id }) => id === first.getAttribute('name'));
}

describe.each(LANGUAGES)('where every save is refused for its version, in %s', (language) => {
  test('it is tried a few times, then said, with what one can do', async () => {
    const shown = await step(language, 'connect');
    const answered = await answerAndWait(shown);
    const { t, screen, within, writes } = shown;
    const tries = writes();
    expect(tries).toBeLessThan(6);
    screen.getByText(new RegExp(t('saving.unsavable').slice(0, 20)));
    const alert = within(screen.getByRole('alert'));
    const written: string[] = [];
    const clipboard = { writeText: async (text: string) => void written.push(text) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    await shown.user.click(alert.getByRole('button', { name: t('copyText.copy') }));
    await alert.findByText(t('copyText.copied'));
    expect(written).toEqual([
      `${answered?.text[language]}\n${INSTRUMENT.scale.labels[language][0]}\n`,
    ]);
    await shown.user.click(alert.getByRole('button', { name: t('fault.retry') }));
    await screen.findByText(t('unsavable.title'), {}, { timeout: 20_000 });
    expect(writes()).toBeGreaterThan(tries);
  });
});

describe.each(LANGUAGES)('a round that closes in the middle, in %s', (language) => {
  test('says so, and hands what was not sent over as a text', async () => {
    const shown = await step(language, 'connect', { [PUT]: refused('cycle_not_open') });
    const [first] = await shown.screen.findAllByRole('radio');
    if (first === undefined) throw new Error('no statements');
    await shown.user.click(first);
    const { t, screen } = shown;
    await screen.findByText(t('closed.late'), {}, { timeout: 5000 });
    screen.getByRole('button', { name: t('copyText.copy') });
  });

  test.each([
    ['planned', true, 'closed.notYetTitle'],
    ['open', false, 'home.notInvitedTitle'],
    ['closing', true, 'closed.title'],
  ] as const)(
    'a link to one that is %s (invited: %s) says why it takes no answers',
    async (state, invited, key) => {
      const mine = { ...MINE, invited, deviceKey: null };
      const { t, screen } = await step(language, 'connect', {
        [PATHS.cycles()]: found({ items: [cycleView({ state, mine })] }),
      });
      await screen.findByRole('heading', { level: 1, name: t(key) });
    },
  );
});

test('the clipboard that never answers ends in a text to copy oneself', async () => {
  const shown = await step('en', 'connect', { [PUT]: refused('cycle_not_open') });
  const [first] = await shown.screen.findAllByRole('radio');
  if (first === undefined) throw new Error('no statements');
  await shown.user.click(first);
  const never = { writeText: () => new Promise<void>(() => undefined) };
  Object.defineProperty(navigator, 'clipboard', { value: never, configurable: true });
  const { t, screen, user } = shown;
  await user.click(
    await screen.findByRole('button', { name: t('copyText.copy') }, { timeout: 5000 }),
  );
  const field = await screen.findByRole(
    'textbox',
    { name: t('copyText.answers') },
    { timeout: 9000 },
  );
  expect(field).toHaveProperty('readOnly', true);
  expect(document.activeElement).toBe(field);
});
