import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { Details } from '../../../components/details.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import { type Conversation, SUGGESTED_MINUTES } from '../api/conversation.ts';
import { SteerButtons } from './steer-buttons.tsx';
import type { Desk } from './use-review.ts';

const useStyles = makeStyles({
  card: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: 'clamp(12px, 3vw, 20px)',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusXLarge,
    '@media print': { display: 'none' },
  },
  say: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

interface Props {
  readonly desk: Desk;
  readonly conversation: Conversation;
  /** What else helps whoever leads, in this step. */
  readonly children?: ReactNode;
}

/** For whoever leads the conversation: what to say, how long, why, and the way on. */
export function SteeringCard({ desk, conversation, children }: Props) {
  const { t } = useText();
  const styles = useStyles();
  const text = useTypography();
  const id = useId();
  const { view } = desk;
  if (!view.maySteer) return null;
  const { say, why } = conversation.steps[view.step];
  const minutes = SUGGESTED_MINUTES[view.step];
  return (
    <section aria-labelledby={id} className={styles.card}>
      <h2 id={id} className={mergeClasses(text.body, text.strong)}>
        {t('reviewSteer.title')}
      </h2>
      {view.steeredBy === 'other' ? (
        <Paragraph>{t('reviewSteer.other')}</Paragraph>
      ) : (
        <>
          <Paragraph quiet>{sayLine(t('reviewSteer.say'), minutes, t)}</Paragraph>
          <p className={mergeClasses(text.body, styles.say)}>{say}</p>
          <Details summary={t('reviewSteer.why')}>
            <Paragraph>{why}</Paragraph>
          </Details>
          {children}
        </>
      )}
      <SteerButtons desk={desk} />
    </section>
  );
}

type Translate = ReturnType<typeof useText>['t'];

function sayLine(say: string, minutes: number | null, t: Translate): string {
  return minutes === null ? say : `${say} · ${t('reviewSteer.minutes', { count: minutes })}`;
}
