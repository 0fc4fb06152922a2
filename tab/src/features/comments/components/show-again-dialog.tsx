import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { useText } from '../../../lib/text.ts';
import { type Comment, showAgain } from '../api/comments.ts';

interface Props {
  readonly comment: Comment;
  readonly cycle: string;
  readonly unit: string;
  /** With the comment as it is from now on; without one where nothing was done. */
  readonly onDone: (changed?: Comment) => void;
}

/** Asks before a text that nobody reads now can be read by everybody who reads the comments. */
export function ShowAgainDialog({ comment, cycle, unit, onDone }: Props) {
  const { t } = useText();
  const backend = useBackend();
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const show = async () => {
    setBusy(true);
    const reply = await showAgain(backend, { cycle, unit }, comment.id);
    setBusy(false);
    if (!reply.ok) return setFault(reply.fault);
    onDone(reply.body);
  };
  return (
    <Dialog title={t('comments.showTitle')} onCancel={() => onDone()}>
      <Paragraph>{t('comments.showMeans')}</Paragraph>
      {fault === null ? null : <FaultNotice fault={fault} onRetry={() => void show()} />}
      <Actions>
        <ActionButton weight="primary" busy={busy} onClick={() => void show()}>
          {t('comments.showNow')}
        </ActionButton>
        <ActionButton onClick={() => onDone()}>{t('comments.keepHidden')}</ActionButton>
      </Actions>
    </Dialog>
  );
}
