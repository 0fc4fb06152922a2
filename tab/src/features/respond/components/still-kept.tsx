import type { CycleView } from '@samenhang/shared/api/cycle';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Words } from '../../../components/words.tsx';
import { useText } from '../../../lib/text.ts';
import { forgetUnsent } from './use-unsent.ts';

/** An answer was withdrawn, but the device did not let go of what it kept of it: said, and tried again. */
export function StillKept({ cycle }: { readonly cycle: CycleView }) {
  const { t } = useText();
  const [busy, setBusy] = useState(false);
  const [forgotten, setForgotten] = useState(false);
  const forget = async () => {
    setBusy(true);
    setForgotten(await forgetUnsent(cycle));
    setBusy(false);
  };
  if (forgotten) return <Notice role="status">{t('withdraw.forgotten')}</Notice>;
  return (
    <Notice tone="warning" role="alert">
      <Words>{t('withdraw.left')}</Words>
      <Actions>
        <ActionButton busy={busy} onClick={() => void forget()}>
          {t('fault.retry')}
        </ActionButton>
      </Actions>
    </Notice>
  );
}
