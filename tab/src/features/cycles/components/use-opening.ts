import type { CycleView } from '@samenhang/shared/api/cycle';
import type { OpenJobView } from '@samenhang/shared/api/open-job';
import { useCallback, useState } from 'react';
import type { Reply } from '../../../lib/api-client.ts';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { usePolling } from '../../../lib/use-polling.ts';
import { openCycle, readOpening } from '../api/planning.ts';

/** A small audience is invited within a second, a large one within a minute. */
const PACE = { every: 700, atMost: 15_000 };

export interface Opening {
  /** Whether it is being opened, by whoever asked. */
  readonly isOpening: boolean;
  /** Why the last request brought nothing. */
  readonly fault: Fault | null;
  /** Why it was not opened, in sentences. */
  readonly refused: readonly string[];
  open(): void;
}

/** The opening of a round: asked for here or elsewhere, and followed until it is open or refused. */
export function useOpening(cycle: CycleView, onOpened: () => void): Opening {
  const { id, opening } = cycle;
  const backend = useBackend();
  const [told, setTold] = useState<{ of: CycleView; job: OpenJobView } | null>(null);
  // What was told of a plan says nothing of another one.
  const job = told?.of === cycle ? told.job : null;
  const [isAsking, setAsking] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const take = useCallback(
    (reply: Reply<OpenJobView>) => {
      setFault(reply.ok ? null : reply.fault);
      if (!reply.ok) return 'fault';
      setTold({ of: cycle, job: reply.body });
      if (reply.body.state === 'running') return 'more';
      if (reply.body.state === 'done') onOpened();
      return 'done';
    },
    [cycle, onOpened],
  );
  const look = useCallback(async () => take(await readOpening(backend, id)), [backend, id, take]);
  // Of one that was refused before this page was there, the reason is read once.
  const follows = job === null ? opening !== null : job.state === 'running';
  usePolling(follows ? look : null, PACE);
  const open = async () => {
    setAsking(true);
    take(await openCycle(backend, id));
    setAsking(false);
  };
  const isRunning = job === null ? opening === 'asked' : job.state === 'running';
  return {
    isOpening: isAsking || isRunning,
    fault,
    refused: job?.errors.map(({ message }) => message) ?? [],
    open: () => void open(),
  };
}
