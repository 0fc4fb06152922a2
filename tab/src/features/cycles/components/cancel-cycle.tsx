import type { CycleView } from '@samenhang/shared/api/cycle';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Points, Section } from '../../../components/section.tsx';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { useText } from '../../../lib/text.ts';
import { cancelCycle } from '../api/closing.ts';

interface Props {
  readonly cycle: string;
  readonly onCancelled: (cycle: CycleView) => void;
}

/** Ends a round without a result, after saying what that destroys. */
export function CancelCycle({ cycle, onCancelled }: Props) {
  const { t } = useText();
  const backend = useBackend();
  const [sure, setSure] = useState(false);
  const [asking, setAsking] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const cancel = async () => {
    setSure(false);
    setAsking(true);
    const reply = await cancelCycle(backend, cycle);
    setAsking(false);
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) onCancelled(reply.body);
  };
  if (fault !== null) return <FaultNotice fault={fault} onRetry={() => void cancel()} />;
  return (
    <Section title={t('cancel.title')}>
      <Paragraph>{t('cancel.about')}</Paragraph>
      <Actions>
        <ActionButton busy={asking} onClick={() => setSure(true)}>
          {t('cancel.now')}
        </ActionButton>
      </Actions>
      {sure ? <Confirmation onCancel={() => void cancel()} onKeep={() => setSure(false)} /> : null}
    </Section>
  );
}

function Confirmation(props: { readonly onCancel: () => void; readonly onKeep: () => void }) {
  const { t } = useText();
  const points = [t('cancel.what.destroyed'), t('cancel.what.published'), t('cancel.what.told')];
  return (
    <Dialog title={t('cancel.sure')} onCancel={props.onKeep}>
      <Points points={[...points, t('cancel.what.final')]} />
      <Actions>
        <ActionButton weight="primary" onClick={props.onCancel}>
          {t('cancel.confirm')}
        </ActionButton>
        <ActionButton onClick={props.onKeep}>{t('cancel.keep')}</ActionButton>
      </Actions>
    </Dialog>
  );
}
