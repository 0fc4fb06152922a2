import { cycleSchema } from '@samenhang/shared/api/cycle';
import { joinedSchema } from '@samenhang/shared/api/cycle-plan';
import { forecastSchema } from '@samenhang/shared/api/forecast-view';
import { PATHS } from '@samenhang/shared/api/paths';
import { FORECAST_SHARES } from '@samenhang/shared/thresholds';
import { addJoined } from '../use-cases/cycles/add-joined.ts';
import { forecastCycle } from '../use-cases/cycles/forecast-cycle.ts';
import { withOwnPart } from '../use-cases/cycles/own-cycles.ts';
import { takeBackCycle } from '../use-cases/cycles/take-back-cycle.ts';
import { hrAdmin } from './access-kinds.ts';
import { toAdministrationFailure } from './administration-failures.ts';
import { toCycleView } from './cycle-views.ts';
import { defineRoute } from './define-route.ts';

export const getForecast = defineRoute({
  name: 'forecast',
  methods: ['GET'],
  route: 'api/cycles/{cycle}/forecast',
  access: hrAdmin,
  summary: 'What would be published of a planned cycle if ?answered= per cent answered',
  query: ['answered'],
  responses: { 200: () => forecastSchema },
  problems: ['not_found', 'invalid_transition', 'validation_failed'],
  handle: async ({ services, principal, params, query }) => {
    const asked = query.get('answered') ?? '100';
    const answered = FORECAST_SHARES.find((share) => String(share) === asked);
    if (answered === undefined) {
      const known = FORECAST_SHARES.join(', ');
      return {
        problem: 'validation_failed',
        errors: [{ pointer: '/answered', code: 'share_unknown', values: { known } }],
      };
    }
    const found = await forecastCycle(services, principal, params.cycle, answered);
    return found.ok ? { status: 200, body: found.value } : toAdministrationFailure(found.error);
  },
});

export const postTakeBack = defineRoute({
  name: 'post-take-back',
  methods: ['POST'],
  route: 'api/cycles/{cycle}/take-back',
  access: hrAdmin,
  summary: 'Take an opening back before anybody is told of it; the plan stands again',
  responses: { 201: () => cycleSchema },
  problems: ['not_found', 'invalid_transition', 'validation_failed', 'etag_mismatch'],
  handle: async ({ services, principal, params }) => {
    const again = await takeBackCycle(services, principal, params.cycle);
    if (!again.ok) return toAdministrationFailure(again.error);
    const own = await withOwnPart(services, principal, again.value);
    const headers = { location: PATHS.cycle(again.value.id) };
    return { status: 201, headers, body: toCycleView(own) };
  },
});

export const postAudience = defineRoute({
  name: 'post-audience',
  methods: ['POST'],
  route: 'api/cycles/{cycle}/audience',
  access: hrAdmin,
  summary: 'Invite to an open cycle who joined the organisation since it opened',
  responses: { 200: () => joinedSchema },
  problems: ['not_found', 'invalid_transition', 'etag_mismatch'],
  handle: async ({ services, principal, params }) => {
    const joined = await addJoined(services, principal, params.cycle);
    if (!joined.ok) return toAdministrationFailure(joined.error);
    return { status: 200, body: { ...joined.value } };
  },
});
