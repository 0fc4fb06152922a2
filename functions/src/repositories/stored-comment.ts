import * as z from 'zod';
import type { Entity } from '../ports/table-store.ts';

const row = z.object({
  Comment: z.string(),
  Question: z.string(),
  /** Empty once the text of a hidden comment is deleted. */
  Text: z.string(),
  /** Why HR hid it: a reason of the list, or words of HR. The text stays, but is shown to nobody. */
  Redaction: z.string().optional(),
  RedactedAt: z.iso.datetime().optional(),
  RedactedBy: z.string().optional(),
  ShownAgainAt: z.iso.datetime().optional(),
  ShownAgainBy: z.string().optional(),
});

/** What HR did with a comment last, and when. */
type Trace =
  | { readonly kind: 'hidden'; readonly reason: string; readonly at: Date }
  | { readonly kind: 'shown-again'; readonly hiddenAt: Date; readonly at: Date };

/** A published comment: what was written, to which question, and nothing of its author or its time. */
export interface Comment {
  /** Random: comments in the order of their ids are shuffled. */
  readonly id: string;
  readonly question: string;
  /** Empty once it is deleted, which happens to hidden ones alone. */
  readonly text: string;
  readonly trace?: Trace;
}

export function toComment({ properties }: Entity): Comment {
  const stored = row.parse(properties);
  const trace = traceOf(stored);
  const { Comment: id, Question: question, Text: text } = stored;
  return { id, question, text, ...(trace && { trace }) };
}

function traceOf({
  Text,
  Redaction: reason,
  RedactedAt,
  ShownAgainAt,
}: z.infer<typeof row>): Trace | undefined {
  if (reason === undefined || RedactedAt === undefined) return undefined;
  const hiddenAt = new Date(RedactedAt);
  const at = ShownAgainAt === undefined ? undefined : new Date(ShownAgainAt);
  return at === undefined || at < hiddenAt || Text === ''
    ? { kind: 'hidden', reason, at: hiddenAt }
    : { kind: 'shown-again', hiddenAt, at };
}
