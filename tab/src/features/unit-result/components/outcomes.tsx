import { mergeClasses } from '@fluentui/react-components';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useTypography } from '../../../components/typography.ts';
import { Words } from '../../../components/words.tsx';
import type { Wording } from '../../../words/score-words.ts';
import { outcomeLines } from '../model/outcome-words.ts';

interface Props {
  readonly words: Wording;
  readonly group: ReleasedGroup;
}

/** How people answered the closing questions: a line each. */
export function Outcomes({ words, group }: Props) {
  const text = useTypography();
  return (
    <Section title={words.t('outcomes.title')}>
      {outcomeLines(words, group).map(({ id, question, answers }) => (
        <p key={id} data-outcome={id} className={mergeClasses(text.body, text.numbers, text.wide)}>
          <span className={text.strong}>{question}</span>
          <span> </span>
          <Words>{answers}</Words>
        </p>
      ))}
      <Paragraph quiet wide>
        {words.t('outcomes.about')}
      </Paragraph>
    </Section>
  );
}
