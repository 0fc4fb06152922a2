import { commentsSchema, redactionSchema } from '@samenhang/shared/api/comments';
import { readComments, redactComment } from '../use-cases/results/read-comments.ts';
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
    const items = page.map(({ id, question, text, redaction }) => ({
      id,
      question,
      text: redaction === undefined ? text : null,
      redaction: redaction ? { reason: redaction.reason, at: redaction.at.toISOString() } : null,
    }));
    return { status: 200, body: { items, ...(next !== undefined && { next }) } };
  },
});

export const postRedaction = defineRoute({
  name: 'redaction',
  methods: ['POST'],
  route: 'api/cycles/{cycle}/comments/{comment}/redaction',
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
