import { useCallback, useContext, useRef, useState } from 'react';
import { addressOf } from './address.ts';
import type { Heard } from './polling.ts';
import type { Route } from './routes.ts';
import { StageContext } from './stage-context.ts';
import { usePolling } from './use-polling.ts';

/** Whether a page is on the stage, as everything on the page is told. */
export interface Sharing {
  readonly isShared: boolean;
  readonly onShared: (isShared: boolean) => void;
}

type Outcome = 'none' | 'asking' | 'failed';

/** Somebody else may share or stop, and no host says so by itself. */
const PACE = { every: 10_000, atMost: 10_000 };

/** Sharing and stopping, and whether it is shared: asked of the host while the panel is seen. */
export function useSharing(route: Route, { onShared }: Sharing) {
  const stage = useContext(StageContext);
  const [outcome, setOutcome] = useState<Outcome>('none');
  const acts = useRef(0);
  const look = useCallback(async (): Promise<Heard> => {
    const before = acts.current;
    const isShared = await stage.isShared();
    // What was asked before an act of one's own tells of before it.
    if (before === acts.current) onShared(isShared);
    return 'more';
  }, [stage, onShared]);
  usePolling(look, PACE);
  const act = async (doIt: () => Promise<Outcome>) => {
    acts.current += 1;
    setOutcome('asking');
    const came = await doIt();
    acts.current += 1;
    setOutcome(came);
    await look();
  };
  const share = async (): Promise<Outcome> => {
    // Without what the host wrote into our address, which is of this person's own window.
    const address = new URL(addressOf(route, ''), window.location.origin);
    return (await stage.share(address.href)) ? 'none' : 'failed';
  };
  const stop = async (): Promise<Outcome> => ((await stage.stop()) ? 'none' : 'failed');
  return { outcome, share: () => void act(share), stop: () => void act(stop) };
}
