import * as z from 'zod';
import type { RegisteredFunction } from './core-module.ts';
import type { FunctionApp } from './function-app.ts';
import type { Trigger } from './invocation.ts';
import type { MessageQueue, QueueMessage } from './message-queue.ts';
import { runFunction } from './run-function.ts';
import { steadyNow } from './steady-clock.ts';
import { newTraceParent } from './trace.ts';

const queueTrigger = z.object({ type: z.string().regex(/^queuetrigger$/i), queueName: z.string() });

/** While a function runs, its message stays hidden for this long, and is hidden anew at half of it. */
const HIDDEN_MS = 10 * 60_000;

export interface Listener {
  /** Looks for work; called whenever there may be some. */
  wake(): void;
  /** Takes no new work, and settles when what runs is done. */
  stop(): Promise<void>;
}

interface QueueFunction {
  readonly fn: RegisteredFunction;
  readonly binding: string;
  readonly queueName: string;
}

/** The functions with a queue trigger. */
export function queueFunctions({ registrations }: FunctionApp): QueueFunction[] {
  return [...registrations.functions.values()].flatMap((fn) =>
    Object.entries(fn.metadata.bindings).flatMap(([binding, info]) => {
      const trigger = queueTrigger.safeParse(info);
      return trigger.success ? [{ fn, binding, queueName: trigger.data.queueName }] : [];
    }),
  );
}

/**
 * Runs a function for every message of its queue, `batchSize` + `newBatchThreshold` of them at a
 * time as Azure does. A message whose function fails shows again after `visibilityTimeout`, and
 * after `maxDequeueCount` times goes to the queue's `-poison` sister.
 */
export function listenToQueue(app: FunctionApp, queue: MessageQueue, on: QueueFunction): Listener {
  const { batchSize, newBatchThreshold, maxPollingInterval } = app.queues;
  const running = new Set<Promise<void>>();
  let polling: NodeJS.Timeout | undefined;
  let stopped = false;
  const wake = () => {
    clearTimeout(polling);
    if (stopped) return;
    if (running.size <= newBatchThreshold) {
      for (const message of queue.take(on.queueName, batchSize, HIDDEN_MS)) {
        const work = process(app, queue, on, message).finally(() => {
          running.delete(work);
          wake();
        });
        running.add(work);
      }
    }
    const next = queue.nextVisibleAt(on.queueName)?.getTime() ?? Number.POSITIVE_INFINITY;
    const wait = Math.min(Math.max(next - steadyNow(), 0), maxPollingInterval);
    polling = setTimeout(wake, running.size > newBatchThreshold ? maxPollingInterval : wait);
  };
  return {
    wake,
    stop: async () => {
      stopped = true;
      clearTimeout(polling);
      await Promise.allSettled(running);
    },
  };
}

async function process(
  app: FunctionApp,
  queue: MessageQueue,
  { fn, binding, queueName }: QueueFunction,
  taken: QueueMessage,
): Promise<void> {
  let message = taken;
  const renewing = setInterval(() => {
    message = queue.hide(message, HIDDEN_MS) ?? message;
  }, HIDDEN_MS / 2);
  const succeeded = await runFunction(app, queue, fn, toTrigger(binding, queueName, message));
  clearInterval(renewing);
  const { maxDequeueCount, visibilityTimeout } = app.queues;
  if (succeeded) queue.remove(message);
  else if (message.dequeueCount < maxDequeueCount) queue.hide(message, visibilityTimeout);
  else {
    queue.put(`${queueName}-poison`, [message.text]);
    queue.remove(message);
  }
}

function toTrigger(binding: string, queueName: string, message: QueueMessage): Trigger {
  const { id, text, popReceipt, dequeueCount, insertedAt, nextVisibleAt } = message;
  return {
    binding,
    data: { string: text },
    metadata: {
      QueueTrigger: { string: queueName },
      Id: { string: id },
      PopReceipt: { string: popReceipt },
      DequeueCount: { json: String(dequeueCount) },
      InsertionTime: { string: insertedAt.toISOString() },
      NextVisibleTime: { string: nextVisibleAt.toISOString() },
    },
    traceParent: newTraceParent(),
  };
}
