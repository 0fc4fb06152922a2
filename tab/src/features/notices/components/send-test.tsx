import type { TestedNotice } from '@samenhang/shared/api/notices';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { useText } from '../../../lib/text.ts';
import { sendTest } from '../api/notice-plan.ts';

/** Sends one to whoever presses, so that they see whether it arrives. */
export function SendTest({ cycle }: { readonly cycle: string }) {
  const { t } = useText();
  const backend = useBackend();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<TestedNotice['outcome'] | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const send = async () => {
    setBusy(true);
    const reply = await sendTest(backend, cycle);
    setBusy(false);
    setFault(reply.ok ? null : reply.fault);
    setOutcome(reply.ok ? reply.body.outcome : null);
  };
  return (
    <>
      <Actions>
        <ActionButton busy={isBusy} onClick={() => void send()}>
          {t('notices.test')}
        </ActionButton>
      </Actions>
      {outcome === null ? null : <Notice role="status">{t(`noticeTest.${outcome}`)}</Notice>}
      {fault === null ? null : <FaultNotice fault={fault} onRetry={() => void send()} />}
    </>
  );
}
