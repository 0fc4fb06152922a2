import type { CycleView } from '@samenhang/shared/api/cycle';
import { type ReactNode, useState } from 'react';
import { Actions, Decision } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { useText } from '../../../lib/text.ts';
import { readOwnResponse } from '../api/responses.ts';
import { Withdrawing } from './withdrawing.tsx';

interface Props {
  readonly cycle: CycleView;
  /** What else can be done, except while it is being withdrawn. */
  readonly children: ReactNode;
}

/** The version that a person wants gone. */
interface Version {
  readonly etag: string | null;
}

type State = 'idle' | 'asking' | 'undone' | Version;

/** Takes an answer back, after asking whether that is meant, and ten seconds to think better of it. */
export function Withdraw({ cycle, children }: Props) {
  const { t } = useText();
  const [state, setState] = useState<State>('idle');
  if (typeof state === 'object') {
    return <Withdrawing cycle={cycle} etag={state.etag} onUndo={() => setState('undone')} />;
  }
  return (
    <>
      <Actions>
        {children}
        <ActionButton
          key={state === 'undone' ? 'undone' : 'first'}
          weight="subtle"
          takesFocus={state === 'undone'}
          onClick={() => setState('asking')}
        >
          {t('withdraw.withdraw')}
        </ActionButton>
      </Actions>
      {state === 'undone' ? <Notice role="status">{t('withdraw.kept')}</Notice> : null}
      {state === 'asking' ? (
        <Confirm cycle={cycle} onCancel={() => setState('idle')} onConfirm={setState} />
      ) : null}
    </>
  );
}

interface ConfirmProps extends Pick<Props, 'cycle'> {
  readonly onCancel: () => void;
  readonly onConfirm: (version: Version) => void;
}

function Confirm({ cycle, onCancel, onConfirm }: ConfirmProps) {
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
