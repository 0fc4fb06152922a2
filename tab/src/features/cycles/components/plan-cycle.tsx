import type { CycleView } from '@samenhang/shared/api/cycle';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useBackend } from '../../../lib/backend.ts';
import { serverNow } from '../../../lib/server-clock.ts';
import { useText } from '../../../lib/text.ts';
import { planCycle } from '../api/planning.ts';
import { newDraft } from '../model/round-draft.ts';
import type { RoundFacts } from '../model/round-facts.ts';
import { RoundFields } from './round-fields.tsx';
import { RoundOutcome } from './round-outcome.tsx';
import { useRoundForm } from './use-round-form.ts';

interface Props {
  readonly facts: RoundFacts;
  readonly onPlanned: (cycle: CycleView) => void;
}

/** A new round. */
export function PlanCycle({ facts, onPlanned }: Props) {
  const { t } = useText();
  const backend = useBackend();
  const form = useRoundForm(() => newDraft(facts, serverNow()), {
    zone: facts.zone,
    send: (plan) => planCycle(backend, { id: crypto.randomUUID(), ...plan }),
    onSent: onPlanned,
  });
  return (
    <Section title={t('planRound.title')}>
      <Paragraph>{t('planRound.about')}</Paragraph>
      <RoundFields facts={facts} draft={form.draft} onChange={form.change} />
      <RoundOutcome missing={form.missing} fault={form.fault} onRetry={form.submit} />
      <Actions>
        <ActionButton weight="primary" busy={form.isBusy} onClick={form.submit}>
          {t('planRound.plan')}
        </ActionButton>
      </Actions>
    </Section>
  );
}
