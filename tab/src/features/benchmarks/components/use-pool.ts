import type { PoolView } from '@samenhang/shared/api/pool';
import type { Segment } from '@samenhang/shared/api/segments';
import { useState } from 'react';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { joinPool, leavePool } from '../api/norms.ts';

interface Failed {
  readonly fault: Fault;
  readonly again: () => void;
}

/** Whether we are in the pool, as the server said last. */
export function usePool(first: PoolView) {
  const backend = useBackend();
  const [pool, setPool] = useState(first);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failed | null>(null);
  const run = async (again: () => void, work: () => Promise<PoolView | Fault>) => {
    if (busy) return;
    setBusy(true);
    const outcome = await work();
    setBusy(false);
    setFailed('kind' in outcome ? { fault: outcome, again } : null);
    if (!('kind' in outcome)) setPool(outcome);
  };
  const join = (segment: Segment) =>
    void run(
      () => join(segment),
      async () => {
        const joined = await joinPool(backend, segment);
        return joined.ok ? joined.body : joined.fault;
      },
    );
  const leave = () =>
    void run(leave, async () => {
      const left = await leavePool(backend);
      return left.ok ? { ...pool, membership: null, release: null } : left.fault;
    });
  return {
    ...{ pool, busy, join, leave },
    fault: failed?.fault ?? null,
    again: () => failed?.again(),
  };
}
