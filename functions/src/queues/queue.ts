import { isNewer, refuseNewer } from '@samenhang/shared/formats/format';
import * as z from 'zod';
import type { Services } from '../use-cases/services.ts';

/** What is to be put into a queue. Made by the queue it is for; see {@link Queue}. */
export interface QueueMessage {
  readonly queue: string;
  readonly body: object;
}

/** A function that the messages of a queue start. */
export interface QueueFunction {
  /** The function's name in Azure; unique. */
  readonly name: string;
  readonly queueName: string;
  /** What the log may tell of a message: the kind of step it asks for, where it can be read. */
  readonly kindOf: (sent: unknown) => { readonly step?: string };
  /**
   * Does what a message asks, and returns what is to be queued next.
   * @throws whatever goes wrong; the message then comes again, and at last lies in the poison queue.
   */
  readonly receive: (services: Services, sent: unknown) => Promise<readonly QueueMessage[]>;
}

/** One kind of message, and what becomes of it. */
export interface Queue<Body extends object> {
  readonly name: string;
  readonly functions: readonly QueueFunction[];
  message(body: Body): QueueMessage;
}

interface Work<Body> {
  /** The function's name in Azure; unique. */
  readonly name: string;
  readonly handle: (services: Services, body: Body) => Promise<readonly QueueMessage[]>;
}

interface QueueWork<Body> {
  readonly work: Work<Body>;
  readonly poison: Work<Body>;
  /** The kind of step that a message asks for, of a few that say nothing of anybody. */
  readonly kind?: (body: Body) => string | undefined;
  /** The newest format of its messages that this version reads. */
  readonly newest?: number;
}

/** A message, of which only the format is known; see `shared/src/formats/format.ts`. */
const anyMessage = z.record(z.string(), z.unknown());

/**
 * A queue whose handlers get its messages parsed.
 * @param contract lets properties pass that it does not know: during an upgrade, an instance meets
 * messages of the version after its own.
 * @param poison what is done with a message that kept failing; one that cannot be read is dropped.
 */
export function defineQueue<Body extends object>(
  name: string,
  contract: z.ZodType<Body>,
  { work, poison, kind, newest = 1 }: QueueWork<Body>,
): Queue<Body> {
  const kindOf = (sent: unknown) => {
    const body = contract.safeParse(sent);
    const step = body.success ? kind?.(body.data) : undefined;
    return step === undefined ? {} : { step };
  };
  const worker: QueueFunction = {
    name: work.name,
    queueName: name,
    kindOf,
    receive: async (services, sent) => {
      refuseNewer(`a message of ${name}`, anyMessage.parse(sent).format, newest);
      return work.handle(services, contract.parse(sent));
    },
  };
  const poisonHandler: QueueFunction = {
    name: poison.name,
    // Azure Functions makes this one, and moves there what failed too often.
    queueName: `${name}-poison`,
    kindOf,
    receive: async (services, sent) => {
      const read = anyMessage.safeParse(sent);
      // It failed here alone: it goes round until an instance takes it that can read it.
      if (read.success && isNewer(read.data.format, newest))
        return [{ queue: name, body: read.data }];
      const body = contract.safeParse(sent);
      // What nobody can read would come back for ever.
      return body.success ? poison.handle(services, body.data) : [];
    },
  };
  return { name, functions: [worker, poisonHandler], message: (body) => ({ queue: name, body }) };
}
