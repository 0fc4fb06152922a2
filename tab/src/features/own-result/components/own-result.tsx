import type { OwnResultView } from '@samenhang/shared/api/own-result';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import type { Answers } from '@samenhang/shared/scoring/answers';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';
import { Habits } from './habits.tsx';
import { NextSteps } from './next-steps.tsx';
import { ScoreList } from './score-list.tsx';
import { Summary } from './summary.tsx';

interface Props {
  readonly cycle: string;
  readonly instrument: Instrument;
  readonly result: OwnResultView;
  /** What it rests on; empty where that is not known. */
  readonly answers: Answers;
}

/** One's own result: in words, then the numbers, then what one could do. */
export function OwnResult({ cycle, instrument, result, answers }: Props) {
  const { t, language } = useText();
  return (
    <>
      <Section title={t('result.wordsTitle')}>
        <Summary cycle={cycle} instrument={instrument} result={result} />
        <Paragraph quiet>
          {t(result.margins === null ? 'result.margin' : 'result.margins')}
        </Paragraph>
      </Section>
      <Section title={t('result.themesTitle')}>
        <Paragraph quiet>{t('result.scale')}</Paragraph>
        <ScoreList
          rows={instrument.themes.map(({ id, name, about }) => ({
            id,
            name: name[language],
            about: about[language],
            score: result.themes[id],
            margin: result.margins?.[id],
          }))}
        />
      </Section>
      <Section title={t('result.pillarsTitle')}>
        <ScoreList
          rows={instrument.pillars.map(({ id, name, about }) => ({
            id,
            name: name[language],
            about: about[language],
            score: result.pillars[id],
            margin: result.margins?.[id],
          }))}
        />
      </Section>
      <NextSteps instrument={instrument} ids={result.nextSteps} answers={answers} />
      <Habits instrument={instrument} ids={result.habits} />
    </>
  );
}
