import { ownResultViewSchema } from '@samenhang/shared/api/own-result';
import {
  responseBodySchema,
  responseViewSchema,
  savedResponseSchema,
} from '@samenhang/shared/api/response';
import { ownStatementsOf } from '@samenhang/shared/cycles/own-statements';
import { findInstrument } from '@samenhang/shared/instruments/published';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/vocabulary';
import { readOwnResponse } from '../use-cases/respond/read-own-response.ts';
import { saveResponse } from '../use-cases/respond/save-response.ts';
import { withdrawResponse } from '../use-cases/respond/withdraw-response.ts';
import { readMargins } from '../use-cases/results/read-margins.ts';
import { defineRoute } from './define-route.ts';
import { inAudience } from './in-audience.ts';
import { parseBody } from './parse-body.ts';
import { preconditionOf, toEtag } from './precondition-headers.ts';
import { toFailure, toSaved, toView } from './response-views.ts';

const ROUTE = 'api/cycles/{cycle}/response';

export const getResponse = defineRoute({
  name: 'get-response',
  methods: ['GET'],
  route: ROUTE,
  access: inAudience,
  summary: 'My own draft or answer, with its ETag',
  responses: { 200: () => responseViewSchema(documented()) },
  problems: ['not_found', 'no_response', 'cycle_not_open'],
  handle: async ({ services, place }) => {
    const own = await readOwnResponse(services, place);
    if (!own.ok) return toFailure(own.error);
    const { envelope } = own.value;
    return { status: 200, headers: { etag: toEtag(envelope.revision) }, body: toView(envelope) };
  },
});

export const putResponse = defineRoute({
  name: 'put-response',
  methods: ['PUT'],
  route: ROUTE,
  access: inAudience,
  summary: 'Save a draft or submit: If-None-Match: * to create, If-Match to replace',
  body: { schema: () => responseBodySchema(documented()) },
  responses: { 200: () => savedResponseSchema, 201: () => savedResponseSchema },
  problems: ['not_found', 'cycle_not_open', 'submission_conflict', 'etag_mismatch'],
  handle: async (call) => {
    const { services, principal, place } = call;
    const { instrument, cycle } = place.launched;
    const schema = responseBodySchema(instrument, ownStatementsOf(cycle));
    const body = parseBody(schema, call.body);
    if (!body.ok) return body.error;
    const precondition = preconditionOf(call.headers);
    if (precondition === undefined) return { problem: 'precondition_required' };
    if (!services.mayWrite(principal)) return { problem: 'too_many_requests' };
    const saved = await saveResponse(services, place, { body: body.value, precondition });
    if (!saved.ok) return toFailure(saved.error);
    const { envelope, created } = saved.value;
    return {
      status: created ? 201 : 200,
      headers: { etag: toEtag(envelope.revision) },
      body: toSaved(place.launched, envelope),
    };
  },
});

export const deleteResponse = defineRoute({
  name: 'delete-response',
  methods: ['DELETE'],
  route: ROUTE,
  access: inAudience,
  summary: 'Withdraw my response, draft and submitted answer alike, with If-Match',
  responses: { 204: undefined },
  problems: ['not_found', 'no_response', 'cycle_not_open', 'etag_mismatch'],
  handle: async ({ services, principal, place, headers }) => {
    const precondition = preconditionOf(headers);
    if (precondition === undefined || precondition === 'absent') {
      return { problem: 'precondition_required' };
    }
    if (!services.mayWrite(principal)) return { problem: 'too_many_requests' };
    const withdrawn = await withdrawResponse(services, place, precondition.revision);
    return withdrawn.ok ? { status: 204 } : toFailure(withdrawn.error);
  },
});

export const getOwnResult = defineRoute({
  name: 'own-result',
  methods: ['GET'],
  route: `${ROUTE}/result`,
  access: inAudience,
  summary: 'What my own submitted answer says',
  responses: { 200: () => ownResultViewSchema },
  problems: ['not_found', 'no_response', 'cycle_not_open'],
  handle: async ({ services, place }) => {
    const own = await readOwnResponse(services, place);
    if (!own.ok) return toFailure(own.error);
    const { result } = own.value;
    if (result === undefined) return { problem: 'no_response' };
    const { tenant, cycle } = place.launched;
    const margins = await readMargins(services, tenant, cycle.instrumentVersion);
    return { status: 200, body: { ...result, margins } };
  },
});

/** The instrument whose statements the documentation of bodies names. */
function documented(): Instrument {
  const instrument = findInstrument(CURRENT_INSTRUMENT_VERSION);
  if (instrument === undefined) throw new Error('the current instrument is not published');
  return instrument;
}
