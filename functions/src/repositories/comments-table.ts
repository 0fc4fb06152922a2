import type { TableStore } from '../ports/table-store.ts';
import { makePartition } from './batches.ts';
import { commentKey, commentsPartition } from './keys.ts';
import { redactions } from './redactions.ts';
import type { ReleaseRef } from './releases-table.ts';
import { type Comment, toComment } from './stored-comment.ts';

/** Table `Comments`: published comments, a partition a unit. */
export function commentsRepository(store: TableStore) {
  return {
    ...redactions(store),
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
      comments: readonly Omit<Comment, 'trace'>[],
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
    remove: ({ tenant, cycle, generation }: ReleaseRef, unit: string) =>
      makePartition(store, 'Comments', commentsPartition(tenant, cycle, generation, unit), []),
  };
}
