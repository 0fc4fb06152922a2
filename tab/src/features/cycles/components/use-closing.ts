import type { CloseJobView } from '@samenhang/shared/api/close-job';
import { useCallback, useState } from 'react';
import type { Reply } from '../../../lib/api-client.ts';
import { useBackend } from '../../../lib/backend.ts';
import { type Fault, isProblem } from '../../../lib/fault.ts';
import { usePolling } from '../../../lib/use-polling.ts';
import { closeCycle, readClosing } from '../api/closing.ts';

/** Often enough to be seen moving, seldom enough to cost nothing. */
const PACE = { every: 1000, atMost: 30_000 };

export interface Closing {
  /** `null` until it has begun. */
  readonly job: CloseJobView | null;
  /** Why the last request brought nothing. */
  readonly fault: Fault | null;
  /** Whether closing was asked for and has not been answered yet. */
  readonly asking: boolean;
  /** Whether other answers cannot be read by now than were to be left out. */
  readonly differs: boolean;
  /** Closes, or tries again; without so many answers that nobody can read. */
  close(withoutUnreadable?: number): void;
  /** The same once more. */
  again(): void;
}

/** The closing of a cycle: begun here or elsewhere, and followed until it is done. */
export function useClosing(cycle: string, begun: boolean): Closing {
  const backend = useBackend();
  const [job, setJob] = useState<CloseJobView | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [asking, setAsking] = useState(false);
  const [differs, setDiffers] = useState(false);
  const take = useCallback((reply: Reply<CloseJobView>) => {
    if (reply.ok) setJob(reply.body);
    setFault(reply.ok ? null : reply.fault);
  }, []);
  const look = useCallback(async () => {
    const reply = await readClosing(backend, cycle);
    take(reply);
    if (!reply.ok) return 'fault';
    return reply.body.state === 'running' ? 'more' : 'done';
  }, [backend, cycle, take]);
  const running = job === null ? begun : job.state === 'running';
  usePolling(running ? look : null, PACE);

  const [last, setLast] = useState<number>();
  const close = async (withoutUnreadable?: number) => {
    setLast(withoutUnreadable);
    setAsking(true);
    const reply = await closeCycle(backend, cycle, withoutUnreadable);
    const refused = !reply.ok && isProblem(reply.fault, 'validation_failed');
    setDiffers(refused);
    take(refused ? await readClosing(backend, cycle) : reply);
    setAsking(false);
  };
  return {
    ...{ job, fault, asking, differs },
    close: (without) => void close(without),
    again: () => void close(last),
  };
}
