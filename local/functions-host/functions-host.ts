import type { IncomingMessage, ServerResponse } from 'node:http';
import { handleAdmin, isOfHost } from './admin.ts';
import type { FunctionApp } from './function-app.ts';
import { type HttpMatch, httpFunctions, matchRoute } from './http-functions.ts';
import { toRpcHttp, traceParentOf } from './http-request.ts';
import { httpResultOf, sendEmpty, sendRpcHttp } from './http-response.ts';
import { invoke, operationOf } from './invocation.ts';
import { errorFields } from './log.ts';
import type { MessageQueue, TimerMonitor } from './message-queue.ts';
import { listenToQueue, queueFunctions } from './queue-listener.ts';
import { sendQueueOutputs } from './queue-outputs.ts';
import { pathSegments } from './route-template.ts';
import { runFunction } from './run-function.ts';
import { listenToTimer, timerDataOf, timerFunctions } from './timer-listener.ts';

export interface FunctionsHost {
  /** Answers one request; settles when it is answered, and never rejects. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Has every timer look at the clock, after somebody set it. */
  lookAtClock(): void;
  /** Waits for what is running, and tells the app that it ends. */
  stop(): Promise<void>;
}

/** What the host keeps between two lives of its process. */
export interface HostStore {
  readonly queue: MessageQueue;
  readonly timers: TimerMonitor;
  /** The key that `/admin` asks for; Azure's master key. */
  readonly adminKey: string;
}

/** Azure's host, over a loaded function app. README.md says what it reproduces. */
export function createFunctionsHost(app: FunctionApp, store: HostStore): FunctionsHost {
  const functions = httpFunctions(app.registrations, app.routePrefix);
  const { listeners, onTimers, queue } = startListeners(app, store);
  const running = new Set<Promise<unknown>>();
  const track = <T>(work: Promise<T>): Promise<T> => {
    running.add(work);
    return work.finally(() => running.delete(work));
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const segments = pathSegments(path);
    if (segments === undefined) return sendEmpty(response, 400);
    const match = isOfHost(segments)
      ? undefined
      : matchRoute(functions, request.method ?? 'GET', segments);
    if (match !== undefined) return runHttp(app, queue, match, request, response);
    const started = await handleAdmin(
      { app, adminKey: store.adminKey },
      request,
      response,
      segments,
    );
    if (started === undefined) return;
    const data = timerDataOf(store.timers, started.fn) ?? { string: started.input };
    const trigger = { binding: started.binding, data, traceParent: traceParentOf(request) };
    void track(runFunction(app, queue, started.fn, trigger));
  };
  return {
    handle: (request, response) =>
      track(
        answer(request, response).catch((error) => {
          app.log({ level: 'error', category: 'Host.General', ...errorFields(error) });
          response.destroy();
        }),
      ),
    lookAtClock: () => {
      for (const timer of onTimers) timer.wake();
    },
    stop: async () => {
      while (running.size > 0) await Promise.allSettled(running);
      await Promise.all(listeners.map((listener) => listener.stop()));
      for (const hook of app.registrations.hooks.appTerminate) {
        await hook({ hookData: {}, appHookData: {} });
      }
    },
  };
}

/** Listens to queues and timers; a message that is put wakes whoever waits for it. */
function startListeners(app: FunctionApp, { queue, timers }: HostStore) {
  const waking: MessageQueue = {
    ...queue,
    put: (name, texts) => {
      queue.put(name, texts);
      for (const { queueName, listener } of onQueues) if (queueName === name) listener.wake();
    },
  };
  const onQueues = queueFunctions(app).map((on) => ({
    queueName: on.queueName,
    listener: listenToQueue(app, waking, on),
  }));
  const onTimers = timerFunctions(app).map((on) => listenToTimer(app, waking, timers, on));
  const listeners = [...onQueues.map(({ listener }) => listener), ...onTimers];
  for (const listener of listeners) listener.wake();
  return { listeners, onTimers, queue: waking };
}

async function runHttp(
  app: FunctionApp,
  queue: MessageQueue,
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
    const data = { http: await toRpcHttp(request, params) };
    const trigger = { binding: http.binding, data, traceParent };
    const result = await invoke(app, http.fn, trigger);
    sendQueueOutputs(queue, http.fn, result);
    const status = sendRpcHttp(response, httpResultOf(result));
    app.log({ level: 'information', ...line(), status });
  } catch (error) {
    app.log({ level: 'error', ...line(), status: 500, ...errorFields(error) });
    if (!response.headersSent) sendEmpty(response, 500);
    else response.destroy();
  }
}
