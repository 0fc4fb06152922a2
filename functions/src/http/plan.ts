import {
  actionViewSchema,
  newActionSchema,
  ownActionsSchema,
  planSchema,
} from '@samenhang/shared/api/actions';
import { PATHS } from '@samenhang/shared/api/paths';
import { addActions } from '../use-cases/plan/add-actions.ts';
import { ownActions } from '../use-cases/plan/own-actions.ts';
import { findPlanPlace } from '../use-cases/plan/plan-place.ts';
import { readPlan } from '../use-cases/plan/read-plan.ts';
import { member } from './access-kinds.ts';
import { toActionFailure, toActionView } from './action-views.ts';
import { defineRoute } from './define-route.ts';
import { parseBody } from './parse-body.ts';

const ROUTE = 'api/units/{unit}/actions';

export const getPlan = defineRoute({
  name: 'plan',
  methods: ['GET'],
  route: ROUTE,
  access: member,
  summary: "A unit's plan: who does what, by when, and what became of it",
  responses: { 200: () => planSchema },
  problems: ['not_found'],
  handle: async ({ services, principal, params }) => {
    const place = await findPlanPlace(services, principal, params.unit);
    if (!place.ok) return { problem: place.error.code };
    const plan = await readPlan(services, principal, place.value);
    return { status: 200, body: { ...plan, items: plan.items.map(toActionView) } };
  },
});

export const postAction = defineRoute({
  name: 'post-action',
  methods: ['POST'],
  route: ROUTE,
  access: member,
  summary: "Add an action to a unit's plan, with its owner and its day",
  body: { schema: () => newActionSchema },
  responses: { 201: () => actionViewSchema },
  problems: ['not_found', 'forbidden', 'plan_full'],
  handle: async ({ services, principal, params, body }) => {
    const place = await findPlanPlace(services, principal, params.unit);
    if (!place.ok) return { problem: place.error.code };
    // Permission comes first: a caller who may not add learns nothing about the body.
    if (!place.value.mayChange) return { problem: 'forbidden' };
    const asked = parseBody(newActionSchema, body);
    if (!asked.ok) return asked.error;
    if (!services.mayWrite(principal)) return { problem: 'too_many_requests' };
    const added = await addActions(services, principal, place.value, [asked.value]);
    if (!added.ok) return toActionFailure(added.error);
    const [view] = added.value.map(toActionView);
    if (view === undefined) throw new Error('an action was added and is not there');
    return { status: 201, headers: { location: PATHS.action(view.unit, view.id) }, body: view };
  },
});

export const getOwnActions = defineRoute({
  name: 'own-actions',
  methods: ['GET'],
  route: 'api/me/actions',
  access: member,
  summary: 'The open actions that I own, in every unit',
  responses: { 200: () => ownActionsSchema },
  problems: [],
  handle: async ({ services, principal }) => {
    const own = await ownActions(services, principal);
    return { status: 200, body: { items: own.map(toActionView) } };
  },
});
