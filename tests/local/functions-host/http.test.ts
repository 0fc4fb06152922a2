import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { ADMIN_KEY } from './fixture-key.ts';
import { functionApp, type HostProcess, startHost } from './host-process.ts';

const entry = 'tests/local/functions-host/fixture-app.ts';
const echoed = z.object({
  function: z.string(),
  invoked: z.string(),
  method: z.string(),
  url: z.string(),
  params: z.record(z.string(), z.string()),
  query: z.record(z.string(), z.string()),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  traceParent: z.string(),
});

let app: Awaited<ReturnType<typeof functionApp>>;
let host: HostProcess;
beforeAll(async () => {
  app = await functionApp({ entry });
  host = await startHost(app.folder);
});
afterAll(async () => {
  host.child.kill('SIGTERM');
  await host.ended;
  app.remove();
});

const get = (path: string, init?: RequestInit) => fetch(host.url + path, init);
const echo = async (path: string, init?: RequestInit) => {
  const response = await get(path, init);
  expect(response.status).toBe(200);
  return echoed.parse(await response.json());
};

/** As it is written, byte for byte: `fetch` tidies addresses and headers. */
function raw(path: string, headers: Record<string, string | string[]> = {}, method = 'GET') {
  return new Promise<{
    status: number;
    headers: NodeJS.Dict<string | string[]>;
    rawHeaders: string[];
    body: string;
  }>((resolve, reject) => {
    const sent = request(host.url, { path, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => {
        const { headers, rawHeaders } = response;
        resolve({ status: response.statusCode ?? 0, headers, rawHeaders, body });
      });
    });
    sent.on('error', reject).end();
  });
}

describe('routes', () => {
  test.each([
    ['/echo/a', 'echo', { id: 'a' }],
    ['/echo', 'echo', {}],
    ['/echo/', 'echo', {}],
    ['/ECHO/Ab', 'echo', { id: 'Ab' }],
    ['/echo/a%20b%2Fc', 'echo', { id: 'a b%2Fc' }],
    ['/no-route-of-its-own', undefined, {}],
    ['/number/7/rest/a/b', 'number', { id: '7', rest: 'a/b' }],
    ['/number/7/rest', 'number', { id: '7' }],
    ['/number/seven/rest', undefined, {}],
    ['/typed/11111111-1111-4111-8111-111111111111', 'guid', expect.anything()],
    ['/typed/abc', 'short', { id: 'abc' }],
    ['/typed/abcd', undefined, {}],
    ['/', 'root', {}],
    ['/echo/a/b', undefined, {}],
  ])('%s goes to %s', async (path, name, params) => {
    const response = await get(path);
    if (name === undefined) expect(response.status).toBe(404);
    else expect(await response.json()).toMatchObject({ function: name, params });
  });

  test.each([
    ['alpha', ['abc', 'ABC'], ['ab1', 'a-b']],
    ['bool', ['true', 'FALSE'], ['1', 'yes']],
    ['int', ['7', '-2147483648', '2147483647'], ['2147483648', '1.5', 'x']],
    ['length', ['abc'], ['ab', 'abcd']],
    ['between', ['ab', 'abcd'], ['a', 'abcde']],
    ['minlength', ['abc', 'abcdef'], ['ab']],
    ['maxlength', ['a', 'abc'], ['abcd']],
    ['regex', ['ab', 'CC'], ['abc', 'ad']],
  ])('the constraint %s takes %j and refuses %j', async (name, taken, refused) => {
    for (const text of taken) expect((await echo(`/${name}/${text}`)).params).toEqual({ id: text });
    for (const text of refused) expect((await get(`/${name}/${text}`)).status).toBe(404);
  });

  test('without a route of its own a function answers at its name', async () => {
    expect(await (await get('/no-route')).text()).toBe('by the hook');
  });

  test('hooks run before the app is used, and before and after a function', async () => {
    expect(await (await get('/no-route')).text()).toBe('by the hook');
    expect(await (await get('/hooked')).text()).toBe('started, then changed');
  });

  test('the first function by name wins, be its segment a parameter or a literal', async () => {
    expect((await echo('/order/literal')).function).toBe('order-a');
  });

  test('a method that does not fit is no match: the next function is tried, else 404', async () => {
    expect((await echo('/order/literal', { method: 'POST' })).function).toBe('order-c');
    const response = await get('/order/literal', { method: 'DELETE' });
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  test('a constrained catch-all does not match nothing, unless it has a default', async () => {
    expect((await echo('/files/a/b.js')).params).toEqual({ path: 'a/b.js' });
    expect((await get('/files/admin/x')).status).toBe(404);
    expect((await get('/files')).status).toBe(404);
    expect((await echo('/pages')).params).toEqual({ path: 'index.html' });
    expect((await echo('/pages/a/b')).params).toEqual({ path: 'a/b' });
  });

  test('what cannot be decoded of a path stays as it is, but for an encoded nothing', async () => {
    const { body } = await raw('/echo/%C3%A9%E0%A4%A%41%FF');
    expect(echoed.parse(JSON.parse(body)).params).toEqual({ id: 'é%E0%A4%AA%FF' });
    expect(await raw('/echo/a%00b')).toMatchObject({ status: 400, body: '' });
  });
});

describe('requests', () => {
  test('header names are in lower case, several values joined', async () => {
    const { body } = await raw('/echo', { 'X-Mixed': ['a', 'B'] });
    expect(echoed.parse(JSON.parse(body)).headers['x-mixed']).toBe('a,B');
  });

  test('query names differ by more than case; values of one are joined', async () => {
    const { query, url } = await echo('/echo?Tag=a&tag=B&empty=&plus=a+b');
    expect(query).toEqual({ Tag: 'a,B', empty: '', plus: 'a b' });
    expect(url).toBe(`${host.url}/echo?Tag=a&tag=B&empty=&plus=a+b`);
  });

  test.each([
    ['text', 'één', 'text/plain'],
    ['JSON', '{"a":1}', 'application/json'],
    ['bytes', new Uint8Array([0, 255, 10]), 'application/octet-stream'],
  ])('a body of %s arrives byte for byte', async (_, body, type) => {
    const sent = await echo('/echo', { method: 'POST', body, headers: { 'content-type': type } });
    expect(Buffer.from(sent.body, 'base64')).toEqual(Buffer.from(body));
    expect(sent.headers['content-type']).toBe(type);
  });

  test('a body that does not say its length does not arrive, as in Azure', async () => {
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('lost'));
        controller.close();
      },
    });
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' };
    expect((await echo('/echo', init)).body).toBe('');
  });

  test('a body of more than 100 MB is an empty 500, and the function does not run', async () => {
    const sent = request(host.url, {
      path: '/echo/large',
      method: 'POST',
      headers: { 'content-length': 104_857_601 },
    });
    sent.flushHeaders();
    const [response] = await once(sent, 'response');
    expect(response.statusCode).toBe(500);
    sent.destroy();
    expect(await host.logged(({ error }) => error === 'BodyTooLargeError')).toMatchObject({
      function: 'echo',
      status: 500,
    });
  });

  test('a trace goes on in a span of the host; without one a new one begins', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const { traceParent } = await echo('/echo', { headers: { traceparent } });
    expect(traceParent).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01$/);
    expect(traceParent).not.toBe(traceparent);
    expect((await echo('/echo')).traceParent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
  });
});

describe('responses', () => {
  test('header names reach the client in lower case, whatever the function wrote', async () => {
    const { rawHeaders } = await raw('/out/bytes');
    expect(rawHeaders).toContain('x-mixed-case');
    expect(rawHeaders).not.toContain('X-Mixed-Case');
  });

  test('text is UTF-8, JSON is JSON, bytes are bytes', async () => {
    const text = await get('/out/text');
    expect(text.headers.get('content-type')).toBe('text/plain;charset=UTF-8');
    expect(await text.text()).toBe('één');
    const json = await get('/out/json');
    expect([json.status, json.headers.get('content-type')]).toEqual([201, 'application/json']);
    expect(await json.json()).toEqual({ a: 1 });
    const bytes = await raw('/out/bytes');
    expect(bytes.headers['x-mixed-case']).toBe('Yes');
    const sent = await get('/out/bytes');
    expect(new Uint8Array(await sent.arrayBuffer())).toEqual(new Uint8Array([0, 255, 1]));
  });

  test('HEAD needs to be among the methods, and has headers without a body', async () => {
    const head = await raw('/out/json', {}, 'HEAD');
    expect(head).toMatchObject({ status: 201, body: '', headers: { 'content-length': '7' } });
    expect((await raw('/out/text', {}, 'HEAD')).status).toBe(404);
  });

  test('a function that returns nothing is an empty 204; 204 has no length', async () => {
    expect(await raw('/out/nothing')).toMatchObject({ status: 204, body: '' });
    expect(await raw('/empty')).toMatchObject({ status: 200, body: '' });
    const { status, headers } = await raw('/out/no-content');
    expect([status, headers.etag, headers['content-length']]).toEqual([204, '"1"', undefined]);
  });

  test('cookies are set with their attributes', async () => {
    const { headers } = await raw('/out/cookie');
    expect(headers['set-cookie']).toEqual(['a=b%20c; max-age=60; path=/x; samesite=Lax; httponly']);
  });

  test('an error thrown is an empty 500; the log has its name and place, not its message', async () => {
    const response = await get('/throws');
    expect([response.status, await response.text()]).toEqual([500, '']);
    const line = await host.logged(({ error }) => error === 'RangeError');
    expect(line).toMatchObject({
      level: 'error',
      function: 'throws',
      route: 'throws',
      status: 500,
    });
    expect(JSON.stringify(host.log)).not.toContain('secret');
  });
});

test('what is thrown is a failure even where it is no Error', async () => {
  expect((await get('/throws-text')).status).toBe(500);
});

describe('the log', () => {
  test('has a line for each request: route, status, time and operation, never the path', async () => {
    const traceparent = '00-1af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await get('/echo/personal?secret=1', { headers: { traceparent } });
    const operation = '1af7651916cd43dd8448eb211c80319c';
    const line = await host.logged((entry) => entry.operation === operation);
    expect(line).toEqual({
      level: 'information',
      category: 'Function.echo',
      function: 'echo',
      operation,
      method: 'GET',
      route: 'echo/{id?}',
      ms: expect.any(Number),
      status: 200,
    });
    expect(JSON.stringify(host.log)).not.toMatch(/personal|secret/);
  });

  test('has what a function logs from information up, unless host.json says otherwise', async () => {
    await get('/logs');
    await host.logged(({ message }) => message === 'at error');
    const messages = host.log.filter(({ category }) => category === 'Function.logs.User');
    expect(messages.map(({ level }) => level)).toEqual(['information', 'warning', 'error']);
  });
});

describe('POST /admin/functions/{name}', () => {
  const invoke = (
    name: string,
    body: string,
    headers: Record<string, string> = { 'x-functions-key': ADMIN_KEY },
    type = 'application/json',
  ) =>
    get(`/admin/functions/${name}`, {
      method: 'POST',
      body,
      headers: { 'content-type': type, ...headers },
    });

  test('starts a timer or a queue function, whatever the case of its name', async () => {
    const accepted = await invoke('WORK', '{"input":"{\\"step\\":1}"}');
    expect([accepted.status, await accepted.text()]).toEqual([202, '']);
    expect((await invoke('tick', '{}')).status).toBe(202);
    await host.logged((line) => line.function === 'tick');
    await host.logged((line) => line.function === 'work');
    expect(await (await get('/seen')).json()).toEqual([{ step: 1 }, 'tick']);
  });

  test('answers 415 to what is not said to be JSON', async () => {
    expect((await invoke('tick', '{}', undefined, 'text/plain')).status).toBe(415);
  });

  test('answers 404 for an unknown function, 400 without a JSON object', async () => {
    expect((await invoke('nobody', 'no JSON')).status).toBe(400);
    expect((await invoke('nobody', '{}')).status).toBe(404);
    expect((await invoke('tick', 'no JSON')).status).toBe(400);
    const headers = { 'x-functions-key': ADMIN_KEY };
    expect((await get('/admin/functions/tick', { headers })).status).toBe(404);
  });

  test('takes the key in the query too, as Azure does', async () => {
    expect((await invoke(`tick?code=${ADMIN_KEY}`, '{}', {})).status).toBe(202);
  });

  test.each<[what: string, headers: Record<string, string>]>([
    ['no key', {}],
    ['an empty key', { 'x-functions-key': '' }],
    ['another key', { 'x-functions-key': `${ADMIN_KEY}x` }],
    ['a token', { authorization: 'Bearer x' }],
  ])('answers 401 and starts nothing with %s, whatever it names', async (_, headers) => {
    for (const name of ['tick', 'nobody', 'work']) {
      expect((await invoke(name, '{"input":"unwanted"}', headers)).status).toBe(401);
    }
    expect((await get('/admin/host/status', { headers })).status).toBe(401);
    expect(await (await get('/seen')).text()).not.toContain('unwanted');
  });
});
