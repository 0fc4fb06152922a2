import type { Instrument } from '@samenhang/shared/instruments/schema';
import type { Answers } from '@samenhang/shared/scoring/answers';
import { Entries } from '../../../components/entries.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';

interface Props {
  readonly instrument: Instrument;
  readonly ids: readonly string[];
  /** What the result rests on; empty where that is not known. */
  readonly answers: Answers;
}

/** What one could suggest to those who can do it; where a works council may have a say, that is said. */
export function NextSteps(props: Props) {
  const { t } = useText();
  return (
    <Section title={t('result.nextTitle')}>
      {props.ids.length === 0 ? (
        <Paragraph>{t('result.nextNone')}</Paragraph>
      ) : (
        <>
          <Paragraph quiet>{t('result.nextAbout')}</Paragraph>
          <Steps {...props} />
        </>
      )}
    </Section>
  );
}

function Steps({ instrument: { items, scale }, ids, answers }: Props) {
  const { t, language } = useText();
  const answerTo = (id: string) => {
    const answer = answers[id];
    const said = typeof answer === 'number' ? scale.labels[language][answer - 1] : undefined;
    return said === undefined ? [] : [t('result.answered', { answer: said.toLowerCase() })];
  };
  const steps = ids.flatMap((wanted) => items.filter(({ id }) => id === wanted));
  return (
    <Entries
      entries={steps.map(({ id, nextStep, text, involveWorksCouncil }) => ({
        id,
        title: nextStep[language],
        lines: [
          [t('result.because', { statement: text[language] }), ...answerTo(id)].join(' '),
          ...(involveWorksCouncil ? [t('result.worksCouncil')] : []),
        ],
      }))}
    />
  );
}
