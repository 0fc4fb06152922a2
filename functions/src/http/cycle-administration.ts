import { cycleSchema } from '@samenhang/shared/api/cycle';
import { cycleChangeSchema, cyclePlanSchema } from '@samenhang/shared/api/cycle-plan';
import { PATHS } from '@samenhang/shared/api/paths';
import type * as z from 'zod';
import { cancelCycle } from '../use-cases/closing/cancel-cycle.ts';
import { changeCycle } from '../use-cases/cycles/change-cycle.ts';
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
