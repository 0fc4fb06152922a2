import type { ReviewView } from '@samenhang/shared/api/review';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import type { Wording } from '../../../words/score-words.ts';
import { besideGuess } from '../model/beside-guess-words.ts';
import { OwnPart } from './own-part.tsx';

interface Props {
  readonly words: Wording;
  readonly view: ReviewView;
  readonly result: UnitResult;
}

/** One's own guess and the result; hidden for whoever leads. */
export function BesideGuess({ words, view, result }: Props) {
  const { t } = words;
  return (
    <Section title={t('reviewReveal.mineTitle')}>
      <OwnPart view={view} hidden={t('reviewGuess.hidden')} toShow={t('reviewGuess.showMine')}>
        {besideGuess(words, view, result).map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
      </OwnPart>
    </Section>
  );
}
