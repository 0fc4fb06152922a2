import { request } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import { type HttpApp, startHttpApp } from '../../builders/http-app.ts';
import { openCycleFor } from '../../builders/organisation.ts';
import { INSTRUMENT } from '../../builders/response.ts';

let app: HttpApp;
let token = '';
beforeAll(async () => {
  app = await startHttpApp();
  await openCycleFor(app.services, 20);
  token = await app.token(5);
});
afterAll(() => app?.stop());

const BANK = PATHS.instrument(INSTRUMENT.version);

describe('a long text', () => {
  test('is sent short to a client that can read it so, and is the same', async () => {
    const plain = await send(BANK, 'identity');
    const short = await send(BANK, 'gzip, deflate, br');
    expect(short.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' });
    expect(short.body.length).toBeLessThan(plain.body.length / 3);
    expect(brotliDecompressSync(short.body)).toEqual(plain.body);
  });

  test('is sent as it is to everybody else, and caches are told so', async () => {
    const { headers, body } = await send(BANK, 'gzip');
    expect(headers).toMatchObject({ vary: 'accept-encoding' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(body.toString('utf8'))).toEqual(INSTRUMENT);
  });
});

test('a short one is not worth it', async () => {
  const { headers, body } = await send(PATHS.me(), 'br');
  expect(body.length).toBeLessThan(1024);
  expect(headers['content-encoding']).toBeUndefined();
});

/** As it is on the wire: `fetch` would unpack it before we see it. */
function send(path: string, acceptEncoding: string) {
  const headers = { authorization: `Bearer ${token}`, 'accept-encoding': acceptEncoding };
  return new Promise<{ headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (resolve, reject) => {
      const asked = request(`${app.url}${path}`, { headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve({ headers: answer.headers, body: Buffer.concat(chunks) }));
      });
      asked.on('error', reject).end();
    },
  );
}
