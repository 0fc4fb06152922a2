import { describe, expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { waitFor } from '@testing-library/react';
import AssessmentPage from '../../../tab/src/pages/assessment/assessment-page.tsx';
import { OWN_STATEMENTS } from '../../builders/organisation.ts';
import { allAnswers, INSTRUMENT } from '../../builders/response.ts';
import { found } from '../fake-backend.ts';
import { cycleView } from '../views.ts';
import { show } from './shown-part.tsx';

const RESPONSE = PATHS.response('spring');
const DRAFT = {
  state: 'draft',
  submissionId: '11111111-1111-4111-8111-111111111111',
  answers: { ...allAnswers(3), 'OWN-2': 4 },
  outcomes: {},
  comments: {},
  savedAt: '2026-03-02T10:00:00.000Z',
  submittedAt: null,
};
const MINE = { ...cycleView().mine, state: 'draft' as const, deviceKey: 'no key to any store' };
const ASKED = cycleView({ state: 'open', mine: MINE, ownStatements: [...OWN_STATEMENTS] });

async function step(language: Language, name: string, cycle = ASKED) {
  const shown = await show(
    language,
    () => <AssessmentPage page="assessment" cycle="spring" step={name} />,
    {
      [PATHS.cycles()]: found({ items: [cycle] }),
      [PATHS.instrument('1.0.0')]: found(INSTRUMENT),
      [RESPONSE]: found(DRAFT),
      [`PUT ${RESPONSE}`]: found({ state: 'draft', savedAt: DRAFT.savedAt }),
    },
  );
  await shown.screen.findByRole('heading', { level: 1 });
  const linkTo = (name: string) =>
    shown.screen.getByRole('link', { name }).getAttribute('href') ?? '';
  return { ...shown, linkTo };
}

describe.each(LANGUAGES)('statements that the organisation added, in %s', (language) => {
  test('are said before anything is asked, and counted with all others', async () => {
    const { t, screen } = await step(language, 'start');
    screen.getByText(t('opening.own', { count: 2 }));
    screen.getAllByText(t('opening.continue', { answered: 49, of: 50 }));
  });

  test('are a step of their own after the themes, marked as what they are', async () => {
    const { t, screen, linkTo } = await step(language, 'own');
    screen.getByRole('heading', { level: 1, name: t('ownStep.title') });
    screen.getByText(t('ownStep.about', { count: 10 }));
    for (const { text } of OWN_STATEMENTS) screen.getByText(text[language]);
    const progress = t('step.short', { answered: 49, of: 50 });
    screen.getByText(t('step.place', { number: 5, of: 6, progress }));
    expect(linkTo(t('step.next'))).toContain('assessment/spring/closing');
    expect(linkTo(t('step.back'))).toContain('assessment/spring/progress');
  });

  test('are answered and saved like all others', async () => {
    const { screen, user, bodies } = await step(language, 'own');
    const [first] = await screen.findAllByRole('radio');
    if (first === undefined) throw new Error('no statement');
    await user.click(first);
    const answers = { ...DRAFT.answers, 'OWN-1': 1 };
    await waitFor(() =>
      expect(bodies()).toContainEqual(expect.objectContaining({ state: 'draft', answers })),
    );
  });

  test('stand in the review, with what was skipped of them', async () => {
    const { t, screen, user, linkTo } = await step(language, 'review');
    expect(linkTo(t('ownStep.title'))).toContain('assessment/spring/own');
    screen.getByText(t('step.short', { answered: 1, of: 2 }));
    await user.click(screen.getByText(t('review.theme', { count: 1 })));
    const skipped = await screen.findByText(OWN_STATEMENTS[0]?.text[language] ?? '');
    expect(skipped.getAttribute('href')).toContain('own/OWN-1');
  });

  test('are no step where there are none, whatever an address says', async () => {
    const bare = cycleView({ state: 'open', mine: MINE });
    const { t, screen } = await step(language, 'own', bare);
    screen.getByRole('heading', { level: 1, name: bare.title[language] });
    expect(screen.queryByText(t('ownStep.title'))).toBeNull();
  });
});
