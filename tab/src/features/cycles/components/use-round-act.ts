import { useState } from 'react';
import type { Reply } from '../../../lib/api-client.ts';
import type { Fault } from '../../../lib/fault.ts';

/** Something that is done to a round once at a time, and what came of it. */
export function useRoundAct<Body>(ask: () => Promise<Reply<Body>>, onDone: (body: Body) => void) {
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const act = async () => {
    if (isBusy) return;
    setBusy(true);
    setFault(null);
    const reply = await ask();
    setBusy(false);
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) onDone(reply.body);
  };
  return { act: () => void act(), fault, isBusy };
}
