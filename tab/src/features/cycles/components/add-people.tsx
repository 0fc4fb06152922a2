import { DAYS_APART } from '@samenhang/shared/thresholds';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useBackend } from '../../../lib/backend.ts';
import { useText } from '../../../lib/text.ts';
import { addPeople, type Joined } from '../api/planning.ts';
import { Refusal } from './refusal.tsx';
import { useRoundAct } from './use-round-act.ts';

interface Props {
  readonly cycle: string;
  readonly onAdded: () => void;
}

/** Invites to an open round who joined the organisation since. */
export function AddPeople({ cycle, onAdded }: Props) {
  const { t } = useText();
  const backend = useBackend();
  const [joined, setJoined] = useState<Joined | null>(null);
  const { act, fault, isBusy } = useRoundAct(
    () => addPeople(backend, cycle),
    (found) => {
      setJoined(found);
      onAdded();
    },
  );
  return (
    <Section title={t('addPeople.title')}>
      <Paragraph>{t('addPeople.about')}</Paragraph>
      <div role="status">{joined === null ? null : <Outcome {...joined} />}</div>
      <Refusal fault={fault} onRetry={act} />
      <Actions>
        <ActionButton busy={isBusy} onClick={act}>
          {t('addPeople.now')}
        </ActionButton>
      </Actions>
    </Section>
  );
}

function Outcome({ added, elsewhere, tooSoon }: Joined) {
  const { t } = useText();
  const sentences = [
    added === 0 ? t('addPeople.none') : t('addPeople.added', { count: added }),
    ...(elsewhere === 0 ? [] : [t('addPeople.elsewhere', { count: elsewhere })]),
    ...(tooSoon === 0 ? [] : [t('addPeople.tooSoon', { count: tooSoon, days: DAYS_APART })]),
  ];
  return <Notice>{sentences.join(' ')}</Notice>;
}
