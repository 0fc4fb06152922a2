import type { Fault } from '../../../lib/fault.ts';
import { type Content, rebased, sameContent } from './content.ts';
import { edited, isUnsaved, type Saving, type Stored, startFrom } from './saving.ts';

/** What a device keeps of one window until it is sent. */
export interface Waiting {
  readonly content: Content;
  /** What of it had been saved. */
  readonly base: Content;
  /** The version it was written on top of. */
  readonly etag: string | null;
  /** The id of a submission of which no reply came. */
  readonly sent: string | null;
  readonly editedAt: string | null;
}

/** What the device has to keep now; `null` once all is sent. */
export function waitingOf(saving: Saving): Waiting | null {
  const { content, saved, etag, pending, editedAt } = saving;
  if (!isUnsaved(saving)) return null;
  return { content, base: saved, etag, sent: pending?.id ?? null, editedAt };
}

const CONFLICT: Fault = { kind: 'problem', code: 'etag_mismatch' };

/**
 * Applies what the windows of this device kept on top of what is stored; for one statement, the window
 * used last wins. If `lastStored` is the submission whose reply was lost, it did arrive. If another
 * device wrote since, that is a conflict.
 */
export function resumed(
  stored: Stored,
  lastStored: string | null,
  found: readonly Waiting[],
): Saving {
  const fresh = startFrom(stored);
  const inOrder = found.toSorted((a, b) => timeOf(a) - timeOf(b));
  const stale = inOrder.find(
    ({ etag, sent }) => etag !== stored.etag && (sent === null || sent !== lastStored),
  );
  const content = inOrder.reduce(
    (onto, waiting) => rebased(waiting.base, waiting.content, onto),
    stale?.base ?? stored.content,
  );
  if (sameContent(content, stored.content)) return fresh;
  const going = edited(fresh, content, inOrder.at(-1)?.editedAt ?? null);
  if (stale === undefined) return going;
  return { ...going, saved: stale.base, etag: stale.etag, trouble: CONFLICT };
}

function timeOf({ editedAt }: Waiting): number {
  return editedAt === null ? 0 : Date.parse(editedAt);
}
