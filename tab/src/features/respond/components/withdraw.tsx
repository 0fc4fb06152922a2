import type { CycleView } from '@samenhang/shared/api/cycle';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { useNavigation } from '../../../lib/navigation.tsx';
import { useText } from '../../../lib/text.ts';
import { withdrawResponse } from '../api/responses.ts';

interface Props {
  readonly cycle: CycleView;
}

/** Takes an answer back, after asking whether that is meant. */
export function Withdraw({ cycle }: Props) {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <ActionButton weight="subtle" onClick={() => setAsking(true)}>
        {t('withdraw.withdraw')}
      </ActionButton>
      {asking ? <Confirm cycle={cycle} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function Confirm({ cycle, onClose }: Props & { readonly onClose: () => void }) {
  const { t, format } = useText();
  const { go } = useNavigation();
  const backend = useBackend();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const withdraw = async () => {
    setBusy(true);
    const reply = await withdrawResponse(backend, cycle.id);
    setBusy(false);
    if (!reply.ok) return setFault(reply.fault);
    onClose();
    go({ page: 'home', withdrawn: true }, 'replace');
  };
  return (
    <Dialog title={t('withdraw.title')} onCancel={onClose}>
      <Paragraph>{t('withdraw.meaning', { when: format.dayAndTime(cycle.closesAt) })}</Paragraph>
      {fault === null ? null : <FaultNotice fault={fault} onRetry={() => void withdraw()} />}
      <Actions>
        <ActionButton weight="primary" busy={busy} onClick={() => void withdraw()}>
          {t('withdraw.confirm')}
        </ActionButton>
        <ActionButton onClick={onClose}>{t('withdraw.cancel')}</ActionButton>
      </Actions>
    </Dialog>
  );
}
