import type { RpcTypedData } from './core-types.ts';
import type { Trigger } from './invocation.ts';
import type { QueueMessage } from './message-queue.ts';
import { newTraceParent } from './trace.ts';

/** Azure Queue Storage drops a message then; here it stays. */
const LIVES_MS = 7 * 86_400_000;

/** What a function is given of a message: its text, and about it what Azure's host knows. */
export function toTrigger(binding: string, message: QueueMessage): Trigger {
  const { id, text, popReceipt, dequeueCount, insertedAt, nextVisibleAt } = message;
  return {
    binding,
    data: { string: text },
    metadata: withMembers(text, {
      QueueTrigger: { string: text },
      Id: { string: id },
      PopReceipt: { string: popReceipt },
      DequeueCount: { json: String(dequeueCount) },
      InsertionTime: { string: insertedAt.toISOString() },
      NextVisibleTime: { string: nextVisibleAt.toISOString() },
      ExpirationTime: { string: new Date(insertedAt.getTime() + LIVES_MS).toISOString() },
    }),
    traceParent: newTraceParent(),
  };
}

/** The members of a JSON object are beside the metadata, and go before one of the same name. */
function withMembers(
  text: string,
  metadata: Readonly<Record<string, RpcTypedData>>,
): Readonly<Record<string, RpcTypedData>> {
  const members = Object.entries(objectOf(text)).flatMap(([name, value]) => {
    if (value === null || Array.isArray(value)) return [];
    const data =
      typeof value === 'object' ? { json: JSON.stringify(value) } : { string: `${value}` };
    return [[name, data] as const];
  });
  const names = new Set(members.map(([name]) => name.toLowerCase()));
  const rest = Object.entries(metadata).filter(([name]) => !names.has(name.toLowerCase()));
  return Object.fromEntries([...rest, ...members]);
}

function objectOf(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}
