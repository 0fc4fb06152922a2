import { type Fault, isProblem, mayHaveBeenStored } from '../../../lib/fault.ts';
import { type Content, sameContent } from './content.ts';

/** One PUT. Sent again after a lost reply, it is the same to the letter. */
export interface Submission {
  readonly id: string;
  readonly state: 'draft' | 'submitted';
  readonly content: Content;
  /** The version it replaces; `null` where there is none yet. */
  readonly etag: string | null;
}

/** What is on the screen beside what the server has. Every function here returns a new one. */
export interface Saving {
  readonly content: Content;
  readonly saved: Content;
  readonly etag: string | null;
  readonly savedAt: string | null;
  /** Sent, and neither confirmed nor refused. */
  readonly pending: Submission | null;
  /** What was last confirmed in this visit. */
  readonly confirmed: Submission['state'] | null;
  /** Why the last attempt did not succeed. */
  readonly trouble: Fault | null;
  /** When the content was last changed here, by this device's clock; `null` for not since opened. */
  readonly editedAt: string | null;
  /** Whether what is unsaved would survive a reload or a crash. */
  readonly kept: boolean;
}

/** What a device keeps until it is sent. */
export interface Waiting {
  readonly content: Content;
  /** The version it was written on top of. */
  readonly etag: string | null;
  /** The id of a submission of which no reply came. */
  readonly sent: string | null;
  readonly editedAt: string | null;
}

export interface Stored {
  readonly content: Content;
  readonly etag: string | null;
  readonly savedAt: string | null;
}

export function startFrom(stored: Stored): Saving {
  return {
    ...stored,
    saved: stored.content,
    pending: null,
    confirmed: null,
    trouble: null,
    editedAt: null,
    kept: true,
  };
}

export function edited(saving: Saving, content: Content, editedAt: string | null): Saving {
  return { ...saving, content, editedAt };
}

/** What the device has to keep now; `null` once all is sent, or when nothing more can be. */
export function waitingOf(saving: Saving): Waiting | null {
  const { content, etag, pending, editedAt, trouble } = saving;
  if (!isUnsaved(saving) || isProblem(trouble, 'cycle_not_open')) return null;
  return { content, etag, sent: pending?.id ?? null, editedAt };
}

/**
 * Goes on with what a device kept, on top of what is stored. `lastStored` is the id of the last
 * submission that is: where it is the one of which no reply came, that one arrived. Where another
 * device wrote since, a person decides.
 */
export function resumed(stored: Stored, lastStored: string | null, waiting: Waiting): Saving {
  const { content, etag, sent, editedAt } = waiting;
  const fresh = startFrom(stored);
  if (sameContent(content, stored.content)) return fresh;
  const arrived = sent !== null && sent === lastStored;
  if (arrived || etag === stored.etag) return edited(fresh, content, editedAt);
  const trouble: Fault = { kind: 'problem', code: 'etag_mismatch' };
  return { ...edited(fresh, content, editedAt), etag, trouble };
}

export function isUnsaved({ content, saved, pending }: Saving): boolean {
  return pending !== null || !sameContent(content, saved);
}

/** Nothing more may be sent until a person decides, or ever. */
export function isStuck({ trouble }: Saving): boolean {
  return isProblem(trouble, 'etag_mismatch') || isProblem(trouble, 'cycle_not_open');
}

/**
 * What to send next, if anything. A submission whose fate is unknown goes first, unchanged: only
 * its answer tells which version the next one replaces.
 */
export function nextSubmission(
  saving: Saving,
  goal: Submission['state'],
  newId: () => string,
): Submission | null {
  if (saving.pending !== null) return saving.pending;
  if (goal === 'draft' && !isUnsaved(saving)) return null;
  return { id: newId(), state: goal, content: saving.content, etag: saving.etag };
}

export function sent(saving: Saving, submission: Submission): Saving {
  return { ...saving, pending: submission };
}

export function confirmed(saving: Saving, etag: string | null, savedAt: string): Saving {
  const { pending } = saving;
  return {
    ...saving,
    saved: pending?.content ?? saving.saved,
    confirmed: pending?.state ?? null,
    etag,
    savedAt,
    pending: null,
    trouble: null,
  };
}

export function failed(saving: Saving, fault: Fault): Saving {
  const pending = mayHaveBeenStored(fault) ? saving.pending : null;
  return { ...saving, pending, trouble: fault };
}

/** After a conflict: go on from what is stored, with its content or with one's own. */
export function settled(saving: Saving, stored: Stored, keep: 'mine' | 'stored'): Saving {
  const next = startFrom(stored);
  return keep === 'mine' ? edited(next, saving.content, saving.editedAt) : next;
}

const PAUSE = 1000;
const LONGEST_PAUSE = 60_000;

/** How long after an edit, or after so many failures in a row, to save; in milliseconds. */
export function pauseBeforeSave(failures: number): number {
  return failures === 0 ? PAUSE : Math.min(5000 * 2 ** (failures - 1), LONGEST_PAUSE);
}
