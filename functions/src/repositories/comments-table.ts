import { err, ok, type Result } from '@samenhang/shared/result';
import * as z from 'zod';
import type { Entity, TableStore } from '../ports/table-store.ts';
import { makePartition } from './batches.ts';
import { commentKey, commentsPartition } from './keys.ts';
import type { ReleaseRef } from './releases-table.ts';

const row = z.object({
  Comment: z.string(),
  Question: z.string(),
  Text: z.string(),
  /** Why HR hid it; the text stays, but is shown to nobody. */
  Redaction: z.string().optional(),
  RedactedAt: z.iso.datetime().optional(),
});

/** A published comment: what was written, to which question, and nothing of its author or its time. */
export interface Comment {
  /** Random: comments in the order of their ids are shuffled. */
  readonly id: string;
  readonly question: string;
  readonly text: string;
  readonly redaction?: { readonly reason: string; readonly at: Date };
}

/** Table `Comments`: published comments, a partition a unit. */
export function commentsRepository(store: TableStore) {
  return {
    /** At most `most` comments after the one of that id, in the order of their ids. */
    page: async (
      { tenant, cycle, generation }: ReleaseRef,
      unit: string,
      after: string | undefined,
      most: number,
    ): Promise<Comment[]> => {
      const comments: Comment[] = [];
      const partition = commentsPartition(tenant, cycle, generation, unit);
      // The shortest key that comes after that one.
      const rows = after === undefined ? {} : { from: `${after} ` };
      for await (const entity of store.range('Comments', partition, rows)) {
        comments.push(toComment(entity));
        if (comments.length === most) break;
      }
      return comments;
    },
    write: (
      { tenant, cycle, generation }: ReleaseRef,
      unit: string,
      comments: readonly Omit<Comment, 'redaction'>[],
    ) =>
      makePartition(
        store,
        'Comments',
        commentsPartition(tenant, cycle, generation, unit),
        comments.map(({ id, question, text }) => ({
          key: commentKey(tenant, cycle, generation, unit, id),
          properties: { Comment: id, Question: question, Text: text },
        })),
      ),
    /** Lays a reason over a comment; doing so again changes the reason. */
    redact: async (
      { tenant, cycle, generation }: ReleaseRef,
      unit: string,
      id: string,
      { reason, at }: NonNullable<Comment['redaction']>,
    ): Promise<Result<undefined, 'missing'>> => {
      const key = commentKey(tenant, cycle, generation, unit, id);
      const properties = { Redaction: reason, RedactedAt: at.toISOString() };
      const merged = await store.transact('Comments', [{ kind: 'merge', key, properties }]);
      return merged.ok ? ok(undefined) : err('missing');
    },
    remove: ({ tenant, cycle, generation }: ReleaseRef, unit: string) =>
      makePartition(store, 'Comments', commentsPartition(tenant, cycle, generation, unit), []),
  };
}

function toComment({ properties }: Entity): Comment {
  const { Comment, Question, Text, Redaction, RedactedAt } = row.parse(properties);
  return {
    id: Comment,
    question: Question,
    text: Text,
    ...(Redaction !== undefined &&
      RedactedAt !== undefined && { redaction: { reason: Redaction, at: new Date(RedactedAt) } }),
  };
}
