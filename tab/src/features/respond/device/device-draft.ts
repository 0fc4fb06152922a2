import type { Waiting } from '../model/waiting.ts';
import { toBase64Url } from './base64url.ts';
import { findDrafts, NoStoreError, replaceDrafts } from './device-store.ts';
import { type DraftSeal, draftSeal } from './draft-seal.ts';
import { parseWaiting } from './parse-waiting.ts';
import { roundMark } from './round-mark.ts';

/** What this device keeps of one person's answers, until they are sent and no longer. */
export interface DeviceDraft {
  /** What windows of this person kept before and never sent. */
  readonly found: readonly Waiting[];
  /** Whether that is all: false where the device did not answer, so that there may be more. */
  readonly complete: boolean;
  /**
   * Keeps this instead of what this window kept and of what was found; `null` keeps nothing. Says
   * whether that is now known to be so: a device that did not answer may keep more than was found.
   * What another window keeps meanwhile stays.
   */
  keep(waiting: Waiting | null): Promise<boolean>;
}

export interface DraftOwner {
  /** `null` where the cycle takes no answers. */
  readonly deviceKey: string | null;
  readonly id: string;
  readonly opensAt: string;
}

/** Where the browser keeps nothing for us, answers live on the page alone, as `keep` then says. */
const NOWHERE: DeviceDraft = {
  found: [],
  complete: true,
  keep: async (waiting) => waiting === null,
};

/**
 * Opens what the device keeps for the owner of the key. What cannot be read is passed over, and goes
 * with the next that is kept.
 */
export async function openDeviceDraft({ deviceKey, ...cycle }: DraftOwner): Promise<DeviceDraft> {
  if (deviceKey === null) return NOWHERE;
  try {
    const [seal, round] = await Promise.all([draftSeal(deviceKey), roundMark(cycle)]);
    return await opened(seal, round);
  } catch {
    return NOWHERE;
  }
}

async function opened(seal: DraftSeal, round: string): Promise<DeviceDraft> {
  try {
    const drafts = await findDrafts(seal.name);
    const texts = await Promise.all(drafts.map(({ sealed }) => seal.open(sealed)));
    const names = drafts.map(({ name }) => name);
    const found = texts.flatMap((text = '') => parseWaiting(text) ?? []);
    return { found, complete: true, keep: keeper(seal, round, { names, complete: true }) };
  } catch (error) {
    if (error instanceof NoStoreError) return NOWHERE;
    // What it keeps was not seen, and so stays.
    return {
      found: [],
      complete: false,
      keep: keeper(seal, round, { names: [], complete: false }),
    };
  }
}

/** Under which names something was found, and whether that is all. */
interface Known {
  readonly names: readonly string[];
  readonly complete: boolean;
}

/**
 * One write at a time, and of several that wait only the last. Each has a name of its own, so that
 * one window never overwrites another.
 */
function keeper(seal: DraftSeal, round: string, known: Known): DeviceDraft['keep'] {
  let last: Promise<boolean> = Promise.resolve(true);
  let wanted: Waiting | null = null;
  let kept = known.names;
  const write = async () => {
    try {
      if (wanted === null) {
        await replaceDrafts(kept);
        kept = [];
        return known.complete;
      }
      const sealed = await seal.seal(JSON.stringify(wanted));
      const name = `${seal.name}.${toBase64Url(crypto.getRandomValues(new Uint8Array(16)).buffer)}`;
      await replaceDrafts(kept, { name, sealed, round });
      kept = [name];
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
