import type { RegisteredFunction } from './core-module.ts';
import type { FunctionApp } from './function-app.ts';
import { invoke, operationOf, type Trigger } from './invocation.ts';
import { errorFields } from './log.ts';
import type { MessageQueue } from './message-queue.ts';
import { sendQueueOutputs } from './queue-outputs.ts';

/**
 * Runs a function nobody waits for over HTTP, sends what it put into its queue outputs, and logs
 * that it ran; whether it succeeded.
 */
export async function runFunction(
  app: FunctionApp,
  queue: MessageQueue,
  fn: RegisteredFunction,
  trigger: Trigger,
): Promise<boolean> {
  const started = performance.now();
  const { name } = fn.metadata;
  const line = () => ({
    category: `Function.${name}`,
    function: name,
    operation: operationOf(trigger.traceParent),
    ms: Math.round((performance.now() - started) * 10) / 10,
  });
  try {
    sendQueueOutputs(queue, fn, await invoke(app, fn, trigger));
    app.log({ level: 'information', ...line() });
    return true;
  } catch (error) {
    app.log({ level: 'error', ...line(), ...errorFields(error) });
    return false;
  }
}
