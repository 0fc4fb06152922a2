import { type Fault, isProblem, mayHaveBeenStored } from '../../../lib/fault.ts';
import { type Content, clash, rebased, sameContent } from './content.ts';

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
  /** Whether what is unsaved would survive a reload or a crash; `null` until that is known. */
  readonly kept: boolean | null;
  /** How often in a row a save was refused and then put on top of what is stored. */
  readonly repairs: number;
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
    kept: null,
    repairs: 0,
  };
}

export function edited(saving: Saving, content: Content, editedAt: string | null): Saving {
  return { ...saving, content, editedAt };
}

export function isUnsaved({ content, saved, pending }: Saving): boolean {
  return pending !== null || !sameContent(content, saved);
}

/** Nothing more may be sent until a person decides, or ever. */
export function isStuck({ trouble }: Saving): boolean {
  return isProblem(trouble, 'etag_mismatch') || isProblem(trouble, 'cycle_not_open');
}

/** More repairs in a row than two writers need: something on the way changes what the server says. */
const MOST_REPAIRS = 3;

/** Whether repairing has been tried often enough: a person must know, and may try again. */
export function isUnsavable({ trouble, repairs }: Saving): boolean {
  return isProblem(trouble, 'etag_mismatch') && repairs >= MOST_REPAIRS;
}

/** A person wants it tried again. */
export function triedAgain(saving: Saving): Saving {
  return { ...saving, repairs: 0 };
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
    repairs: 0,
  };
}

export function failed(saving: Saving, fault: Fault): Saving {
  const pending = mayHaveBeenStored(fault) ? saving.pending : null;
  return { ...saving, pending, trouble: fault };
}

/** After a conflict: go on from what is stored, with its content or with one's own. */
export function settled(saving: Saving, stored: Stored, keep: 'mine' | 'stored'): Saving {
  const next = startFrom(stored);
  if (keep === 'stored') return next;
  const mine = edited(next, mineOnTop(saving, stored), saving.editedAt);
  return { ...mine, kept: saving.kept, repairs: saving.repairs + 1 };
}

/** Whether only a person can tell what to keep: somewhere else the same was answered otherwise. */
export function needsPerson({ saved, content }: Saving, stored: Stored): boolean {
  return wasWithdrawn(stored) || clash(saved, content, stored.content);
}

/** What is stored, with what was changed here; where all was withdrawn, the whole page. */
export function mineOnTop({ saved, content }: Saving, stored: Stored): Content {
  return wasWithdrawn(stored) ? content : rebased(saved, content, stored.content);
}

function wasWithdrawn({ savedAt }: Stored): boolean {
  return savedAt === null;
}

const PAUSE = 1000;
const LONGEST_PAUSE = 60_000;

/** How long after an edit, or after so many failures in a row, to save; in milliseconds. */
export function pauseBeforeSave(failures: number): number {
  return failures === 0 ? PAUSE : Math.min(5000 * 2 ** (failures - 1), LONGEST_PAUSE);
}
