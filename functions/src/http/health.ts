import * as z from 'zod';
import { anyone } from './access-kinds.ts';
import { defineRoute } from './define-route.ts';

const healthSchema = () => z.strictObject({ status: z.literal('ok'), version: z.string() });

/** Whether this instance runs and its storage answers; it tells nothing else, to anyone. */
export const getHealth = (version: string) =>
  defineRoute({
    name: 'health',
    methods: ['GET'],
    route: 'api/health',
    access: anyone,
    summary: 'Whether the service runs and its storage answers',
    responses: { 200: healthSchema },
    problems: [],
    handle: async ({ services }) => {
      await services.storage.check();
      return { status: 200, body: { status: 'ok', version } };
    },
  });
