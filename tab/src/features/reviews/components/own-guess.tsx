import type { Guess } from '@samenhang/shared/api/review';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { nameOf, type Wording } from '../../../words/score-words.ts';
import { bandOf, isRange, isSkipped } from '../model/guess-draft.ts';
import { GuessForm } from './guess-form.tsx';
import { OwnPart } from './own-part.tsx';
import type { Desk } from './use-review.ts';

interface Props {
  readonly words: Wording;
  readonly desk: Desk;
}

/** One's own guess; hidden for whoever leads. */
export default function OwnGuess({ words, desk }: Props) {
  const { t } = words;
  const toShow = desk.view.mine.guess === null ? 'reviewGuess.makeMine' : 'reviewGuess.showMine';
  return (
    <OwnPart view={desk.view} hidden={t('reviewGuess.hidden')} toShow={t(toShow)}>
      <Guessing words={words} desk={desk} />
    </OwnPart>
  );
}

function Guessing({ words, desk }: Props) {
  const { guess } = desk.view.mine;
  const [isChanging, setChanging] = useState(false);
  if (guess !== null && !isChanging) {
    return <Kept words={words} desk={desk} guess={guess} onChange={() => setChanging(true)} />;
  }
  return (
    <GuessForm
      words={words}
      view={desk.view}
      isBusy={desk.isBusy}
      onGuess={(next) => {
        setChanging(false);
        desk.part({ kind: 'guess', guess: next });
      }}
    />
  );
}

interface KeptProps extends Props {
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
