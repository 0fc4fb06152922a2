import { firstOpeningsSchema } from '@samenhang/shared/api/first-openings';
import { readFirstOpenings } from '../use-cases/cycles/read-first-openings.ts';
import { hrAdmin } from './access-kinds.ts';
import { toAdministrationFailure } from './administration-failures.ts';
import { defineRoute } from './define-route.ts';

export const listFirstOpenings = defineRoute({
  name: 'first-openings',
  methods: ['GET'],
  route: 'api/openings',
  access: hrAdmin,
  summary: 'From when on a cycle may open over the people of each unit that has to wait',
  responses: { 200: () => firstOpeningsSchema },
  problems: [],
  handle: async ({ services, principal }) => {
    const found = await readFirstOpenings(services, principal);
    return found.ok ? { status: 200, body: found.value } : toAdministrationFailure(found.error);
  },
});
