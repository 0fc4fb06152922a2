import { afterEach, describe, expect, test } from '@jest/globals';
import { type ApiClient, type ApiSetup, createApiClient } from '../../../tab/src/lib/api-client.ts';
import { hangUp, json, problem, serve } from '../local-server.ts';

const GET: Parameters<ApiClient['send']>[0] = { method: 'GET', path: '/api/me' };
let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

async function start(...answers: Parameters<typeof serve>) {
  return startWith({}, ...answers);
}

async function startWith(given: Partial<ApiSetup>, ...answers: Parameters<typeof serve>) {
  const server = await serve(...answers);
  close = server.close;
  const waits: number[] = [];
  const renewals: boolean[] = [];
  const client = createApiClient({
    base: server.base,
    tokens: {
      getToken: async (fresh) => {
        renewals.push(fresh);
        return `token-${renewals.length}`;
      },
    },
    language: () => 'nl',
    wait: async (milliseconds) => void waits.push(milliseconds),
    leaving: () => false,
    ...given,
  });
  return { ...server, client, waits, renewals };
}

test('a read carries the token and the language, and gives body and ETag', async () => {
  const { client, seen } = await start(json(200, { unit: null }, { ETag: '"v1"' }));
  expect(await client.send(GET)).toEqual({ ok: true, body: { unit: null }, etag: '"v1"' });
  expect(seen[0]?.headers).toMatchObject({
    authorization: 'Bearer token-1',
    'accept-language': 'nl',
  });
  expect(seen[0]?.headers['if-match']).toBeUndefined();
});

test('a first write demands that there is nothing yet; a later one names its version', async () => {
  const { client, seen } = await start(
    json(201, {}, { ETag: '"v1"' }),
    json(200, {}),
    json(204, undefined),
  );
  const path = '/api/cycles/c/response';
  await client.send({ method: 'PUT', path, body: { a: 1 }, etag: null });
  await client.send({ method: 'PUT', path, body: { a: 2 }, etag: '"v1"' });
  const gone = await client.send({ method: 'DELETE', path, etag: '"v2"' });
  expect(gone).toEqual({ ok: true, body: undefined, etag: null });
  expect(seen.map(({ headers }) => [headers['if-none-match'], headers['if-match']])).toEqual([
    ['*', undefined],
    [undefined, '"v1"'],
    [undefined, '"v2"'],
  ]);
  expect(seen[1]).toMatchObject({ method: 'PUT', body: '{"a":2}' });
  expect(seen[1]?.headers['content-type']).toBe('application/json');
});

test('much at once goes zipped, over whatever is stored', async () => {
  const { client, seen } = await start(json(200, {}));
  const body = { people: Array.from({ length: 1000 }, (_, n) => ({ id: n, unit: 'north' })) };
  await client.send({ method: 'PUT', path: '/api/x', body, zipped: true });
  expect(JSON.parse(seen[0]?.body ?? '')).toEqual(body);
  expect(seen[0]?.headers).toMatchObject({
    'content-encoding': 'gzip',
    'content-type': 'application/json',
  });
  expect(Number(seen[0]?.headers['content-length'])).toBeLessThan(10_000);
  expect(seen[0]?.headers['if-none-match']).toBeUndefined();
});

test('a refused token is renewed once, no more', async () => {
  const { client, seen, renewals } = await start(problem(401, 'token_invalid'));
  expect(await client.send(GET)).toEqual({
    ok: false,
    fault: { kind: 'problem', code: 'token_invalid' },
  });
  expect(renewals).toEqual([false, true]);
  expect(seen.map(({ headers }) => headers.authorization)).toEqual([
    'Bearer token-1',
    'Bearer token-2',
  ]);
});

test('after a renewal the request goes on as if nothing had happened', async () => {
  const { client } = await start(problem(401, 'token_invalid'), json(200, 'fine'));
  expect(await client.send(GET)).toMatchObject({ ok: true, body: 'fine' });
});

test.each([429, 503])(
  '%i is waited out as told, and the same body goes out again',
  async (status) => {
    const busy = problem(status, 'too_many_requests', { 'Retry-After': '3' });
    const { client, seen, waits } = await start(busy, json(200, {}));
    const body = { submissionId: 'one' };
    const reply = await client.send({ method: 'PUT', path: '/api/x', body, etag: null });
    expect(reply.ok).toBe(true);
    expect(waits).toEqual([3000]);
    expect(seen.map((asked) => asked.body)).toEqual([JSON.stringify(body), JSON.stringify(body)]);
  },
);

test('waiting has an end', async () => {
  const { client, waits } = await start(
    problem(503, 'storage_unavailable', { 'Retry-After': '9' }),
  );
  expect(await client.send(GET)).toEqual({
    ok: false,
    fault: { kind: 'problem', code: 'storage_unavailable' },
  });
  expect(waits).toEqual([9000, 9000]);
});

test('a Retry-After may be a date, and a past one does not make us hammer', async () => {
  const past = new Date(0).toUTCString();
  const { client, waits } = await start(
    problem(429, 'too_many_requests', { 'Retry-After': past }),
    json(200, 1),
  );
  expect((await client.send(GET)).ok).toBe(true);
  expect(waits).toEqual([500]);
});

test.each([
  [404, 'no_response'],
  [409, 'cycle_not_open'],
  [412, 'etag_mismatch'],
  [422, 'validation_failed'],
] as const)('%i %s keeps its code', async (status, code) => {
  const { client } = await start(problem(status, code));
  expect(await client.send(GET)).toEqual({ ok: false, fault: { kind: 'problem', code } });
});

test.each([
  ['a code we do not know', problem(418, 'teapot'), 'internal_error'],
  ['a name every object has', problem(400, 'toString'), 'internal_error'],
  ['no body at all', json(502, undefined), 'internal_error'],
  ['a 503 of something in between', json(503, 'sorry'), 'storage_unavailable'],
])('%s is a failure of the server', async (_, answer, code) => {
  const { client } = await start(answer);
  expect(await client.send(GET)).toEqual({ ok: false, fault: { kind: 'problem', code } });
});

test('a page of HTML in place of an error is one too', async () => {
  const { client } = await start((response) => response.writeHead(500).end('<h1>Oops</h1>'));
  expect(await client.send(GET)).toEqual({
    ok: false,
    fault: { kind: 'problem', code: 'internal_error' },
  });
});

test('a connection that breaks is told apart from a refusal', async () => {
  const { client } = await start(hangUp);
  expect(await client.send(GET)).toEqual({ ok: false, fault: { kind: 'offline' } });
});

test('without a token nothing is sent', async () => {
  const { base, seen } = await start(json(200, {}));
  const client = createApiClient({
    base,
    tokens: { getToken: () => Promise.reject(new Error('resourceDisabled')) },
    language: () => 'en',
    wait: async () => undefined,
    leaving: () => false,
  });
  expect(await client.send(GET)).toEqual({ ok: false, fault: { kind: 'no_token' } });
  expect(seen).toEqual([]);
});

describe('a request has an end, also where', () => {
  const soon = { giveUpAfter: 50 };

  test('the token never comes: then nothing is sent', async () => {
    const tokens = { getToken: () => new Promise<string>(() => undefined) };
    const { client, seen } = await startWith({ ...soon, tokens }, json(200, {}));
    expect(await client.send(GET)).toEqual({ ok: false, fault: { kind: 'no_token' } });
    expect(seen).toEqual([]);
  });

  test('the server never answers', async () => {
    const { client } = await startWith(soon, () => undefined);
    expect(await client.send(GET)).toEqual({ ok: false, fault: { kind: 'offline' } });
  });

  test('the answer begins and never ends', async () => {
    const { client } = await startWith(soon, (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"unit":');
    });
    expect(await client.send(GET)).toEqual({ ok: false, fault: { kind: 'offline' } });
  });

  test('a refusal never ends: that is one that brought nothing', async () => {
    const { client } = await startWith(soon, (response) => {
      response.writeHead(409, { 'content-type': 'application/problem+json' });
      response.write('{"code":');
    });
    expect(await client.send(GET)).toEqual({ ok: false, fault: { kind: 'offline' } });
  });
});

describe('one look of many', () => {
  const LOOK = { method: 'GET', path: '/api/reviews/r', within: 8_000 } as const;

  test('names what it knows, and brings nothing where nothing is new', async () => {
    const { client, seen } = await start(
      json(200, { version: 3 }, { ETag: '"3"' }),
      json(304, undefined, { ETag: '"3"' }),
    );
    expect(await client.send({ ...LOOK, unless: null })).toMatchObject({ body: { version: 3 } });
    const again = await client.send({ ...LOOK, unless: '"3"' });
    expect(again).toEqual({ ok: true, body: undefined, etag: '"3"' });
    expect(seen.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"3"']);
  });

  test('sits out no wait, and says how long the server asks for', async () => {
    const busy = problem(503, 'storage_unavailable', { 'Retry-After': '9' });
    const { client, waits, seen } = await start(busy);
    expect(await client.send({ ...LOOK, unless: null })).toEqual({
      ok: false,
      fault: { kind: 'problem', code: 'storage_unavailable' },
      retryAfter: 9000,
    });
    expect([seen.length, waits]).toEqual([1, []]);
  });

  test('is given up after its own time', async () => {
    const { client } = await start(() => undefined);
    const reply = await client.send({ ...LOOK, within: 50, unless: null });
    expect(reply).toEqual({ ok: false, fault: { kind: 'offline' } });
  });
});

test('a change may name its version, and what is plainly put names none', async () => {
  const { client, seen } = await start(json(200, {}));
  const path = '/api/reviews/r';
  await client.send({ method: 'PATCH', path, body: { kind: 'closeVote' }, etag: '"3"' });
  await client.send({ method: 'PUT', path, body: { kind: 'here' }, plain: true });
  const named = seen.map(({ headers }) => [headers['if-match'], headers['if-none-match']]);
  expect(named).toEqual([
    ['"3"', undefined],
    [undefined, undefined],
  ]);
});
