import type { CycleView } from '@samenhang/shared/api/cycle';
import { useCallback, useEffect, useState } from 'react';
import type { DeviceDraft, DraftOwner } from '../device/device-draft.ts';
import type { Waiting } from '../model/waiting.ts';

export interface Unsent {
  readonly found: readonly Waiting[];
  /** False where the device did not answer: then it may keep something that is not known. */
  readonly complete: boolean;
  /** Asks the device again. */
  again(): void;
}

const NONE = { found: [], complete: true } as const;

/** What this device keeps of my answers and has not sent; read after the first screen. */
export function useUnsent(cycle: CycleView): Unsent {
  const { id, opensAt } = cycle;
  const { deviceKey } = cycle.mine;
  const [unsent, setUnsent] = useState<Pick<Unsent, 'found' | 'complete'>>(NONE);
  const [asking, setAsking] = useState({ open: openWhenWanted });
  useEffect(() => {
    let current = true;
    asking
      .open({ deviceKey, id, opensAt })
      .then(({ found, complete }) => {
        if (current)
          setUnsent((before) =>
            tellsNothing(before, found, complete) ? before : { found, complete },
          );
      })
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [deviceKey, id, opensAt, asking]);
  return { ...unsent, again: useCallback(() => setAsking({ open: openWhenWanted }), []) };
}

function tellsNothing(
  { found, complete }: Pick<Unsent, 'found' | 'complete'>,
  next: readonly Waiting[],
  all: boolean,
) {
  return complete === all && found.length === 0 && next.length === 0;
}

/** Has this device keep nothing more of what I withdrew; says whether it is known not to. */
export async function forgetUnsent({ mine, id, opensAt }: CycleView): Promise<boolean> {
  try {
    const device = await openWhenWanted({ deviceKey: mine.deviceKey, id, opensAt });
    return await device.keep(null);
  } catch {
    return false;
  }
}

async function openWhenWanted(owner: DraftOwner): Promise<DeviceDraft> {
  const { openDeviceDraft } = await import('../device/device-draft.ts');
  return openDeviceDraft(owner);
}
