import { Textarea } from '@fluentui/react-components';
import { fitProse } from '@samenhang/shared/api/characters';
import { REASON_LENGTH } from '@samenhang/shared/api/limits';
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

interface Props {
  readonly comment: Comment;
  readonly cycle: string;
  readonly unit: string;
  /** With the comment as it is from now on; without one where nothing was done. */
  readonly onDone: (changed?: Comment) => void;
}

/** Asks why, as everybody who reads the comments will see. */
export function RedactDialog({ comment, cycle, unit, onDone }: Props) {
  const { t } = useText();
  const text = useTypography();
  const backend = useBackend();
  const field = useId();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const given = fitProse(reason).trim();
  const hide = async () => {
    setBusy(true);
    const reply = await redactComment(backend, { cycle, unit }, comment.id, given);
    setBusy(false);
    if (!reply.ok) return setFault(reply.fault);
    const redaction = { reason: given, at: new Date().toISOString() };
    onDone({ ...comment, text: null, redaction });
  };
  return (
    <Dialog title={t('comments.hideTitle')} onCancel={() => onDone()}>
      <Paragraph>{comment.text}</Paragraph>
      <label htmlFor={field} className={text.body}>
        {t('comments.why')}
      </label>
      <Textarea
        id={field}
        value={reason}
        maxLength={REASON_LENGTH.longest}
        onChange={(_, { value }) => setReason(value)}
      />
      {fault === null ? null : <FaultNotice fault={fault} onRetry={() => void hide()} />}
      <Actions>
        <ActionButton
          weight="primary"
          busy={busy || given.length < REASON_LENGTH.shortest}
          onClick={() => void hide()}
        >
          {t('comments.hideNow')}
        </ActionButton>
        <ActionButton onClick={() => onDone()}>{t('comments.keep')}</ActionButton>
      </Actions>
    </Dialog>
  );
}
