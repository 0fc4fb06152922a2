import type { CycleView } from '@samenhang/shared/api/cycle';
import { type OwnStatement, ownStatementsOf } from '@samenhang/shared/cycles/own-statements';
import { LANGUAGES } from '@samenhang/shared/languages';
import { dayAndTimeIn } from '@samenhang/shared/notices/fill-text';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Points, Section } from '../../../components/section.tsx';
import { useTypography } from '../../../components/typography.ts';
import { useBackend } from '../../../lib/backend.ts';
import { serverNow } from '../../../lib/server-clock.ts';
import { useText } from '../../../lib/text.ts';
import { changeCycle } from '../api/planning.ts';
import { plannedPoints, tooSoonToOpen } from '../model/planned-points.ts';
import { draftOf } from '../model/round-draft.ts';
import type { RoundFacts } from '../model/round-facts.ts';
import { RoundFields } from './round-fields.tsx';
import { RoundOutcome } from './round-outcome.tsx';
import { useRoundForm } from './use-round-form.ts';

interface Props {
  readonly facts: RoundFacts;
  readonly cycle: CycleView;
  /** While it is being opened, the plan stays as it is. */
  readonly isFixed: boolean;
  readonly onChanged: (cycle: CycleView) => void;
}

/** What is planned of a round, and changing it. */
export function PlannedRound({ facts, cycle, isFixed, onChanged }: Props) {
  const words = useText();
  const { t } = words;
  const [isChanging, setChanging] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const onSent = (changed: CycleView) => {
    setChanging(false);
    setSaved(true);
    onChanged(changed);
  };
  return (
    <Section title={t('plannedFor.title')}>
      <NotAsPlanned facts={facts} cycle={cycle} />
      <div role="status">
        {isSaved && !isChanging ? <Notice>{t('planRound.saved')}</Notice> : null}
      </div>
      {isChanging && !isFixed ? (
        <ChangePlan
          facts={facts}
          cycle={cycle}
          onChanged={onSent}
          onKeep={() => setChanging(false)}
        />
      ) : (
        <>
          <Points points={plannedPoints(words, facts, cycle)} />
          <OwnWordings own={ownStatementsOf(cycle)} />
          {isFixed ? null : (
            <Actions>
              <ActionButton onClick={() => setChanging(true)}>{t('planRound.change')}</ActionButton>
            </Actions>
          )}
        </>
      )}
    </Section>
  );
}

/** The statements of HR's own as they will be asked, in every language. */
function OwnWordings({ own }: { readonly own: readonly OwnStatement[] }) {
  const { t } = useText();
  const text = useTypography();
  if (own.length === 0) return null;
  return (
    <>
      <h3 className={text.heading}>{t('plannedFor.ownTitle')}</h3>
      <Points
        points={own.map((one) => [...new Set(LANGUAGES.map((tag) => one.text[tag]))].join(' · '))}
      />
    </>
  );
}

/** That it is planned to open, or to end, before it can open; or else that the clock could not open it. */
function NotAsPlanned({ facts, cycle }: Pick<Props, 'facts' | 'cycle'>) {
  const words = useText();
  const why = tooSoonToOpen(words, facts, cycle);
  if (why === null) return <Late facts={facts} cycle={cycle} />;
  return (
    <Notice tone="warning" title={words.t('plannedFor.tooSoonTitle')}>
      {why}
    </Notice>
  );
}

/** That the clock came by and could not open it. */
function Late({ facts: { zone }, cycle }: Pick<Props, 'facts' | 'cycle'>) {
  const { t, locale } = useText();
  const isDue = cycle.opensByClock && new Date(cycle.opensAt) <= serverNow();
  if (!isDue || cycle.opening === 'asked') return null;
  return (
    <Notice tone="warning" title={t('plannedFor.lateTitle')}>
      {t('plannedFor.late', { when: dayAndTimeIn(locale, zone, new Date(cycle.opensAt)) })}
    </Notice>
  );
}

interface ChangeProps extends Omit<Props, 'isFixed'> {
  readonly onKeep: () => void;
}

function ChangePlan({ facts, cycle, onChanged, onKeep }: ChangeProps) {
  const { t } = useText();
  const backend = useBackend();
  const form = useRoundForm(() => draftOf(cycle, facts, serverNow()), {
    zone: facts.zone,
    send: (plan) => changeCycle(backend, cycle.id, plan),
    onSent: onChanged,
  });
  return (
    <>
      <RoundFields facts={facts} draft={form.draft} onChange={form.change} />
      <RoundOutcome missing={form.missing} fault={form.fault} onRetry={form.submit} />
      <Actions>
        <ActionButton weight="primary" busy={form.isBusy} onClick={form.submit}>
          {t('planRound.save')}
        </ActionButton>
        <ActionButton onClick={onKeep}>{t('planRound.keep')}</ActionButton>
      </Actions>
    </>
  );
}
