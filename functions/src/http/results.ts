import { isSurveyRole } from '@samenhang/shared/access/survey-role';
import {
  RESULT_VIEWS,
  roleResultSchema,
  unitResultSchema,
  unitsSchema,
} from '@samenhang/shared/api/unit-result';
import * as z from 'zod';
import { readResult, readUnits, roleResult } from '../use-cases/results/read-results.ts';
import { member } from './access-kinds.ts';
import { defineRoute } from './define-route.ts';

export const listUnits = defineRoute({
  name: 'units',
  methods: ['GET'],
  route: 'api/cycles/{cycle}/units',
  access: member,
  summary: 'The units I may know of, with the kind of result each has',
  responses: { 200: () => unitsSchema },
  problems: ['not_found'],
  handle: async ({ services, principal, params }) => {
    const listed = await readUnits(services, principal, params.cycle);
    if (!listed.ok) return { problem: listed.error.code };
    const items = listed.value.map(({ unit: id, ...rest }) => ({ id, ...rest }));
    return { status: 200, body: { items } };
  },
});

export const getResult = defineRoute({
  name: 'result',
  methods: ['GET'],
  route: 'api/cycles/{cycle}/units/{unit}/result',
  access: member,
  summary: 'What was published of a unit: of everybody, or of one role with ?view=',
  query: ['view'],
  responses: { 200: () => z.union([unitResultSchema, roleResultSchema]) },
  problems: ['not_found', 'validation_failed'],
  handle: async ({ services, principal, params, query }) => {
    const view = query.get('view') ?? 'all';
    if (view !== 'all' && !isSurveyRole(view)) {
      return {
        problem: 'validation_failed',
        errors: [
          { pointer: '/view', code: 'view_unknown', values: { known: RESULT_VIEWS.join(', ') } },
        ],
      };
    }
    const read = await readResult(services, principal, params.cycle, params.unit);
    if (!read.ok) return { problem: read.error.code };
    const { result, abilities } = read.value;
    const shown = view === 'all' ? result : roleResult(result, view);
    return { status: 200, body: { abilities, ...shown } };
  },
});
