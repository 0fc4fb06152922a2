import type { NewAction } from '@samenhang/shared/api/actions';
import type { Decisions, Proposal } from '@samenhang/shared/api/review';

/** What is to become of one proposal, as it stands in its fields. */
export interface DecisionDraft {
  readonly proposal: Proposal;
  readonly owner: NewAction['owner'] | null;
  /** As a date field has it; empty for none. */
  readonly due: string;
}

/** `null` while something has no owner, or no day from today on. */
export function decisionsOf(drafts: readonly DecisionDraft[], today: string): Decisions | null {
  const items = drafts.flatMap(({ proposal: { what, cell }, owner, due }) =>
    owner === null || !isDay(due) || due < today ? [] : [{ what, cell, owner, due }],
  );
  return items.length === drafts.length ? { items } : null;
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** On the reader's own calendar, as a date field has it. */
export function dayOf(now: Date): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
