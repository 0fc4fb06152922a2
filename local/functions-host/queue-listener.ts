import * as z from 'zod';
import type { RegisteredFunction } from './core-module.ts';
import type { FunctionApp } from './function-app.ts';
import type { MessageQueue, QueueMessage } from './message-queue.ts';
import { toTrigger } from './message-trigger.ts';
import { runFunction } from './run-function.ts';
import { steadyNow } from './steady-clock.ts';

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
 * after `maxDequeueCount` times goes to the queue's `-poison` sister. A poison queue has none: what
 * fails there stays hidden for {@link HIDDEN_MS}, and is not tried again after as many times.
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
  const { maxDequeueCount, visibilityTimeout } = app.queues;
  const poison = queueName.endsWith('-poison') ? undefined : `${queueName}-poison`;
  const giveUp = (message: QueueMessage) => {
    if (poison === undefined) return;
    queue.put(poison, [message.text]);
    queue.remove(message);
  };
  if (taken.dequeueCount > maxDequeueCount) return giveUp(taken);
  let message = taken;
  const renewing = setInterval(() => {
    message = queue.hide(message, HIDDEN_MS) ?? message;
  }, HIDDEN_MS / 2);
  const succeeded = await runFunction(app, queue, fn, toTrigger(binding, message));
  clearInterval(renewing);
  if (succeeded) queue.remove(message);
  else if (poison === undefined || message.dequeueCount >= maxDequeueCount) giveUp(message);
  else queue.hide(message, visibilityTimeout);
}
