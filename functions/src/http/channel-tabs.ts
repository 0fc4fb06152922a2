import { tabChoiceSchema, tabViewSchema } from '@samenhang/shared/api/channel-tab';
import { readTab } from '../use-cases/tabs/read-tab.ts';
import { findTabPlace, type SettleTabError, settleTab } from '../use-cases/tabs/settle-tab.ts';
import { member } from './access-kinds.ts';
import { defineRoute } from './define-route.ts';
import type { Failure } from './definition.ts';
import { parseBody } from './parse-body.ts';
import { mismatchFailure, preconditionOf, toEtag } from './precondition-headers.ts';

const ROUTE = 'api/tabs/{tab}';

export const getChannelTab = defineRoute({
  name: 'channel-tab',
  methods: ['GET'],
  route: ROUTE,
  access: member,
  summary: 'What a tab of a channel, chat or meeting shows, to whoever may read that result',
  responses: { 200: () => tabViewSchema },
  problems: ['not_found'],
  handle: async ({ services, principal, params }) => {
    const read = await readTab(services, principal, params.tab);
    if (!read.ok) return { problem: read.error.code };
    const { revision, ...body } = read.value;
    return { status: 200, headers: { etag: toEtag(revision) }, body };
  },
});

export const putChannelTab = defineRoute({
  name: 'put-channel-tab',
  methods: ['PUT'],
  route: ROUTE,
  access: member,
  summary: 'Have a tab show a unit: If-None-Match: * at first, If-Match to change it',
  body: { schema: () => tabChoiceSchema },
  responses: { 200: () => tabChoiceSchema, 201: () => tabChoiceSchema },
  problems: ['forbidden', 'etag_mismatch'],
  handle: async ({ services, principal, params, headers, body }) => {
    const place = await findTabPlace(services, principal, params.tab);
    if (!place.ok) return { problem: place.error.code };
    const choice = parseBody(tabChoiceSchema, body);
    if (!choice.ok) return choice.error;
    const precondition = preconditionOf(headers);
    if (precondition === undefined) return { problem: 'precondition_required' };
    if (!services.mayWrite(principal)) return { problem: 'too_many_requests' };
    const settled = await settleTab(services, principal, place.value, choice.value, precondition);
    if (!settled.ok) return toFailure(settled.error);
    const { revision, created } = settled.value;
    return {
      status: created ? 201 : 200,
      headers: { etag: toEtag(revision) },
      body: choice.value,
    };
  },
});

function toFailure(error: SettleTabError): Failure {
  if (error.code === 'etag_mismatch') return mismatchFailure(error);
  return { problem: 'validation_failed', errors: [{ pointer: '/unit', code: 'unit_unfit' }] };
}
