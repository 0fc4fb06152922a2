import { useCallback, useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { useText } from '../../../lib/text.ts';
import { useLoad } from '../../../lib/use-load.ts';
import { putRemind, readRemind } from '../api/remind.ts';

/** How reminders work, and one press for whoever wants none in this round. */
export function Reminders({ cycle }: { readonly cycle: string }) {
  const { t } = useText();
  const backend = useBackend();
  const { state } = useLoad(useCallback(() => readRemind(backend, cycle), [backend, cycle]));
  return (
    <Section title={t('reminders.title')}>
      <Paragraph>{t('reminders.about')}</Paragraph>
      {state.status === 'ready' ? <Choice cycle={cycle} before={state.body.remind} /> : null}
    </Section>
  );
}

function Choice({ cycle, before }: { readonly cycle: string; readonly before: boolean }) {
  const { t } = useText();
  const backend = useBackend();
  const [remind, setRemind] = useState(before);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const change = async () => {
    setBusy(true);
    const reply = await putRemind(backend, cycle, !remind);
    setBusy(false);
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) setRemind(reply.body.remind);
  };
  return (
    <>
      {remind ? null : <Paragraph>{t('reminders.stopped')}</Paragraph>}
      {fault === null ? null : <FaultNotice fault={fault} onRetry={() => void change()} />}
      <Actions>
        <ActionButton busy={isBusy} onClick={() => void change()}>
          {remind ? t('reminders.stop') : t('reminders.again')}
        </ActionButton>
      </Actions>
    </>
  );
}
