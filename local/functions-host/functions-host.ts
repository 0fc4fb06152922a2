import type { IncomingMessage, ServerResponse } from 'node:http';
import { handleAdmin } from './admin.ts';
import type { FunctionApp } from './function-app.ts';
import { type HttpMatch, httpFunctions, matchRoute } from './http-functions.ts';
import { toRpcHttp, traceParentOf } from './http-request.ts';
import { httpResultOf, sendEmpty, sendRpcHttp } from './http-response.ts';
import { invoke, operationOf, type Trigger } from './invocation.ts';
import { errorFields } from './log.ts';
import { pathSegments } from './route-template.ts';

export interface FunctionsHost {
  /** Answers one request; settles when it is answered, and never rejects. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Waits for what is running, and tells the app that it ends. */
  stop(): Promise<void>;
}

/** The HTTP side of Azure's host, over a loaded function app. README.md says what it reproduces. */
export function createFunctionsHost(app: FunctionApp): FunctionsHost {
  const functions = httpFunctions(app.registrations, app.routePrefix);
  const running = new Set<Promise<void>>();
  const track = (work: Promise<void>): Promise<void> => {
    running.add(work);
    return work.finally(() => running.delete(work));
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const segments = pathSegments(path);
    if (segments === undefined) return sendEmpty(response, 400);
    const match = matchRoute(functions, request.method ?? 'GET', segments);
    if (match !== undefined) return runHttp(app, match, request, response);
    const started = await handleAdmin(app, request, response, segments);
    if (started === undefined) return;
    const data = { string: started.input };
    const trigger = { binding: started.binding, data, traceParent: traceParentOf(request) };
    void track(runInBackground(app, started.fn, trigger));
  };
  return {
    handle: (request, response) =>
      track(
        answer(request, response).catch((error) => {
          app.log({ level: 'error', category: 'Host.General', ...errorFields(error) });
          response.destroy();
        }),
      ),
    stop: async () => {
      while (running.size > 0) await Promise.allSettled(running);
      for (const hook of app.registrations.hooks.appTerminate) {
        await hook({ hookData: {}, appHookData: {} });
      }
    },
  };
}

async function runHttp(
  app: FunctionApp,
  { http, params }: HttpMatch,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const started = performance.now();
  const traceParent = traceParentOf(request);
  const { name } = http.fn.metadata;
  const line = () => ({
    category: `Function.${name}`,
    function: name,
    operation: operationOf(traceParent),
    method: request.method ?? 'GET',
    route: http.route,
    ms: Math.round((performance.now() - started) * 10) / 10,
  });
  try {
    const data = await toRpcHttp(request, params);
    if (!data.ok) return sendEmpty(response, 413);
    const trigger = { binding: http.binding, data: { http: data.value }, traceParent };
    const result = await invoke(app, http.fn, trigger);
    const status = sendRpcHttp(response, httpResultOf(result));
    app.log({ level: 'information', ...line(), status });
  } catch (error) {
    app.log({ level: 'error', ...line(), status: 500, ...errorFields(error) });
    if (!response.headersSent) sendEmpty(response, 500);
    else response.destroy();
  }
}

async function runInBackground(
  app: FunctionApp,
  fn: Parameters<typeof invoke>[1],
  trigger: Trigger,
): Promise<void> {
  const { name } = fn.metadata;
  const line = {
    category: `Function.${name}`,
    function: name,
    operation: operationOf(trigger.traceParent),
  };
  try {
    await invoke(app, fn, trigger);
    app.log({ level: 'information', ...line });
  } catch (error) {
    app.log({ level: 'error', ...line, ...errorFields(error) });
  }
}
