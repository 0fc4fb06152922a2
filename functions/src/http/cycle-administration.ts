import { closeChoiceSchema, closeJobSchema } from '@samenhang/shared/api/close-job';
import { cycleSchema } from '@samenhang/shared/api/cycle';
import { cycleChangeSchema, cyclePlanSchema } from '@samenhang/shared/api/cycle-plan';
import { PATHS } from '@samenhang/shared/api/paths';
import type * as z from 'zod';
import { closeStepMessages } from '../queues/close-step-queue.ts';
import { cancelCycle } from '../use-cases/closing/cancel-cycle.ts';
import { closeCycle } from '../use-cases/closing/close-cycle.ts';
import { CLOSE_JOB, closeProgress } from '../use-cases/closing/close-progress.ts';
import { changeCycle } from '../use-cases/cycles/change-cycle.ts';
import { openCycle } from '../use-cases/cycles/open-cycle.ts';
import { withOwnPart } from '../use-cases/cycles/own-cycles.ts';
import { planCycle } from '../use-cases/cycles/plan-cycle.ts';
import { hrAdmin } from './access-kinds.ts';
import { toAdministrationFailure } from './administration-failures.ts';
import { toCycleView } from './cycle-views.ts';
import { defineRoute } from './define-route.ts';
import { parseBody } from './parse-body.ts';

export const postCycle = defineRoute({
  name: 'post-cycle',
  methods: ['POST'],
  route: 'api/cycles',
  access: hrAdmin,
  summary: 'Plan a cycle',
  body: { schema: () => cyclePlanSchema },
  responses: { 201: () => cycleSchema },
  problems: [],
  handle: async ({ services, principal, body }) => {
    const plan = parseBody(cyclePlanSchema, body);
    if (!plan.ok) return plan.error;
    const { opensAt, closesAt, audience, ...rest } = plan.value;
    const dates = { opensAt: new Date(opensAt), closesAt: new Date(closesAt) };
    const unit = audience?.unit ?? null;
    const pilot = unit === null ? {} : { audienceUnit: unit };
    const planned = await planCycle(services, principal, { ...rest, ...dates, ...pilot });
    if (!planned.ok) return toAdministrationFailure(planned.error);
    const location = PATHS.cycle(planned.value.id);
    const own = await withOwnPart(services, principal, planned.value);
    return { status: 201, headers: { location }, body: toCycleView(own) };
  },
});

export const patchCycle = defineRoute({
  name: 'patch-cycle',
  methods: ['PATCH'],
  route: 'api/cycles/{cycle}',
  access: hrAdmin,
  summary: 'Change a cycle while it is planned; while it is open, its end',
  body: { schema: () => cycleChangeSchema },
  responses: { 200: () => cycleSchema },
  problems: ['not_found', 'invalid_transition', 'etag_mismatch', 'validation_failed'],
  handle: async ({ services, principal, params, body }) => {
    const change = parseBody(cycleChangeSchema, body);
    if (!change.ok) return change.error;
    const changed = await changeCycle(services, principal, params.cycle, toChange(change.value));
    if (!changed.ok) return toAdministrationFailure(changed.error);
    const own = await withOwnPart(services, principal, changed.value);
    return { status: 200, body: toCycleView(own) };
  },
});

function toChange({ opensAt, closesAt, audience, ...rest }: z.infer<typeof cycleChangeSchema>) {
  const { title, instrumentVersion, rules, ownStatements } = rest;
  return {
    ...(title && { title }),
    ...(opensAt && { opensAt: new Date(opensAt) }),
    ...(closesAt && { closesAt: new Date(closesAt) }),
    ...(instrumentVersion && { instrumentVersion }),
    ...(rules && { rules }),
    ...(audience && { audienceUnit: audience.unit }),
    ...(ownStatements && { ownStatements }),
  };
}

export const postOpen = defineRoute({
  name: 'post-open',
  methods: ['POST'],
  route: 'api/cycles/{cycle}/open',
  access: hrAdmin,
  summary: 'Open a planned cycle, and freeze what it promises',
  responses: { 200: () => cycleSchema },
  problems: ['not_found', 'invalid_transition', 'validation_failed'],
  handle: async ({ services, principal, params }) => {
    const opened = await openCycle(services, principal, params.cycle);
    if (!opened.ok) return toAdministrationFailure(opened.error);
    const own = await withOwnPart(services, principal, opened.value);
    return { status: 200, body: toCycleView(own) };
  },
});

export const postClose = defineRoute({
  name: 'post-close',
  methods: ['POST'],
  route: 'api/cycles/{cycle}/close',
  access: hrAdmin,
  summary: 'Close an open cycle and have its results made; again, where a step failed',
  body: { schema: () => closeChoiceSchema, optional: true },
  responses: { 202: () => closeJobSchema },
  problems: ['not_found', 'invalid_transition', 'key_gone', 'etag_mismatch'],
  handle: async ({ services, principal, params, body }) => {
    const choice = parseBody(closeChoiceSchema, body ?? {});
    if (!choice.ok) return choice.error;
    const id = params.cycle;
    const closing = await closeCycle(services, principal, id, choice.value.withoutUnreadable);
    if (!closing.ok) return toAdministrationFailure(closing.error);
    const job = await closeProgress(services, principal, id);
    if (!job.ok) return toAdministrationFailure(job.error);
    const headers = { location: PATHS.job(id, CLOSE_JOB) };
    return { status: 202, headers, body: job.value, queued: closeStepMessages(closing.value) };
  },
});

export const postCancel = defineRoute({
  name: 'post-cancel',
  methods: ['POST'],
  route: 'api/cycles/{cycle}/cancel',
  access: hrAdmin,
  summary: 'Cancel a cycle that is not released: key and answers destroyed, nothing published',
  responses: { 200: () => cycleSchema },
  problems: ['not_found', 'invalid_transition'],
  handle: async ({ services, principal, params }) => {
    const cancelled = await cancelCycle(services, principal, params.cycle);
    if (!cancelled.ok) return toAdministrationFailure(cancelled.error);
    const own = await withOwnPart(services, principal, cancelled.value);
    return { status: 200, body: toCycleView(own) };
  },
});

export const getJob = defineRoute({
  name: 'job',
  methods: ['GET'],
  route: 'api/cycles/{cycle}/jobs/{job}',
  access: hrAdmin,
  summary: 'How far the closing of a cycle is',
  responses: { 200: () => closeJobSchema },
  problems: ['not_found'],
  handle: async ({ services, principal, params }) => {
    const progress = await closeProgress(services, principal, params.cycle);
    if (!progress.ok) return toAdministrationFailure(progress.error);
    return params.job === CLOSE_JOB
      ? { status: 200, body: progress.value }
      : { problem: 'not_found' };
  },
});
