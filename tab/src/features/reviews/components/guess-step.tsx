import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { useTypography } from '../../../components/typography.ts';
import type { Wording } from '../../../words/score-words.ts';
import type { Desk } from './use-review.ts';

const OwnGuess = lazy(() => import('./own-guess.tsx'));

const useStyles = makeStyles({
  count: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly words: Wording;
  readonly desk: Desk;
  readonly isStage: boolean;
}

/** Everybody guesses for themselves; how many have is all that is told. */
export function GuessStep({ words, desk, isStage }: Props) {
  const { t } = words;
  const styles = useStyles();
  const text = useTypography();
  const { guessed, here } = desk.view;
  return (
    <Section title={t('reviewGuess.title')}>
      {isStage ? null : (
        <Suspense fallback={<Skeleton />}>
          <OwnGuess words={words} desk={desk} />
        </Suspense>
      )}
      <p role="status" className={mergeClasses(text.body, text.numbers, isStage && styles.count)}>
        {t('reviewGuess.counted', { guessed, here: Math.max(here, guessed) })}
      </p>
      <Paragraph quiet>{t('teamReview.recording')}</Paragraph>
    </Section>
  );
}
