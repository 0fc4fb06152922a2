import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReviewView } from '@samenhang/shared/api/review';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import type { ReactNode } from 'react';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useTypography } from '../../../components/typography.ts';
import { nameOf, type Wording } from '../../../words/score-words.ts';
import type { Conversation } from '../api/conversation.ts';
import { whatLags } from '../model/what-lags.ts';

const useStyles = makeStyles({
  question: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'pretty',
  },
});

interface Props {
  readonly words: Wording;
  readonly conversation: Conversation;
  readonly gap: NonNullable<ReviewView['gap']>;
  readonly result: UnitResult;
  /** The statements it is made of. */
  readonly children: ReactNode;
}

/** One gap: what it is, why it is talked about, and the question for the conversation. */
export function DiscussGap({ words, conversation, gap: { cell, why }, result, children }: Props) {
  const { t } = words;
  const styles = useStyles();
  const text = useTypography();
  const { question, deeper } = conversation.cells[cell];
  const lags = whatLags(conversation, cell, result.headline.lagging);
  return (
    <>
      <Section title={t('reviewDiscuss.title', { cell: nameOf(words, cell) })}>
        <Paragraph quiet>{t(`reviewDiscuss.${why}`)}</Paragraph>
        {lags === undefined ? null : <Paragraph>{lags}</Paragraph>}
        <div>
          <p className={mergeClasses(text.body, text.quiet)}>{t('reviewDiscuss.question')}</p>
          <p className={mergeClasses(text.body, styles.question)}>{question}</p>
        </div>
        <div>
          <p className={mergeClasses(text.body, text.quiet)}>{t('reviewDiscuss.deeper')}</p>
          <p className={text.body}>{deeper}</p>
        </div>
      </Section>
      <Section title={t('reviewDiscuss.statements')}>{children}</Section>
    </>
  );
}
