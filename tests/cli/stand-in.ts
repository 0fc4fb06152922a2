import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';

/** A request as a stand-in reads it. */
export interface Asked {
  readonly method: string;
  readonly pathname: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly prefer: string | undefined;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

/** What is answered instead, once; a status of 0 hangs up, and one of -1 never answers. */
export interface Trouble {
  readonly status: number;
  readonly retryAfter?: string;
  readonly code?: string;
  readonly message?: string;
  /** Instead of JSON. */
  readonly text?: string;
}

const fields = z.record(z.string(), z.unknown());

/** A service of Microsoft's on this machine, over real HTTP. */
export async function standIn(answer: (asked: Asked) => Reply) {
  const troubles: { readonly at: RegExp; readonly trouble: Trouble }[] = [];
  const asked: string[] = [];
  const server = createServer((request, response) => void respond(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = `http://127.0.0.1:${address.port}`;

  async function respond(request: IncomingMessage, response: ServerResponse) {
    const sent = await text(request);
    const method = request.method ?? '';
    const { pathname, searchParams } = new URL(request.url ?? '', url);
    asked.push(`${method} ${decodeURIComponent(pathname)}`);
    const place = troubles.findIndex(({ at }) => at.test(decodeURIComponent(pathname)));
    const [trouble] = place === -1 ? [] : troubles.splice(place, 1);
    if (trouble !== undefined) return disturb(response, trouble.trouble);
    const prefer = request.headers.prefer;
    const body = sent === '' ? {} : fields.parse(JSON.parse(sent));
    const reply = answer({
      method,
      pathname: decodeURIComponent(pathname),
      query: searchParams,
      body,
      prefer: Array.isArray(prefer) ? prefer.join() : prefer,
    });
    response.writeHead(reply.status, { 'content-type': 'application/json' });
    return response.end(reply.body === undefined ? undefined : JSON.stringify(reply.body));
  }

  return {
    url,
    /** Method and path of every request, in order. */
    asked,
    /** What goes wrong, once each and in this order, where the path is one of these. */
    troubleAt: (at: RegExp, ...more: readonly Trouble[]) =>
      void troubles.push(...more.map((trouble) => ({ at, trouble }))),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function disturb(response: ServerResponse, { status, retryAfter, code, message, text }: Trouble) {
  if (status === 0) return response.destroy();
  if (status === -1) return response;
  response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter });
  return response.end(text ?? JSON.stringify(refusal(code, message)));
}

/** As Azure and Graph word one. */
export const refusal = (code = 'asked for', message = 'asked for') => ({
  error: { code, message },
});
