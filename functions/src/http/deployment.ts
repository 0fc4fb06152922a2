import {
  deploymentSchema,
  messageArrivedSchema,
  messageAskedSchema,
} from '@samenhang/shared/api/deployment';
import { queues } from '../queues/all-queues.ts';
import { checkStepQueue } from '../queues/check-step-queue.ts';
import { tryDeployment } from '../use-cases/deployment/try-deployment.ts';
import { technicalAdmin } from './access-kinds.ts';
import { defineRoute } from './define-route.ts';

const ROUTE = 'api/deployment';
const QUEUE_NAMES = queues.flatMap(({ functions }) => functions.map(({ queueName }) => queueName));

export const postDeployment = defineRoute({
  name: 'deployment',
  methods: ['POST'],
  route: ROUTE,
  access: technicalAdmin,
  summary: 'Try all that the product needs: each table, key right, queue and permission by itself',
  responses: { 200: () => deploymentSchema },
  problems: ['too_many_requests'],
  handle: async ({ services, principal }) => {
    if (!services.mayWrite(principal)) return { problem: 'too_many_requests' };
    const tried = await tryDeployment(services, principal, QUEUE_NAMES);
    return tried.ok ? { status: 200, body: tried.value } : { problem: tried.error.code };
  },
});

// Apart from the rest: where Azure cannot put a message, all that such a call answers is lost.
export const postMessage = defineRoute({
  name: 'deployment-message',
  methods: ['POST'],
  route: `${ROUTE}/message`,
  access: technicalAdmin,
  summary: 'Send a message through the queues, to see whether it arrives',
  responses: { 202: () => messageAskedSchema },
  problems: ['too_many_requests'],
  handle: async ({ services, principal }) => {
    if (!services.mayWrite(principal)) return { problem: 'too_many_requests' };
    const asked = services.clock().toISOString();
    const { tenant } = principal;
    return { status: 202, body: { asked }, queued: [checkStepQueue.message({ tenant, asked })] };
  },
});

export const getMessage = defineRoute({
  name: 'deployment-arrival',
  methods: ['GET'],
  route: `${ROUTE}/message`,
  access: technicalAdmin,
  summary: 'When the last of those messages that arrived was sent',
  responses: { 200: () => messageArrivedSchema },
  problems: [],
  handle: async ({ services, principal }) => ({
    status: 200,
    body: { arrived: (await services.settings.arrival(principal.tenant)) ?? null },
  }),
});
