import type { CycleView } from '@samenhang/shared/api/cycle';
import { useState } from 'react';
import { Decision } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { useText } from '../../../lib/text.ts';
import { readOwnResponse } from '../api/responses.ts';

/** The version that a person wants gone. */
export interface Version {
  readonly etag: string | null;
}

interface Props {
  readonly cycle: CycleView;
  readonly onCancel: () => void;
  readonly onConfirm: (version: Version) => void;
}

/** Asks whether an answer is to be taken back, and says what that means. */
export default function ConfirmWithdrawal({ cycle, onCancel, onConfirm }: Props) {
  const { t, format } = useText();
  const backend = useBackend();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  // Read now, so that leaving within the ten seconds takes one request, which outlives the page.
  const withdraw = async () => {
    setBusy(true);
    const reply = await readOwnResponse(backend, cycle.id);
    setBusy(false);
    if (!reply.ok) return setFault(reply.fault);
    onConfirm({ etag: reply.etag });
  };
  return (
    <Dialog title={t('withdraw.title')} onCancel={onCancel}>
      <Paragraph>{t('withdraw.meaning', { when: format.dayAndTime(cycle.closesAt) })}</Paragraph>
      {fault === null ? null : <FaultNotice fault={fault} onRetry={() => void withdraw()} />}
      <Decision>
        <ActionButton weight="primary" onClick={onCancel}>
          {t('withdraw.cancel')}
        </ActionButton>
        <ActionButton busy={busy} onClick={() => void withdraw()}>
          {t('withdraw.confirm')}
        </ActionButton>
      </Decision>
    </Dialog>
  );
}
