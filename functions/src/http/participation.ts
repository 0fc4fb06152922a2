import { participationSchema } from '@samenhang/shared/api/participation';
import { readParticipation } from '../use-cases/cycles/read-participation.ts';
import { member } from './access-kinds.ts';
import { defineRoute } from './define-route.ts';

export const getParticipation = defineRoute({
  name: 'participation',
  methods: ['GET'],
  route: 'api/cycles/{cycle}/participation',
  access: member,
  summary: 'HR, and managers for their own units: how many have answered, as of last night',
  responses: { 200: () => participationSchema },
  problems: ['forbidden', 'not_found'],
  handle: async ({ services, principal, params }) => {
    const read = await readParticipation(services, principal, params.cycle);
    if (!read.ok) return { problem: read.error.code };
    const items = read.value.map(({ name, unit: id, answered, invited, at }) => ({
      unit: { id, name },
      answered,
      invited,
      at: at.toISOString(),
    }));
    return { status: 200, body: { items } };
  },
});
