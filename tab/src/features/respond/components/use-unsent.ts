import type { CycleView } from '@samenhang/shared/api/cycle';
import { useEffect, useState } from 'react';
import type { DeviceDraft, DraftOwner } from '../device/device-draft.ts';
import type { Waiting } from '../model/waiting.ts';

const NONE: readonly Waiting[] = [];

/** What this device keeps of my answers and has not sent; read after the first screen. */
export function useUnsent({ mine, closesAt }: CycleView): readonly Waiting[] {
  const { deviceKey } = mine;
  const [unsent, setUnsent] = useState(NONE);
  useEffect(() => {
    let current = true;
    openWhenWanted({ deviceKey, closesAt })
      .then(({ found }) => {
        if (current) setUnsent(found);
      })
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [deviceKey, closesAt]);
  return unsent;
}

/** Has this device keep nothing more of what I withdrew. */
export async function forgetUnsent({ mine, closesAt }: CycleView): Promise<void> {
  const device = await openWhenWanted({ deviceKey: mine.deviceKey, closesAt });
  await device.keep(null);
}

async function openWhenWanted(owner: DraftOwner): Promise<DeviceDraft> {
  const { openDeviceDraft } = await import('../device/device-draft.ts');
  return openDeviceDraft(owner);
}
