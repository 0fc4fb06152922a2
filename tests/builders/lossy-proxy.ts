import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface LossyProxy {
  readonly url: string;
  /** The replies to the next `count` transactions get lost, after the server has done its work. */
  loseReplies(count: number): void;
  /** Every query answers one empty page first, that says where to go on. */
  emptyPagesFirst(on: boolean): void;
  stop(): Promise<void>;
}

const MARK = 'after-an-empty-page';

/** A proxy on loopback before the server at `target` that loses and splits what it is told to. */
export async function startLossyProxy(target: string): Promise<LossyProxy> {
  let toLose = 0;
  let emptyPages = false;
  const server = createServer(async (incoming, outgoing) => {
    const query = new URL(incoming.url ?? '/', target);
    if (emptyPages && incoming.method === 'GET' && isFirstPage(query)) {
      outgoing.setHeader('x-ms-continuation-NextPartitionKey', MARK);
      outgoing.setHeader('content-type', 'application/json');
      outgoing.end('{"value":[]}');
      return;
    }
    if (query.searchParams.get('NextPartitionKey') === MARK) {
      query.searchParams.delete('NextPartitionKey');
    }
    const reply = await forward(query, incoming);
    if (incoming.method === 'POST' && toLose > 0) {
      toLose -= 1;
      incoming.socket.destroy();
    } else sendOn(reply, outgoing);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    loseReplies: (count) => {
      toLose = count;
    },
    emptyPagesFirst: (on) => {
      emptyPages = on;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function isFirstPage(query: URL): boolean {
  return query.searchParams.has('$filter') && !query.searchParams.has('NextPartitionKey');
}

interface Reply {
  readonly head: IncomingMessage;
  readonly body: Buffer;
}

async function forward(to: URL, incoming: IncomingMessage): Promise<Reply> {
  const { method, headers } = incoming;
  const onward = request(to, { method: method ?? 'GET', headers });
  onward.end(await buffer(incoming));
  const [head] = await once(onward, 'response');
  return { head, body: await buffer(head) };
}

function sendOn({ head, body }: Reply, outgoing: ServerResponse): void {
  const { 'transfer-encoding': _, ...headers } = head.headers;
  outgoing.writeHead(head.statusCode ?? 502, headers);
  outgoing.end(body);
}
