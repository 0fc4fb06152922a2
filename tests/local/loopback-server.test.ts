import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LoopbackServer, listenOnLoopback } from '@samenhang/local/loopback-server';
import { unwrap } from '../builders/organisation.ts';

let server: LoopbackServer;
beforeAll(async () => {
  server = unwrap(await listenOnLoopback(0));
  server.serve((_, response) => {
    response.end('served');
  });
});
afterAll(() => server?.stop());

const statusOf = (host: string, path = '/', method = 'GET', more: Record<string, string> = {}) =>
  new Promise<number | undefined>((resolve, reject) => {
    const headers = { host, ...more };
    const options = { port: server.port, host: '127.0.0.1', path, method, headers, agent: false };
    request(options, (reply) => {
      reply.resume();
      resolve(reply.statusCode);
    })
      .once('error', reject)
      .end();
  });

test('keeps a connection for longer than a client is idle between two requests', async () => {
  const { headers } = await fetch(`http://127.0.0.1:${server.port}/`);
  expect(headers.get('keep-alive')).toBe('timeout=75');
});

test.each(['127.0.0.1', '127.0.0.1:7071', 'localhost', 'localhost:7071'])(
  '%s is us',
  async (host) => {
    expect(await statusOf(host)).toBe(200);
  },
);

test.each(['evil.example', '127.0.0.1.evil.example', '[', 'a b', 'x:99999', 'a@127.0.0.1', '%zz'])(
  'another name for this machine, %j, is refused: a web page could have made it up',
  async (host) => {
    expect(await statusOf(host)).toBe(400);
  },
);

test.each(['http://evil.example/api/health', '*'])('%s is no path', async (path) => {
  expect(await statusOf('localhost', path)).toBe(400);
});

const SIMPLE = { 'content-type': 'text/plain' };

describe('what would change something', () => {
  test.each<[what: string, headers: Record<string, string>]>([
    ['another site', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:7072' }],
    ['another name of this machine', { origin: 'http://localhost:7071' }],
    ['this machine over TLS', { origin: 'https://127.0.0.1:7071' }],
    ['another site, said by the browser alone', { 'sec-fetch-site': 'cross-site' }],
    ['another port, said by the browser alone', { 'sec-fetch-site': 'same-site' }],
  ])('is refused from a page of %s', async (_, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const status = await statusOf('127.0.0.1:7071', '/', method, { ...SIMPLE, ...headers });
      expect([method, status]).toEqual([method, 403]);
    }
  });

  test.each<[what: string, headers: Record<string, string>]>([
    ['our own page', { origin: 'http://127.0.0.1:7071', 'sec-fetch-site': 'same-origin' }],
    ['a program, which says nothing', {}],
    ['the person, by the address bar', { 'sec-fetch-site': 'none' }],
  ])('is served from %s', async (_, headers) => {
    expect(await statusOf('127.0.0.1:7071', '/', 'POST', { ...SIMPLE, ...headers })).toBe(200);
  });
});

test.each(['GET', 'HEAD', 'OPTIONS'])(
  '%s changes nothing, and is served to any page',
  async (method) => {
    expect(await statusOf('localhost', '/', method, { origin: 'https://evil.example' })).toBe(200);
  },
);
