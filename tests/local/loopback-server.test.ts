import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
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

const statusOf = (host: string, path = '/') =>
  new Promise<number | undefined>((resolve, reject) => {
    const options = { port: server.port, host: '127.0.0.1', path, headers: { host }, agent: false };
    request(options, (reply) => {
      reply.resume();
      resolve(reply.statusCode);
    })
      .once('error', reject)
      .end();
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
