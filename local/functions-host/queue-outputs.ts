import * as z from 'zod';
import type { RegisteredFunction } from './core-module.ts';
import type { InvocationResponse, RpcTypedData } from './core-types.ts';
import type { MessageQueue } from './message-queue.ts';

const queueOutput = z.object({
  type: z.string().regex(/^queue$/i),
  direction: z.literal('out'),
  queueName: z.string(),
});

/** Puts what a function set for its queue outputs: a list is a message each, an object is JSON. */
export function sendQueueOutputs(
  queue: MessageQueue,
  { metadata }: RegisteredFunction,
  { outputData = [] }: InvocationResponse,
): void {
  for (const { name, data } of outputData) {
    const output = queueOutput.safeParse(metadata.bindings[name]);
    if (!output.success) throw new Error(`this host knows outputs to a queue only, not ${name}`);
    queue.put(output.data.queueName, textsOf(data));
  }
}

function textsOf({ json, string, bytes }: RpcTypedData): string[] {
  if (string !== undefined) return [string];
  if (bytes !== undefined) return [Buffer.from(bytes).toString('utf8')];
  const value: unknown = JSON.parse(json ?? 'null');
  if (value === null) return [];
  return (Array.isArray(value) ? value : [value]).map((one) =>
    typeof one === 'string' ? one : JSON.stringify(one),
  );
}
