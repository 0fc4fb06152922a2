import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Guess } from '@samenhang/shared/api/review';
import { lazy, Suspense, useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { useTypography } from '../../../components/typography.ts';
import { nameOf, type Wording } from '../../../words/score-words.ts';
import { bandOf, isRange, isSkipped } from '../model/guess-draft.ts';
import type { Desk } from './use-review.ts';

const GuessForm = lazy(() => import('./guess-form.tsx'));

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
      {isStage ? null : <OwnGuess words={words} desk={desk} />}
      <p role="status" className={mergeClasses(text.body, text.numbers, isStage && styles.count)}>
        {t('reviewGuess.counted', { guessed, here: Math.max(here, guessed) })}
      </p>
      <Paragraph quiet>{t('teamReview.recording')}</Paragraph>
    </Section>
  );
}

/** One's own guess; of whoever leads it is hidden, as they may be sharing their screen. */
function OwnGuess({ words, desk }: Omit<Props, 'isStage'>) {
  const { t } = words;
  const leads = desk.view.maySteer && desk.view.steeredBy === 'me';
  const [isShown, setShown] = useState(!leads);
  const toShow = desk.view.mine.guess === null ? 'reviewGuess.makeMine' : 'reviewGuess.showMine';
  return (
    <>
      {leads ? (
        <>
          {isShown ? null : <Paragraph quiet>{t('reviewGuess.hidden')}</Paragraph>}
          <Actions>
            <ActionButton expanded={isShown} onClick={() => setShown((before) => !before)}>
              {t(isShown ? 'reviewGuess.hideMine' : toShow)}
            </ActionButton>
          </Actions>
        </>
      ) : null}
      {isShown ? <Guessing words={words} desk={desk} /> : null}
    </>
  );
}

function Guessing({ words, desk }: Omit<Props, 'isStage'>) {
  const { guess } = desk.view.mine;
  const [isChanging, setChanging] = useState(false);
  if (guess !== null && !isChanging) {
    return <Kept words={words} desk={desk} guess={guess} onChange={() => setChanging(true)} />;
  }
  return (
    <Suspense fallback={<Skeleton />}>
      <GuessForm
        words={words}
        view={desk.view}
        isBusy={desk.isBusy}
        onGuess={(next) => {
          setChanging(false);
          desk.part({ kind: 'guess', guess: next });
        }}
      />
    </Suspense>
  );
}

interface KeptProps extends Omit<Props, 'isStage'> {
  readonly guess: Guess;
  readonly onChange: () => void;
}

function Kept({ words, desk, guess, onChange }: KeptProps) {
  const { t } = words;
  const skipped = isSkipped(guess);
  return (
    <>
      {skipped ? null : (
        <Paragraph>
          {t('reviewGuess.mineIs', { guess: guessText(words, desk.view, guess) })}
        </Paragraph>
      )}
      <Paragraph quiet>{t(skipped ? 'reviewGuess.skipped' : 'reviewGuess.kept')}</Paragraph>
      <Actions>
        <ActionButton busy={desk.isBusy} takesFocus onClick={onChange}>
          {t(skipped ? 'reviewGuess.guessAfterAll' : 'reviewGuess.change')}
        </ActionButton>
      </Actions>
    </>
  );
}

function guessText(words: Wording, view: Desk['view'], { coherence, lags }: Guess): string {
  const { t, format } = words;
  const band = coherence === null || !isRange(view) ? undefined : bandOf(coherence);
  const number = coherence === null ? [] : [format.number(coherence)];
  return [
    ...(band === undefined ? number : [t('reviewGuess.bandOf', band)]),
    ...(lags === null ? [] : [t('reviewGuess.mineLags', { pillar: nameOf(words, lags) })]),
  ].join(' · ');
}
