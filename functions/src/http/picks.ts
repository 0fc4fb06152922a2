import { MOST_PICKS } from '@samenhang/shared/api/limits';
import { picksSchema } from '@samenhang/shared/api/picks';
import { type ChoosePicksError, choosePicks } from '../use-cases/results/choose-picks.ts';
import { findPicksPlace, readPicks } from '../use-cases/results/read-picks.ts';
import { member } from './access-kinds.ts';
import { defineRoute } from './define-route.ts';
import type { Failure } from './definition.ts';
import { parseBody } from './parse-body.ts';
import { mismatchFailure, preconditionOf, toEtag } from './precondition-headers.ts';

const ROUTE = 'api/cycles/{cycle}/units/{unit}/picks';

export const getPicks = defineRoute({
  name: 'get-picks',
  methods: ['GET'],
  route: ROUTE,
  access: member,
  summary: 'The actions that a unit chose from its result',
  responses: { 200: () => picksSchema },
  problems: ['not_found'],
  handle: async ({ services, principal, params }) => {
    const { cycle, unit } = params;
    const place = await findPicksPlace(services, principal, { cycle, unit });
    if (!place.ok) return { problem: place.error.code };
    const { picks, revision } = await readPicks(services, place.value);
    const headers = revision === null ? {} : { etag: toEtag(revision) };
    return { status: 200, headers, body: picks };
  },
});

export const putPicks = defineRoute({
  name: 'put-picks',
  methods: ['PUT'],
  route: ROUTE,
  access: member,
  summary: `Choose up to ${MOST_PICKS}: If-None-Match: * at first, If-Match to choose anew`,
  body: { schema: () => picksSchema },
  responses: { 200: () => picksSchema, 201: () => picksSchema },
  problems: ['not_found', 'forbidden', 'etag_mismatch'],
  handle: async ({ services, principal, params, headers, body }) => {
    const { cycle, unit } = params;
    const place = await findPicksPlace(services, principal, { cycle, unit });
    if (!place.ok) return { problem: place.error.code };
    // Permission comes first: a caller who may not choose learns nothing about the body.
    if (!place.value.mayChange) return { problem: 'forbidden' };
    const picks = parseBody(picksSchema, body);
    if (!picks.ok) return picks.error;
    const precondition = preconditionOf(headers);
    if (precondition === undefined) return { problem: 'precondition_required' };
    if (!services.mayWrite(principal)) return { problem: 'too_many_requests' };
    const chosen = await choosePicks(services, place.value, picks.value, precondition);
    if (!chosen.ok) return toFailure(chosen.error);
    const { revision, created } = chosen.value;
    const etag = toEtag(revision);
    return { status: created ? 201 : 200, headers: { etag }, body: picks.value };
  },
});

function toFailure(error: ChoosePicksError): Failure {
  switch (error.code) {
    case 'unknown_pick': {
      return {
        problem: 'validation_failed',
        errors: [{ pointer: `/items/${error.at}`, code: 'pick_unknown' }],
      };
    }
    case 'etag_mismatch':
      return mismatchFailure(error);
    case 'forbidden':
      return { problem: error.code };
  }
}
