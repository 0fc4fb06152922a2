import type { ReviewView } from '@samenhang/shared/api/review';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import type { Wording } from '../../../words/score-words.ts';
import { besideGuess } from '../model/beside-guess-words.ts';

interface Props {
  readonly words: Wording;
  readonly view: ReviewView;
  readonly result: UnitResult;
}

/** One's own guess and the result; hidden from a screen that whoever leads may be sharing. */
export function BesideGuess({ words, view, result }: Props) {
  const { t } = words;
  const leads = view.maySteer && view.steeredBy === 'me';
  const [isShown, setShown] = useState(!leads);
  return (
    <Section title={t('reviewReveal.mineTitle')}>
      {isShown ? (
        besideGuess(words, view, result).map((line) => <Paragraph key={line}>{line}</Paragraph>)
      ) : (
        <Paragraph quiet>{t('reviewGuess.hidden')}</Paragraph>
      )}
      {leads ? (
        <Actions>
          <ActionButton expanded={isShown} onClick={() => setShown((before) => !before)}>
            {t(isShown ? 'reviewGuess.hideMine' : 'reviewGuess.showMine')}
          </ActionButton>
        </Actions>
      ) : null}
    </Section>
  );
}
