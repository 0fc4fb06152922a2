import type { Principal } from '@samenhang/shared/access/principal';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Comment } from '../../repositories/stored-comment.ts';
import type { Uses } from '../services.ts';
import { isCommentId } from './comment-id.ts';
import { resultReader } from './result-reader.ts';

const PAGE_SIZE = 100;

export interface CommentPage {
  readonly comments: readonly Comment[];
  /** The last one's id, where there may be more. */
  readonly next?: string;
}

/** Published comments of a unit that the person may read, a page at a time. */
export async function readComments(
  services: Uses<'comments' | 'frozenAudience' | 'released' | 'trees'>,
  principal: Principal,
  { cycle, unit, after }: { cycle: string; unit: string; after: string | undefined },
): Promise<Result<CommentPage, { readonly code: 'not_found' }>> {
  const reader = await resultReader(services, principal, cycle);
  if (!reader.ok) return reader;
  const { released, find } = reader.value;
  if (find(unit) === undefined || (after !== undefined && !isCommentId(after))) {
    return err({ code: 'not_found' });
  }
  const comments = await services.comments.page(released.release, unit, after, PAGE_SIZE);
  const last = comments.length === PAGE_SIZE ? comments.at(-1) : undefined;
  return ok({ comments, ...(last && { next: last.id }) });
}
