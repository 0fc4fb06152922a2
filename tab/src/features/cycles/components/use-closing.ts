import type { CloseJobView } from '@samenhang/shared/api/close-job';
import { useCallback, useEffect, useState } from 'react';
import type { Reply } from '../../../lib/api-client.ts';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { closeCycle, readClosing } from '../api/closing.ts';

/** Often enough to be seen moving, seldom enough to cost nothing; in milliseconds. */
const LOOK_AGAIN = 1000;

export interface Closing {
  /** `null` until it has begun. */
  readonly job: CloseJobView | null;
  /** Why the last request brought nothing. */
  readonly fault: Fault | null;
  /** Whether closing was asked for and has not been answered yet. */
  readonly asking: boolean;
  close(): void;
}

/** The closing of a cycle: begun here or elsewhere, and followed until it is done. */
export function useClosing(cycle: string, begun: boolean): Closing {
  const backend = useBackend();
  const [job, setJob] = useState<CloseJobView | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [asking, setAsking] = useState(false);
  const [looked, setLooked] = useState(0);
  const take = useCallback((reply: Reply<CloseJobView>) => {
    if (reply.ok) setJob(reply.body);
    setFault(reply.ok ? null : reply.fault);
  }, []);

  const running = job === null ? begun : job.state === 'running';
  useEffect(() => {
    if (!running) return undefined;
    let current = true;
    const timer = setTimeout(
      async () => {
        const reply = await readClosing(backend, cycle);
        if (!current) return;
        take(reply);
        setLooked(looked + 1);
      },
      looked === 0 ? 0 : LOOK_AGAIN,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [backend, cycle, running, looked, take]);

  const close = async () => {
    setAsking(true);
    take(await closeCycle(backend, cycle));
    setAsking(false);
  };
  return { job, fault, asking, close: () => void close() };
}
