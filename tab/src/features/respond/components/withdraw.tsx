import type { CycleView } from '@samenhang/shared/api/cycle';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useText } from '../../../lib/text.ts';
import type { Version } from './confirm-withdrawal.tsx';
import { Withdrawing } from './withdrawing.tsx';

const confirm = () => import('./confirm-withdrawal.tsx');
const ConfirmWithdrawal = lazy(confirm);

interface Props {
  readonly cycle: CycleView;
  /** What else can be done, except while it is being withdrawn. */
  readonly children: ReactNode;
}

type State = 'idle' | 'asking' | 'undone' | Version;

/** Takes an answer back, after asking whether that is meant, and ten seconds to think better of it. */
export function Withdraw({ cycle, children }: Props) {
  const { t } = useText();
  const [state, setState] = useState<State>('idle');
  // After the first screen, and before it is wanted: by then there may be no connection.
  useEffect(() => void confirm().catch(() => undefined), []);
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
        <Suspense fallback={null}>
          <ConfirmWithdrawal cycle={cycle} onCancel={() => setState('idle')} onConfirm={setState} />
        </Suspense>
      ) : null}
    </>
  );
}
