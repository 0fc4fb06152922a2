import { once } from 'node:events';
import { createServer } from 'node:http';
import { DEPLOYMENT_PARTS, type Deployment } from '@samenhang/shared/api/deployment';

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Whether nothing is ever answered. */
  readonly hangs?: boolean;
}

export const VERSION = '9.9.9';
const HTML = { 'content-type': 'text/html' };
const POLICY = {
  ...HTML,
  'content-security-policy': "default-src 'self'; frame-ancestors https://teams.microsoft.com",
};

/** What a deployment answers that lacks nothing, by method and path. */
const WELL: Readonly<Record<string, Reply>> = {
  'GET /api/health': { status: 200, body: { status: 'ok', version: VERSION } },
  'GET /index.html': {
    status: 200,
    headers: POLICY,
    body: '<script type="module" src="/assets/a.js"></script>',
  },
  'GET /assets/a.js': { status: 200, body: '1' },
  'GET /api/openapi.json': { status: 200, body: { info: { version: VERSION } } },
  'GET /api/me': { status: 401, headers: { 'www-authenticate': 'Bearer' } },
  'GET /admin/host/status': { status: 401 },
  'POST /api/deployment/message': { status: 202, body: { asked: '2026-11-29T12:00:00.000Z' } },
  'GET /api/deployment/message': { status: 200, body: { arrived: '2026-11-29T12:00:00.000Z' } },
};

/** What a check from inside finds: all at work, but for these. */
export function found(...items: readonly Deployment['items'][number][]): Reply {
  const others = DEPLOYMENT_PARTS.filter((part) => items.every((item) => item.part !== part));
  const works = others.map((part) => ({ part, name: part, state: 'works' as const }));
  const body: Deployment = { at: new Date().toISOString(), items: [...works, ...items] };
  return { status: 200, body };
}

/** A deployment as it is seen over HTTP; `answers` are what it answers otherwise. */
export async function deployedSite() {
  let answers: Readonly<Record<string, Reply>> = {};
  const seen: string[] = [];
  const server = createServer((request, response) => {
    const asked = `${request.method} ${request.url}`;
    seen.push(`${asked} ${request.headers.authorization ?? ''}`.trim());
    const reply = answers[asked] ?? WELL[asked] ?? { status: 404 };
    if (reply.hangs === true) return;
    const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
    response.writeHead(reply.status, reply.headers).end(text);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    seen,
    answer: (given: Readonly<Record<string, Reply>>) => {
      answers = given;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
