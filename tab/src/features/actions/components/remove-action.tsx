import type { ActionView } from '@samenhang/shared/api/actions';
import { useState } from 'react';
import { ActionButton } from '../../../components/buttons.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { useText } from '../../../lib/text.ts';
import { removeAction } from '../api/plan.ts';

interface Props {
  readonly action: ActionView;
  readonly onDone: () => void;
}

/** Takes an action out of the plan, which cannot be undone: letting go can. */
export function RemoveAction({ action, onDone }: Props) {
  const { t } = useText();
  const backend = useBackend();
  const [sure, setSure] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const remove = async () => {
    setSure(false);
    const reply = await removeAction(backend, action);
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) onDone();
  };
  return (
    <>
      <ActionButton weight="subtle" onClick={() => setSure(true)}>
        {t('actionForm.remove')}
      </ActionButton>
      {fault === null ? null : <FaultNotice fault={fault} onRetry={() => setSure(true)} />}
      {sure ? (
        <ConfirmDialog
          title={t('actionForm.removeSure')}
          points={[t('actionForm.removePoint')]}
          confirm={t('actionForm.removeConfirm')}
          keep={t('actionForm.removeKeep')}
          onConfirm={() => void remove()}
          onKeep={() => setSure(false)}
        />
      ) : null}
    </>
  );
}
