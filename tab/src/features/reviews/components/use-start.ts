import { useState } from 'react';
import { useBackend } from '../../../lib/backend.ts';
import { type Fault, isProblem } from '../../../lib/fault.ts';
import { useNavigation } from '../../../lib/navigation.tsx';
import { usePlace } from '../../../lib/place.ts';
import { startReview } from '../api/reviews.ts';

export interface Starting {
  readonly isBusy: boolean;
  /** Members may not see the result, so that a meeting about it would show them nothing. */
  readonly isRefused: boolean;
  readonly fault: Fault | null;
  start(): void;
}

/** Begins a review of a unit's result, and goes to it. */
export function useStart(cycle: string, unit: string): Starting {
  const backend = useBackend();
  const { go } = useNavigation();
  const { meetingId } = usePlace();
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Fault | null>(null);
  const start = async () => {
    setBusy(true);
    setFailed(null);
    const reply = await startReview(backend, { cycle, unit }, meetingId);
    setBusy(false);
    if (reply.ok) go({ page: 'review', review: reply.body.id });
    else setFailed(reply.fault);
  };
  const isRefused = isProblem(failed, 'members_may_not_read');
  return { isBusy, isRefused, fault: isRefused ? null : failed, start: () => void start() };
}
