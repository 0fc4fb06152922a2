import { mergeClasses } from '@fluentui/react-components';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { More } from '../../../components/more.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Points, Section } from '../../../components/section.tsx';
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
  const { t } = words;
  const lines = outcomeLines(words, group);
  const hasIndex = group.details?.outcomes.recommendIndex != null;
  return (
    <Section title={t('outcomes.title')}>
      {lines.map(({ id, name, answers }) => (
        <p key={id} data-outcome={id} className={mergeClasses(text.body, text.numbers, text.wide)}>
          <span className={text.strong}>{name}</span>
          <span>: </span>
          <Words>{answers}</Words>
        </p>
      ))}
      <More summary={t('outcomes.asked')}>
        <Points points={lines.map(({ question }) => question)} />
        {hasIndex ? <Paragraph quiet>{t('outcomes.indexMeans')}</Paragraph> : null}
        <Paragraph quiet>{t('outcomes.about')}</Paragraph>
      </More>
    </Section>
  );
}
