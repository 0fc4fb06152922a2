import type { CycleView } from '@samenhang/shared/api/cycle';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useBackend } from '../../../lib/backend.ts';
import { useText } from '../../../lib/text.ts';
import { cancelCycle } from '../api/closing.ts';
import { useRoundAct } from './use-round-act.ts';

interface Props {
  readonly cycle: CycleView;
  readonly onCancelled: (cycle: CycleView) => void;
}

/** Ends a round without a result, after saying what that destroys; of one that never opened, nothing. */
export function CancelCycle({ cycle, onCancelled }: Props) {
  const { t } = useText();
  const backend = useBackend();
  const [sure, setSure] = useState(false);
  const { act, fault, isBusy } = useRoundAct(() => cancelCycle(backend, cycle.id), onCancelled);
  const planned = cycle.state === 'planned';
  const points = planned
    ? [t('cancelPlanned.what.opens'), t('cancelPlanned.what.nobody')]
    : [t('cancel.what.destroyed'), t('cancel.what.published'), t('cancel.what.told')];
  return (
    <Section title={t('cancel.title')}>
      <Paragraph>{t(planned ? 'cancelPlanned.about' : 'cancel.about')}</Paragraph>
      {fault === null ? null : <FaultNotice fault={fault} onRetry={() => setSure(true)} />}
      <Actions>
        <ActionButton busy={isBusy} onClick={() => setSure(true)}>
          {t('cancel.now')}
        </ActionButton>
      </Actions>
      {sure ? (
        <ConfirmDialog
          title={t('cancel.sure')}
          points={[...points, t('cancel.what.final')]}
          confirm={t(planned ? 'cancelPlanned.confirm' : 'cancel.confirm')}
          keep={t('cancel.keep')}
          onConfirm={() => {
            setSure(false);
            act();
          }}
          onKeep={() => setSure(false)}
        />
      ) : null}
    </Section>
  );
}
