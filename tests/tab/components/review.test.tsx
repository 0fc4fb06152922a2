import { describe, expect, test } from '@jest/globals';
import { LANGUAGES } from '@samenhang/shared/languages';
import { Review } from '../../../tab/src/features/respond/components/review.tsx';
import { Written } from '../../../tab/src/features/respond/components/written.tsx';
import { type Content, NOTHING } from '../../../tab/src/features/respond/model/content.ts';
import { allAnswers, INSTRUMENT } from '../../builders/response.ts';
import { show } from './shown-part.tsx';

const [question] = INSTRUMENT.openQuestions;
const [missed, missedToo] = INSTRUMENT.items.filter(({ theme }) => theme === 'perform');
const answers = Object.fromEntries(
  Object.entries(allAnswers(3)).filter(([id]) => id !== missed?.id && id !== missedToo?.id),
);
const CONTENT: Content = { ...NOTHING, answers, comments: { [question?.id ?? '']: 'Fewer forms' } };

describe.each(LANGUAGES)('the review before submitting in %s', (language) => {
  const review = (content: Content) =>
    show(language, () => <Review cycle="spring" instrument={INSTRUMENT} content={content} />);
  const nameOf = (theme: string) =>
    INSTRUMENT.themes.find(({ id }) => id === theme)?.name[language] ?? '';

  test('says of each step how many have an answer, and leads to it', async () => {
    const { t, screen } = await review(CONTENT);
    expect(screen.getAllByText(t('step.short', { answered: 12, of: 12 }))).toHaveLength(3);
    screen.getByText(t('step.short', { answered: 10, of: 12 }));
    screen.getByText(t('step.short', { answered: 1, of: 4 }));
    const link = screen.getByRole('link', { name: nameOf('perform') });
    expect(link.getAttribute('href')).toContain('assessment/spring/perform');
  });

  test('folds what was skipped under its step, each one press away', async () => {
    const { t, user, screen } = await review(CONTENT);
    const folds = document.querySelectorAll('details');
    expect(folds).toHaveLength(1);
    expect(folds[0]?.open).toBe(false);
    screen.getByText(t('review.theme', { count: 2 }));
    expect(screen.queryByText(t('review.complete'))).toBeNull();
    await user.click(screen.getByText(t('review.theme', { count: 2 })));
    const link = await screen.findByText(missed?.text[language] ?? '');
    expect(link.getAttribute('href')).toContain(`perform/${missed?.id}`);
  });

  test('says that nothing is missing, and leads back to who sees what', async () => {
    const { t, screen } = await review({ ...NOTHING, answers: allAnswers(3) });
    screen.getByText(t('review.complete'));
    const receipt = screen.getByRole('link', { name: t('review.receipt') });
    expect(receipt.getAttribute('href')).toContain('assessment/spring/start');
  });

  test('shows once more what was written, with the warning', async () => {
    const { t, screen } = await show(language, () => (
      <Written instrument={INSTRUMENT} content={CONTENT} />
    ));
    screen.getByText('Fewer forms');
    screen.getByText(question?.text[language] ?? '');
    screen.getByText(t('closing.warning'));
  });

  test('warns of nothing where nothing was written', async () => {
    const { t, screen } = await show(language, () => (
      <Written instrument={INSTRUMENT} content={NOTHING} />
    ));
    screen.getByText(t('review.nothingWritten'));
    expect(screen.queryByText(t('closing.warning'))).toBeNull();
  });
});
