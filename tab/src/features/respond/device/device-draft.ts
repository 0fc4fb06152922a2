import type { Waiting } from '../model/saving.ts';
import { deleteDraft, deleteDraftsBefore, findDraft, putDraft } from './device-store.ts';
import { type DraftSeal, draftSeal } from './draft-seal.ts';

/** What this device keeps of one person's answers, until they are sent and no longer. */
export interface DeviceDraft {
  /** What was kept before and never sent. */
  readonly found: Waiting | undefined;
  /** Keeps this instead of what was kept; `null` keeps nothing. Says whether that is now so. */
  keep(waiting: Waiting | null): Promise<boolean>;
}

interface Owner {
  /** `null` where the cycle takes no answers. */
  readonly deviceKey: string | null;
  readonly closesAt: string;
}

/** Where the browser keeps nothing for us, answers live on the page alone, as `keep` then says. */
const NOWHERE: DeviceDraft = { found: undefined, keep: async (waiting) => waiting === null };

/** Opens what the device keeps for the owner of the key; what is left of closed cycles goes. */
export async function openDeviceDraft({ deviceKey, closesAt }: Owner): Promise<DeviceDraft> {
  try {
    await deleteDraftsBefore(new Date().toISOString());
    if (deviceKey === null) return NOWHERE;
    const seal = await draftSeal(deviceKey);
    const kept = await findDraft(seal.name);
    const text = kept && (await seal.open(kept.sealed));
    return {
      found: text === undefined ? undefined : JSON.parse(text),
      keep: keeper(seal, closesAt),
    };
  } catch {
    return NOWHERE;
  }
}

/** One write at a time, and of several that wait only the last. */
function keeper(seal: DraftSeal, until: string): DeviceDraft['keep'] {
  let last: Promise<boolean> = Promise.resolve(true);
  let wanted: Waiting | null = null;
  const write = async () => {
    try {
      if (wanted === null) await deleteDraft(seal.name);
      else {
        const sealed = await seal.seal(JSON.stringify(wanted));
        await putDraft({ name: seal.name, sealed, until });
      }
      return true;
    } catch {
      return false;
    }
  };
  let waiting = false;
  return (next) => {
    wanted = next;
    if (waiting) return last;
    waiting = true;
    last = last.then(() => {
      waiting = false;
      return write();
    });
    return last;
  };
}
