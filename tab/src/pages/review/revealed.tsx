import { useEffect } from 'react';
import { Section } from '../../components/section.tsx';
import { BesideGuess } from '../../features/reviews/components/beside-guess.tsx';
import { GuessSpread } from '../../features/reviews/components/guess-spread.tsx';
import { Headline } from '../../features/unit-result/components/headline.tsx';
import { LadderSection } from '../../features/unit-result/components/ladder-section.tsx';
import { Cells } from '../../features/unit-result/components/matrix-section.tsx';
import { ScoresSection } from '../../features/unit-result/components/scores-section.tsx';
import { toldToAll } from '../../features/unit-result/model/told-to-all.ts';
import type { StepProps } from './review-step-props.ts';

/** The result in three sentences, with ladder and matrix; one's own guess beside it, and everybody's. */
export function Revealed({ words, desk, data: { result }, isStage, onSaid }: StepProps) {
  const { t } = words;
  const { group, headline, ladder } = result;
  const sentences = toldToAll(words, result);
  const first = sentences[0]?.text ?? '';
  useEffect(() => onSaid(first), [onSaid, first]);
  if (group === null) return null;
  return (
    <>
      <Headline sentences={sentences} />
      {isStage ? null : <BesideGuess words={words} view={desk.view} result={result} />}
      <GuessSpread words={words} view={desk.view} />
      {group.details === null ? (
        <ScoresSection words={words} group={group} />
      ) : (
        <>
          <Section title={t('matrix.title')}>
            <Cells words={words} group={group} headline={headline} />
          </Section>
          <LadderSection brief words={words} group={group} ladder={ladder} />
        </>
      )}
    </>
  );
}
