import * as z from 'zod';
import type { RegisteredFunction } from './core-module.ts';
import type { InvocationResponse, RpcTypedData } from './core-types.ts';
import type { MessageQueue } from './message-queue.ts';

const queueOutput = z.object({
  type: z.string().regex(/^queue$/i),
  direction: z.literal('out'),
  queueName: z.string(),
});

/** In bytes: 64 KiB once it is base64, as Azure sends it. */
const LARGEST_MESSAGE = 48 * 1024;

/**
 * Puts what a function set for its queue outputs: a list is a message each, an object is JSON.
 * @throws Error for a message that Azure Queue Storage does not take; those before it are sent.
 */
export function sendQueueOutputs(
  queue: MessageQueue,
  { metadata }: RegisteredFunction,
  { outputData = [] }: InvocationResponse,
): void {
  for (const { name, data } of outputData) {
    const output = queueOutput.safeParse(metadata.bindings[name]);
    if (!output.success) throw new Error(`this host knows outputs to a queue only, not ${name}`);
    const texts = textsOf(data);
    const refused = texts.findIndex((text) => Buffer.byteLength(text) > LARGEST_MESSAGE);
    queue.put(output.data.queueName, refused < 0 ? texts : texts.slice(0, refused));
    if (refused >= 0) throw new RangeError(`a message for ${output.data.queueName} is too large`);
  }
}

function textsOf({ json, string, bytes, int, double }: RpcTypedData): string[] {
  if (bytes !== undefined) return [Buffer.from(bytes).toString('utf8')];
  const number = int ?? double;
  if (number !== undefined) return [String(number)];
  if (string !== undefined) return isList(string) ? textsOf({ json: string }) : [string];
  const value: unknown = JSON.parse(json ?? 'null');
  if (value === null) return [];
  return (Array.isArray(value) ? value : [value]).map((one) =>
    typeof one === 'string' ? one : JSON.stringify(one),
  );
}

/** A text that is written as a list is taken for one. */
function isList(text: string): boolean {
  return /^\s*\[.*\]\s*$/s.test(text);
}
