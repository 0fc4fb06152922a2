import { join } from 'node:path';
import { app, type InvocationContext } from '@azure/functions';
import { openPlatform } from '@samenhang/platform';
import { createApp } from './app.ts';
import { definitions } from './http/definitions.ts';

declare const SAMENHANG_VERSION: string;

const answer = createApp(openPlatform());

for (const definition of definitions({
  version: SAMENHANG_VERSION,
  openApi: join(__dirname, 'openapi.json'),
  tab: join(__dirname, 'tab'),
})) {
  app.http(definition.name, {
    methods: [...definition.methods],
    route: definition.route,
    authLevel: 'anonymous',
    handler: (request, context) =>
      answer(definition, request, (line) =>
        context.log(JSON.stringify({ operation: operationOf(context), ...line })),
      ),
  });
}

/** The trace id (W3C Trace Context), by which Azure joins its own lines to ours. */
function operationOf({ traceContext, invocationId }: InvocationContext): string {
  return traceContext?.traceParent?.split('-')[1] ?? invocationId;
}
