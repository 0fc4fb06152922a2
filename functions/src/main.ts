import { join } from 'node:path';
import { app, type InvocationContext, output } from '@azure/functions';
import { openPlatform } from '@samenhang/platform';
import { createApp } from './app.ts';
import { definitions } from './http/definitions.ts';
import { timedJobs } from './jobs/timers.ts';
import type { JobLine, Log } from './ports/log-line.ts';
import { queues } from './queues/all-queues.ts';
import type { QueueMessage } from './queues/queue.ts';

declare const SAMENHANG_VERSION: string;

/** The storage account that Azure Functions itself uses; see docs/deploy.md. */
const CONNECTION = 'AzureWebJobsStorage';

const samenhang = createApp(openPlatform());
const outputs = new Map(
  queues.map(({ name }) => [
    name,
    output.storageQueue({ queueName: name, connection: CONNECTION }),
  ]),
);
/** Every function can put messages into every queue. */
const extraOutputs = [...outputs.values()];

for (const definition of definitions({
  version: SAMENHANG_VERSION,
  openApi: join(__dirname, 'openapi.json'),
  tab: join(__dirname, 'tab'),
})) {
  app.http(definition.name, {
    methods: [...definition.methods],
    route: definition.route,
    authLevel: 'anonymous',
    extraOutputs,
    handler: async (request, context) => {
      const { queued, ...response } = await samenhang.answer(definition, request, logOf(context));
      enqueue(context, queued);
      return response;
    },
  });
}

for (const queueFunction of queues.flatMap(({ functions }) => functions)) {
  const { name, queueName } = queueFunction;
  const handler = async (sent: unknown, context: InvocationContext) => {
    const taken = { log: logOf(context), ...triesOf(context) };
    enqueue(context, await samenhang.receive(queueFunction, sent, taken));
  };
  app.storageQueue(name, { queueName, connection: CONNECTION, extraOutputs, handler });
}

for (const job of timedJobs) {
  const handler = async (_: unknown, context: InvocationContext) =>
    enqueue(context, await samenhang.run(job, logOf(context)));
  app.timer(job.name, { schedule: job.schedule, extraOutputs, handler });
}

function enqueue(context: InvocationContext, messages: readonly QueueMessage[] = []): void {
  for (const queue of new Set(messages.map((message) => message.queue))) {
    const binding = outputs.get(queue);
    if (binding === undefined) throw new Error(`${queue} is not among the queues`);
    const bodies = messages.filter((message) => message.queue === queue).map(({ body }) => body);
    context.extraOutputs.set(binding, bodies);
  }
}

/** One line of JSON for a request or a job. */
function logOf(context: InvocationContext): Log {
  return (line) => context.log(JSON.stringify({ operation: operationOf(context), ...line }));
}

/** How often a message was taken, as Azure Storage counts it. */
function triesOf({ triggerMetadata }: InvocationContext): Pick<JobLine, 'try'> {
  const count = Number(triggerMetadata?.dequeueCount);
  return Number.isInteger(count) ? { try: count } : {};
}

/** The trace id (W3C Trace Context), by which Azure joins its own lines to ours. */
function operationOf({ traceContext, invocationId }: InvocationContext): string {
  return traceContext?.traceParent?.split('-')[1] ?? invocationId;
}
