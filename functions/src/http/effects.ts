import { effectsSchema } from '@samenhang/shared/api/effects';
import { readEffects } from '../use-cases/plan/read-effects.ts';
import { member } from './access-kinds.ts';
import { defineRoute } from './define-route.ts';

export const getEffects = defineRoute({
  name: 'effects',
  methods: ['GET'],
  route: 'api/cycles/{cycle}/units/{unit}/effects',
  access: member,
  summary: 'Whether it helped: actions of the round before, beside units that stood alike',
  responses: { 200: () => effectsSchema },
  problems: ['not_found'],
  handle: async ({ services, principal, params }) => {
    const read = await readEffects(services, principal, params.cycle, params.unit);
    return read.ok ? { status: 200, body: read.value } : { problem: read.error.code };
  },
});
