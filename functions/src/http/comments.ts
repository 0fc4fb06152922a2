import { type CommentsView, commentsSchema, redactionSchema } from '@samenhang/shared/api/comments';
import type { Comment } from '../repositories/stored-comment.ts';
import { readComments } from '../use-cases/results/read-comments.ts';
import { redactComment, showCommentAgain } from '../use-cases/results/redact-comment.ts';
import { hrAdmin, member } from './access-kinds.ts';
import { defineRoute } from './define-route.ts';
import { parseBody } from './parse-body.ts';

export const listComments = defineRoute({
  name: 'comments',
  methods: ['GET'],
  route: 'api/cycles/{cycle}/units/{unit}/comments',
  access: member,
  summary: 'Published comments of a unit, paged with ?after=',
  query: ['after'],
  responses: { 200: () => commentsSchema },
  problems: ['not_found'],
  handle: async ({ services, principal, params, query }) => {
    const read = await readComments(services, principal, {
      cycle: params.cycle,
      unit: params.unit,
      after: query.get('after') ?? undefined,
    });
    if (!read.ok) return { problem: read.error.code };
    const { comments: page, next } = read.value;
    return { status: 200, body: { items: page.map(toView), ...(next !== undefined && { next }) } };
  },
});

const REDACTION = 'api/cycles/{cycle}/comments/{comment}/redaction';

export const postRedaction = defineRoute({
  name: 'redaction',
  methods: ['POST'],
  route: REDACTION,
  access: hrAdmin,
  summary: 'Hide a comment with a reason; the trace stays visible',
  body: { schema: () => redactionSchema },
  responses: { 204: undefined },
  problems: ['not_found'],
  handle: async ({ services, principal, params, body }) => {
    const parsed = parseBody(redactionSchema, body);
    if (!parsed.ok) return parsed.error;
    const { cycle, comment } = params;
    const redacted = await redactComment(services, principal, { ...parsed.value, cycle, comment });
    return redacted.ok ? { status: 204 } : { problem: redacted.error.code };
  },
});

export const deleteRedaction = defineRoute({
  name: 'delete-redaction',
  methods: ['DELETE'],
  route: REDACTION,
  access: hrAdmin,
  summary: 'Show a hidden comment of ?unit= again; the trace stays visible',
  query: ['unit'],
  responses: { 204: undefined },
  problems: ['not_found', 'comment_text_deleted'],
  handle: async ({ services, principal, params, query }) => {
    const { cycle, comment } = params;
    const named = { cycle, comment, unit: query.get('unit') ?? '' };
    const shown = await showCommentAgain(services, principal, named);
    return shown.ok ? { status: 204 } : { problem: shown.error.code };
  },
});

function toView({ id, question, text, trace }: Comment): CommentsView['items'][number] {
  const at = trace?.at.toISOString();
  if (trace === undefined || at === undefined) {
    return { id, question, text, redaction: null, shownAgain: null };
  }
  if (trace.kind === 'hidden') {
    const { reason } = trace;
    return { id, question, text: null, redaction: { reason, at }, shownAgain: null };
  }
  const shownAgain = { hiddenAt: trace.hiddenAt.toISOString(), at };
  return { id, question, text, redaction: null, shownAgain };
}
