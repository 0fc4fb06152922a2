import type { CycleView } from '@samenhang/shared/api/cycle';
import { useState } from 'react';
import type { Reply } from '../../../lib/api-client.ts';
import type { Fault } from '../../../lib/fault.ts';
import { serverNow } from '../../../lib/server-clock.ts';
import { planOf, type RoundDraft, type RoundField, type RoundPlan } from '../model/round-draft.ts';

interface Sending {
  readonly zone: string;
  readonly send: (plan: RoundPlan) => Promise<Reply<CycleView>>;
  readonly onSent: (cycle: CycleView) => void;
}

/** A round being filled in, and sent once nothing is missing. */
export function useRoundForm(first: () => RoundDraft, { zone, send, onSent }: Sending) {
  const [draft, setDraft] = useState(first);
  const [missing, setMissing] = useState<readonly RoundField[]>([]);
  const [fault, setFault] = useState<Fault | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async () => {
    const plan = planOf(draft, zone, serverNow());
    const isWhole = !Array.isArray(plan);
    setMissing(isWhole ? [] : plan);
    if (isBusy || !isWhole) return;
    setBusy(true);
    const reply = await send(plan);
    setBusy(false);
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) onSent(reply.body);
  };
  const change = (changed: Partial<RoundDraft>) =>
    setDraft((before) => ({ ...before, ...changed }));
  return { draft, change, missing, fault, isBusy, submit: () => void submit() };
}
