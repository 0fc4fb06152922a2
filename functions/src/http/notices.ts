import type { FieldCode } from '@samenhang/shared/api/field-codes';
import {
  type NoticesView,
  noticePlanSchema,
  noticesSchema,
  testedNoticeSchema,
} from '@samenhang/shared/api/notices';
import type { PlanFaultCode } from '@samenhang/shared/notices/plan-faults';
import { type PlanNoticesError, planNotices } from '../use-cases/notices/plan-notices.ts';
import {
  type CycleNotices,
  channelsOf,
  readNotices,
  shownNotice,
} from '../use-cases/notices/read-notices.ts';
import { testNotice } from '../use-cases/notices/test-notice.ts';
import type { Uses } from '../use-cases/services.ts';
import { hrAdmin } from './access-kinds.ts';
import { defineRoute } from './define-route.ts';
import type { Failure } from './definition.ts';
import { parseBody } from './parse-body.ts';
import { mismatchFailure, preconditionOf, toEtag } from './precondition-headers.ts';

const ROUTE = 'api/cycles/{cycle}/notices';

export const getNotices = defineRoute({
  name: 'notices',
  methods: ['GET'],
  route: ROUTE,
  access: hrAdmin,
  summary: 'What the audience of a cycle is told, and when; never how many were',
  responses: { 200: () => noticesSchema },
  problems: ['not_found'],
  handle: async ({ services, principal, params }) => {
    const found = await readNotices(services, principal, params.cycle);
    if (!found.ok) return { problem: found.error.code };
    return shown(services, found.value);
  },
});

export const putNotices = defineRoute({
  name: 'put-notices',
  methods: ['PUT'],
  route: ROUTE,
  access: hrAdmin,
  summary: 'Settle what is still to be told, with If-Match; what is left out is cancelled',
  body: { schema: () => noticePlanSchema },
  responses: { 200: () => noticesSchema },
  problems: ['not_found', 'invalid_transition', 'etag_mismatch'],
  handle: async ({ services, principal, params, headers, body }) => {
    const plan = parseBody(noticePlanSchema, body);
    if (!plan.ok) return plan.error;
    const precondition = preconditionOf(headers);
    if (precondition === undefined) return { problem: 'precondition_required' };
    if (!services.mayWrite(principal)) return { problem: 'too_many_requests' };
    const { cycle } = params;
    const planned = await planNotices(services, principal, cycle, plan.value, precondition);
    return planned.ok ? shown(services, planned.value) : toFailure(planned.error);
  },
});

export const postTestNotice = defineRoute({
  name: 'test-notice',
  methods: ['POST'],
  route: `${ROUTE}/test`,
  access: hrAdmin,
  summary: 'Send a notice to myself, and to nobody else, by the call that all go by',
  responses: { 200: () => testedNoticeSchema },
  problems: ['not_found', 'too_many_requests'],
  handle: async ({ services, principal, params, language }) => {
    if (!services.mayWrite(principal)) return { problem: 'too_many_requests' };
    const outcome = await testNotice(services, principal, params.cycle, language);
    if (!outcome.ok) return { problem: outcome.error.code };
    return { status: 200, body: { outcome: outcome.value } };
  },
});

function shown(services: Uses<'notifier'>, found: CycleNotices) {
  const { notices, settings, revision } = found;
  const body: NoticesView = {
    timeZone: settings.hours.timeZone,
    channels: channelsOf(services, settings),
    items: notices.map((notice) => shownNotice(notice, found)),
  };
  return { status: 200, headers: { etag: toEtag(revision) }, body } as const;
}

const CODES: Readonly<Record<PlanFaultCode, FieldCode>> = {
  quiet_hours: 'notice_quiet_hours',
  too_close: 'notice_too_close',
  outside_round: 'notice_outside_round',
  passed: 'notice_passed',
};

function toFailure(error: PlanNoticesError): Failure {
  switch (error.code) {
    case 'etag_mismatch':
      return mismatchFailure(error);
    case 'plan_unfit':
      return {
        problem: 'validation_failed',
        errors: error.faults.map(({ index, code }) => ({
          pointer: `/items/${index}/at`,
          code: CODES[code],
        })),
      };
    default:
      return { problem: error.code };
  }
}
