import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ActionView } from '@samenhang/shared/api/actions';
import type { ReviewView } from '@samenhang/shared/api/review';
import { type ActionState, isOpen } from '@samenhang/shared/plan/action-state';
import { useState } from 'react';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { StateButtons } from '../../../components/state-buttons.tsx';
import { useTypography } from '../../../components/typography.ts';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { actionText } from '../../../words/action-words.ts';
import type { Wording } from '../../../words/score-words.ts';
import { sendActionState } from '../api/reviews.ts';
import { ownedText } from '../model/plan-text.ts';
import { useLastActions } from './use-last-actions.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
  },
  entry: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

/** What an action can be said to be, in one press. */
const SAID: readonly ActionState[] = ['done', 'going', 'letGo'];

interface Props {
  readonly words: Wording;
  readonly view: ReviewView;
  readonly isStage: boolean;
}

/** What became of what was decided before; whoever owns it says so. */
export default function LastTime({ words, view, isStage }: Props) {
  const { t } = words;
  const styles = useStyles();
  const { plan, fault, again } = useLastActions(view.unit);
  const before = plan?.items.filter((action) => isOfLastTime(action, view)) ?? [];
  return (
    <Section title={t('reviewLast.title')}>
      <Paragraph>{t('reviewLast.about')}</Paragraph>
      {fault === null ? null : <FaultNotice fault={fault} onRetry={again} />}
      {plan === null && fault === null ? <Skeleton /> : null}
      {plan !== null && before.length === 0 ? (
        <Paragraph quiet>{t('reviewLast.none')}</Paragraph>
      ) : null}
      <ul className={styles.list}>
        {before.map((action) => (
          <LastAction
            key={action.id}
            words={words}
            action={action}
            maySay={!isStage && (action.isMine || plan?.mayChange === true)}
            onChange={again}
          />
        ))}
      </ul>
    </Section>
  );
}

/** What was open when this review began, also where that was said to be over since. */
function isOfLastTime(action: ActionView, { startedAt }: ReviewView): boolean {
  return isOpen(action) || Date.parse(action.changedAt) >= Date.parse(startedAt);
}

interface ActionProps {
  readonly words: Wording;
  readonly action: ActionView;
  readonly maySay: boolean;
  readonly onChange: () => void;
}

function LastAction({ words, action, maySay, onChange }: ActionProps) {
  const { t } = words;
  const styles = useStyles();
  const text = useTypography();
  const backend = useBackend();
  const [sent, setSent] = useState<ActionState | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const title = actionText(words, action.what);
  const shown = sent ?? action.state;
  const say = async (state: ActionState) => {
    setSent(state);
    setFault(null);
    const reply = await sendActionState(backend, action, state);
    setSent(null);
    if (reply.ok) onChange();
    else setFault(reply.fault);
  };
  return (
    <li className={styles.entry}>
      <p className={mergeClasses(text.body, text.strong)}>{title}</p>
      <Paragraph quiet>{`${ownedText(words, action)} · ${t(`actionState.${shown}`)}`}</Paragraph>
      {maySay ? (
        <StateButtons
          action={title}
          states={SAID}
          current={shown}
          busy={sent !== null}
          onPress={(state) => void say(state)}
        />
      ) : null}
      {fault === null ? null : <FaultNotice fault={fault} onRetry={onChange} />}
    </li>
  );
}
