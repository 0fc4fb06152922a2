import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { err, ok, type Result } from '@samenhang/shared/result';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

export interface LoopbackServer {
  readonly port: number;
  /** From here on requests are answered; before, with 503. */
  serve(handler: Handler): void;
  /** Accepts nothing more, and resolves when what is in flight is answered. */
  stop(): Promise<void>;
}

/**
 * Milliseconds. Node closes an idle connection after five seconds, and on a busy machine in the very
 * moment in which a client sends its next request over it; few clients are idle for longer than this.
 */
const KEPT_FOR = 75_000;

/**
 * An HTTP server that only this machine reaches. Port 0 takes any free one.
 * The error is the system's code: `EADDRINUSE` for a port that is taken.
 */
export function listenOnLoopback(port: number): Promise<Result<LoopbackServer, string>> {
  let handler: Handler = (_, response) => {
    response.writeHead(503, { 'retry-after': '1', 'content-length': 0 }).end();
  };
  const inFlight = new Set<ServerResponse>();
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    inFlight.add(response);
    response.once('close', () => inFlight.delete(response));
    // Another name for this machine would let a web page reach it by pointing its own name here.
    if (!isForUs(request)) response.writeHead(400, { 'content-length': 0 }).end();
    else if (isFromElsewhere(request)) response.writeHead(403, { 'content-length': 0 }).end();
    else void handler(request, response);
  });
  server.keepAliveTimeout = KEPT_FOR;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      // A connection kept alive, or opened by a browser in advance, would keep the server from closing.
      for (const response of inFlight) response.shouldKeepAlive = false;
      const busy = new Set([...inFlight].map(({ socket }) => socket));
      for (const socket of sockets) if (!busy.has(socket)) socket.destroy();
    });
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return Promise.resolve(err('ERR_SOCKET_BAD_PORT'));
  }
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(err(error.code ?? error.message));
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : port;
      resolve(
        ok({
          port: bound,
          serve: (next) => {
            handler = next;
          },
          stop,
        }),
      );
    });
  });
}

/** Whether a request names this machine by its loopback address, and a path on it. */
function isForUs({ headers, url }: IncomingMessage): boolean {
  return (
    url?.startsWith('/') === true &&
    /^(127\.0\.0\.1|localhost)(:\d{1,5})?$/.test(headers.host ?? '')
  );
}

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a page of another origin would change something here. A browser says where such a request
 * comes from, and sends the plain kind without asking whether it may; a program says nothing.
 */
function isFromElsewhere({ method = 'GET', headers }: IncomingMessage): boolean {
  if (READS.has(method)) return false;
  const { origin, host = '', 'sec-fetch-site': site = 'none' } = headers;
  if (origin !== undefined) return origin !== `http://${host}`;
  return site !== 'none' && site !== 'same-origin';
}
