import { mayRedactComments } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Comment } from '../../repositories/comments-table.ts';
import type { Uses } from '../services.ts';
import { resultReader } from './result-reader.ts';

const PAGE_SIZE = 100;
/** An HMAC-SHA-256 in base64url. */
const COMMENT_ID = /^[\w-]{43}$/;

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
  if (find(unit) === undefined || (after !== undefined && !COMMENT_ID.test(after))) {
    return err({ code: 'not_found' });
  }
  const comments = await services.comments.page(released.release, unit, after, PAGE_SIZE);
  const last = comments.length === PAGE_SIZE ? comments.at(-1) : undefined;
  return ok({ comments, ...(last && { next: last.id }) });
}

/** Hides a comment with a reason that stays visible; the text is never changed. */
export async function redactComment(
  services: Uses<'clock' | 'comments' | 'released'>,
  principal: Principal,
  { cycle, unit, comment, reason }: Record<'cycle' | 'unit' | 'comment' | 'reason', string>,
): Promise<Result<undefined, { readonly code: 'forbidden' | 'not_found' }>> {
  if (!mayRedactComments(principal)) return err({ code: 'forbidden' });
  const released = await services.released.find(principal.tenant, cycle);
  if (released === undefined || !COMMENT_ID.test(comment)) return err({ code: 'not_found' });
  const redaction = { reason, at: services.clock() };
  const redacted = await services.comments.redact(released.release, unit, comment, redaction);
  return redacted.ok ? ok(undefined) : err({ code: 'not_found' });
}
