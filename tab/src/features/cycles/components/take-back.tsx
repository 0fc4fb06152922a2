import type { CycleView } from '@samenhang/shared/api/cycle';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useBackend } from '../../../lib/backend.ts';
import { useText } from '../../../lib/text.ts';
import { takeBack } from '../api/planning.ts';
import { Refusal } from './refusal.tsx';
import { useRoundAct } from './use-round-act.ts';

interface Props {
  readonly cycle: CycleView;
  /** Called with the plan, which stands again. */
  readonly onTakenBack: (plan: CycleView) => void;
}

/** Takes an opening back, while there is time. */
export function TakeBack({ cycle, onTakenBack }: Props) {
  const { t, format } = useText();
  const backend = useBackend();
  const [sure, setSure] = useState(false);
  const { act, fault, isBusy } = useRoundAct(() => takeBack(backend, cycle.id), onTakenBack);
  if (cycle.takeBackUntil === null) return null;
  return (
    <Section title={t('takeBack.title')}>
      <Paragraph>{t('takeBack.about', { until: format.time(cycle.takeBackUntil) })}</Paragraph>
      <Refusal fault={fault} onRetry={() => setSure(true)} />
      <Actions>
        <ActionButton busy={isBusy} onClick={() => setSure(true)}>
          {t('takeBack.now')}
        </ActionButton>
      </Actions>
      {sure ? (
        <ConfirmDialog
          title={t('takeBack.sure')}
          points={[t('takeBack.plan'), t('takeBack.answers'), t('takeBack.seen')]}
          confirm={t('takeBack.confirm')}
          keep={t('takeBack.keep')}
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
