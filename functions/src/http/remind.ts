import { remindSchema } from '@samenhang/shared/api/notices';
import { readRemind, putRemind as write } from '../use-cases/respond/put-remind.ts';
import { defineRoute } from './define-route.ts';
import { inAudience } from './in-audience.ts';
import { parseBody } from './parse-body.ts';
import { toFailure } from './response-views.ts';

const ROUTE = 'api/cycles/{cycle}/response/notices';

export const getRemind = defineRoute({
  name: 'get-remind',
  methods: ['GET'],
  route: ROUTE,
  access: inAudience,
  summary: 'Whether I am reminded in this cycle',
  responses: { 200: () => remindSchema },
  problems: ['not_found', 'cycle_not_open'],
  handle: async ({ services, place }) => {
    const remind = await readRemind(services, place);
    if (!remind.ok) return toFailure(remind.error);
    return { status: 200, body: { remind: remind.value } };
  },
});

export const putRemind = defineRoute({
  name: 'put-remind',
  methods: ['PUT'],
  route: ROUTE,
  access: inAudience,
  summary: 'Say that I want no reminders in this cycle, or want them again; sealed like an answer',
  body: { schema: () => remindSchema },
  responses: { 200: () => remindSchema },
  problems: ['not_found', 'cycle_not_open'],
  handle: async ({ services, principal, place, body }) => {
    const wanted = parseBody(remindSchema, body);
    if (!wanted.ok) return wanted.error;
    if (!services.mayWrite(principal)) return { problem: 'too_many_requests' };
    const written = await write(services, place, wanted.value.remind);
    return written.ok ? { status: 200, body: wanted.value } : toFailure(written.error);
  },
});
