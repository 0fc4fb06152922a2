import { join } from 'node:path';
import { app, type InvocationContext, output } from '@azure/functions';
import { openPlatform } from '@samenhang/platform';
import { createApp } from './app.ts';
import { definitions } from './http/definitions.ts';
import { CLOSE_QUEUE, type QueuedMessage } from './jobs/definition.ts';
import { jobDefinitions } from './jobs/definitions.ts';

declare const SAMENHANG_VERSION: string;

/** The storage account that Azure Functions itself uses; see docs/operations.md. */
const CONNECTION = 'AzureWebJobsStorage';

const samenhang = createApp(openPlatform());
const toCloseQueue = output.storageQueue({ queueName: CLOSE_QUEUE, connection: CONNECTION });

for (const definition of definitions({
  version: SAMENHANG_VERSION,
  openApi: join(__dirname, 'openapi.json'),
  tab: join(__dirname, 'tab'),
})) {
  app.http(definition.name, {
    methods: [...definition.methods],
    route: definition.route,
    authLevel: 'anonymous',
    extraOutputs: [toCloseQueue],
    handler: async (request, context) => {
      const { queued, ...response } = await samenhang.answer(definition, request, (line) =>
        context.log(JSON.stringify({ operation: operationOf(context), ...line })),
      );
      enqueue(context, queued);
      return response;
    },
  });
}

for (const job of jobDefinitions) {
  const handler = async (message: unknown, context: InvocationContext) =>
    enqueue(context, await samenhang.work(job, message));
  if (job.trigger === 'timer') {
    app.timer(job.name, { schedule: job.schedule, extraOutputs: [toCloseQueue], handler });
  } else {
    const { queueName } = job;
    const options = { queueName, connection: CONNECTION, extraOutputs: [toCloseQueue], handler };
    app.storageQueue(job.name, options);
  }
}

function enqueue(context: InvocationContext, messages: readonly QueuedMessage[] = []): void {
  if (messages.length > 0) context.extraOutputs.set(toCloseQueue, messages);
}

/** The trace id (W3C Trace Context), by which Azure joins its own lines to ours. */
function operationOf({ traceContext, invocationId }: InvocationContext): string {
  return traceContext?.traceParent?.split('-')[1] ?? invocationId;
}
