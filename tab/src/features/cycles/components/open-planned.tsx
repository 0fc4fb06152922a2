import type { CycleView } from '@samenhang/shared/api/cycle';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useBackend } from '../../../lib/backend.ts';
import { useText } from '../../../lib/text.ts';
import { openCycle } from '../api/planning.ts';
import { Refusal } from './refusal.tsx';
import { useRoundAct } from './use-round-act.ts';

interface Props {
  readonly cycle: CycleView;
  readonly onOpened: (cycle: CycleView) => void;
}

/** Opens a planned round, after saying what is fixed from then on. */
export function OpenPlanned({ cycle, onOpened }: Props) {
  const { t } = useText();
  const backend = useBackend();
  const [sure, setSure] = useState(false);
  const { act, fault, isBusy } = useRoundAct(() => openCycle(backend, cycle.id), onOpened);
  return (
    <Section title={t('openRound.title')}>
      <Paragraph>{t('openRound.about')}</Paragraph>
      <Refusal fault={fault} onRetry={() => setSure(true)} />
      <Actions>
        <ActionButton weight="primary" busy={isBusy} onClick={() => setSure(true)}>
          {t('openRound.now')}
        </ActionButton>
      </Actions>
      {sure ? (
        <ConfirmDialog
          title={t('openRound.sure')}
          points={[
            t('openRound.people'),
            t('openRound.rules'),
            t('openRound.seen'),
            t('openRound.end'),
          ]}
          confirm={t('openRound.confirm')}
          keep={t('openRound.keep')}
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
