import { actionChangeSchema, actionViewSchema } from '@samenhang/shared/api/actions';
import { findActionPlace } from '../use-cases/plan/action-place.ts';
import { changeAction, removeAction } from '../use-cases/plan/change-action.ts';
import { member } from './access-kinds.ts';
import { toActionFailure, toActionView } from './action-views.ts';
import { defineRoute } from './define-route.ts';
import type { HttpRequest } from './definition.ts';
import { parseBody } from './parse-body.ts';
import { mismatchFailure, preconditionOf } from './precondition-headers.ts';

const ROUTE = 'api/units/{unit}/actions/{action}';

export const patchAction = defineRoute({
  name: 'patch-action',
  methods: ['PATCH'],
  route: ROUTE,
  access: member,
  summary: 'Change an action over the one that was read: its owner the state, a manager everything',
  body: { schema: () => actionChangeSchema },
  responses: { 200: () => actionViewSchema },
  problems: ['not_found', 'forbidden', 'plan_full', 'etag_mismatch'],
  handle: async ({ services, principal, params, headers, body }) => {
    const place = await findActionPlace(services, principal, params);
    if (!place.ok) return { problem: place.error.code };
    const { mayChange, stored } = place.value;
    if (!mayChange && stored.action.owner.id !== principal.person) return { problem: 'forbidden' };
    const change = parseBody(actionChangeSchema, body);
    if (!change.ok) return change.error;
    const revision = revisionOf(headers);
    if (revision === undefined) return { problem: 'precondition_required' };
    if (!services.mayWrite(principal)) return { problem: 'too_many_requests' };
    const changed = await changeAction(services, principal, place.value, change.value, revision);
    if (!changed.ok) return toActionFailure(changed.error);
    const view = toActionView(changed.value);
    return { status: 200, headers: { etag: view.etag }, body: view };
  },
});

export const deleteAction = defineRoute({
  name: 'delete-action',
  methods: ['DELETE'],
  route: ROUTE,
  access: member,
  summary: 'Take an action out of the plan, over the one that was read',
  responses: { 204: undefined },
  problems: ['not_found', 'forbidden', 'etag_mismatch'],
  handle: async ({ services, principal, params, headers }) => {
    const place = await findActionPlace(services, principal, params);
    if (!place.ok) return { problem: place.error.code };
    if (!place.value.mayChange) return { problem: 'forbidden' };
    const revision = revisionOf(headers);
    if (revision === undefined) return { problem: 'precondition_required' };
    if (!services.mayWrite(principal)) return { problem: 'too_many_requests' };
    const removed = await removeAction(services, place.value, revision);
    return removed.ok ? { status: 204 } : mismatchFailure(removed.error);
  },
});

/** An action that is there is changed over the one that was read; there is none to make. */
function revisionOf(headers: HttpRequest['headers']): string | undefined {
  const precondition = preconditionOf(headers);
  return precondition === 'absent' ? undefined : precondition?.revision;
}
