import type { PlanView } from '@samenhang/shared/api/actions';
import { useCallback, useState } from 'react';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { usePolling } from '../../../lib/use-polling.ts';
import { readLastActions } from '../api/reviews.ts';

/** Others say how theirs stand while everybody looks. */
const PACE = { every: 4_000, atMost: 30_000 };

/** The plan of the unit, as it changes. */
export function useLastActions(unit: string) {
  const backend = useBackend();
  const [known, setKnown] = useState<{ plan: PlanView | null; fault: Fault | null }>({
    plan: null,
    fault: null,
  });
  const look = useCallback(async () => {
    const reply = await readLastActions(backend, unit);
    // What was read before still holds while the connection is gone.
    setKnown(({ plan }) =>
      reply.ok
        ? { plan: reply.body, fault: null }
        : { plan, fault: plan === null ? reply.fault : null },
    );
    return reply.ok ? 'more' : 'fault';
  }, [backend, unit]);
  usePolling(look, PACE);
  return { ...known, again: () => void look() };
}
