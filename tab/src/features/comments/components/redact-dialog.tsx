import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import {
  listedReason,
  REDACTION_REASONS,
  type RedactionReason,
} from '@samenhang/shared/api/redaction-reasons';
import { useId, useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useTypography } from '../../../components/typography.ts';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { useText } from '../../../lib/text.ts';
import { type Comment, redactComment } from '../api/comments.ts';

const useStyles = makeStyles({
  // The same words stand in the middle of a sentence elsewhere.
  reason: {
    display: 'block',
    // What is not chosen reads as if it could not be, in the grey that Fluent gives it.
    color: tokens.colorNeutralForeground1,
    '::first-letter': { textTransform: 'uppercase' },
  },
});

interface Props {
  readonly comment: Comment;
  readonly cycle: string;
  readonly unit: string;
  /** With the comment as it is from now on; without one where nothing was done. */
  readonly onDone: (changed?: Comment) => void;
}

/** Asks why, out of a list: what HR would write itself could reveal what it hides. */
export function RedactDialog({ comment, cycle, unit, onDone }: Props) {
  const styles = useStyles();
  const text = useTypography();
  const { t } = useText();
  const backend = useBackend();
  const question = useId();
  const [reason, setReason] = useState<RedactionReason>();
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const hide = async () => {
    if (reason === undefined) return;
    setBusy(true);
    const reply = await redactComment(backend, { cycle, unit }, comment.id, reason);
    setBusy(false);
    if (!reply.ok) return setFault(reply.fault);
    const redaction = { reason, at: new Date().toISOString() };
    onDone({ ...comment, text: null, redaction, shownAgain: null });
  };
  return (
    <Dialog title={t('comments.hideTitle')} onCancel={() => onDone()}>
      <Paragraph>{comment.text}</Paragraph>
      <p id={question} className={text.body}>
        {t('comments.why')}
      </p>
      <RadioGroup
        aria-labelledby={question}
        value={reason ?? ''}
        onChange={(_, { value }) => setReason(listedReason(value))}
      >
        {REDACTION_REASONS.map((one) => (
          <Radio
            key={one}
            value={one}
            label={{ className: styles.reason, children: t(`hidingReason.${one}`) }}
          />
        ))}
      </RadioGroup>
      {fault === null ? null : <FaultNotice fault={fault} onRetry={() => void hide()} />}
      <Actions>
        <ActionButton
          weight="primary"
          busy={busy || reason === undefined}
          onClick={() => void hide()}
        >
          {t('comments.hideNow')}
        </ActionButton>
        <ActionButton onClick={() => onDone()}>{t('comments.keep')}</ActionButton>
      </Actions>
    </Dialog>
  );
}
