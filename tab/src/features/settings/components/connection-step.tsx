import type { Checks } from '@samenhang/shared/api/settings';
import { CHECKS, type Check } from '@samenhang/shared/api/settings-words';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { CopyText } from '../../../components/copy-text.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { useText } from '../../../lib/text.ts';
import { tryCheck } from '../api/first-steps.ts';
import { connectionStep, isShown, stateOfCheck } from '../model/first-step-states.ts';
import { requestText } from '../model/request-text.ts';
import { ConnectionRow } from './connection-row.tsx';
import { Step } from './step.tsx';

interface Props {
  readonly checks: Checks;
  readonly tenant: string;
}

/** What the product can do here, each tried when asked, and what to ask of whom where it cannot. */
export function ConnectionStep({ checks: first, tenant }: Props) {
  const words = useText();
  const { t } = words;
  const { checks, busy, fault, tryIt, tryAll } = useChecks(first);
  const shown = CHECKS.filter((check) => isShown(checks, check));
  const there = shown.filter((check) => stateOfCheck(checks, check) !== 'absent');
  return (
    <Step title={t('connection.title')} state={connectionStep(checks)}>
      <Paragraph>{t('connection.about')}</Paragraph>
      <Actions>
        <ActionButton busy={busy !== null} onClick={() => tryAll(there)}>
          {t('connection.tryAll')}
        </ActionButton>
      </Actions>
      {shown.map((check) => (
        <ConnectionRow
          key={check}
          check={check}
          checks={checks}
          busy={busy === check}
          onTry={() => tryIt(check)}
        />
      ))}
      {fault === null ? null : (
        <FaultNotice fault={fault.fault} onRetry={() => tryIt(fault.check)} />
      )}
      <Paragraph>{t('connection.request')}</Paragraph>
      <CopyText
        name={t('connection.requestName')}
        label={t('connection.copyRequest')}
        text={() => requestText(words, { tenant, application: checks.application })}
      />
    </Step>
  );
}

function useChecks(first: Checks) {
  const backend = useBackend();
  const [checks, setChecks] = useState(first);
  const [busy, setBusy] = useState<Check | null>(null);
  const [fault, setFault] = useState<{ readonly check: Check; readonly fault: Fault } | null>(null);
  const tryIt = async (check: Check) => {
    if (busy !== null) return false;
    setBusy(check);
    const tried = await tryCheck(backend, check);
    setBusy(null);
    setFault(tried.ok ? null : { check, fault: tried.fault });
    if (tried.ok) setChecks(tried.body);
    return tried.ok;
  };
  /** One after the other, up to the first of which nothing could be learnt. */
  const tryAll = async (all: readonly Check[]) => {
    for (const check of all) if (!(await tryIt(check))) return;
  };
  return {
    checks,
    busy,
    fault,
    tryIt: (check: Check) => void tryIt(check),
    tryAll: (all: readonly Check[]) => void tryAll(all),
  };
}
