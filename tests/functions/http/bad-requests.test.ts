import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type HttpApp, type Sent, startHttpApp } from '../../builders/http-app.ts';
import { cyclePlan, openCycleFor, TENANT } from '../../builders/organisation.ts';
import { allAnswers, responseBody } from '../../builders/response.ts';

const PATH = '/api/cycles/autumn-2026/response';
const CREATE = { 'if-none-match': '*' };
let app: HttpApp;
let person = 1;
let token = '';

beforeAll(async () => {
  app = await startHttpApp();
  await openCycleFor(app.services, 200);
});
afterAll(() => app?.stop());
beforeEach(async () => {
  person += 1;
  token = await app.token(person);
});

const put = (sent: Sent) => app.send(PATH, { method: 'PUT', token, headers: CREATE, ...sent });
const stored = () => app.send(PATH, { token });

async function expectRefused(sent: Sent, status: number, code: string): Promise<unknown> {
  const refused = await put(sent);
  expect({ status: refused.status, code: refused.json?.code }).toEqual({ status, code });
  expect(refused.headers.get('content-type')).toBe('application/problem+json');
  expect(await stored()).toMatchObject({ status: 404, json: { code: 'no_response' } });
  return refused.json?.errors;
}

describe('a body that is not JSON as it should be', () => {
  const good = JSON.stringify(responseBody());
  test.each([
    ['nothing', ''],
    ['text', 'hello'],
    ['cut', good.slice(0, -1)],
    ['two values', `${good}${good}`],
    ['with a comment', `/* x */${good}`],
    ['with a comma too many', good.replace(/}$/, ',}')],
    ['with a name twice', good.replace('{', '{"state":"draft",')],
    ['with a name twice deep inside', good.replace('"answers":{', '"answers":{"CON-STR-1":1,')],
    ['with a name twice, once escaped', good.replace('{', '{"st\\u0061te":"draft",')],
    ['nested far too deep', '['.repeat(30_000) + ']'.repeat(30_000)],
    ['in quotes of the wrong kind', good.replaceAll('"', "'")],
    ['with NaN', good.replace(':4', ':NaN')],
  ])('%s', async (_, raw) => {
    await expectRefused({ raw }, 400, 'malformed_json');
  });

  test('bytes that are not UTF-8', async () => {
    await expectRefused({ raw: new Uint8Array([0x7b, 0xff, 0x7d]) }, 400, 'malformed_json');
  });

  test('compressed', async () => {
    const headers = { ...CREATE, 'content-encoding': 'gzip' };
    await expectRefused({ headers, body: responseBody() }, 415, 'unsupported_media_type');
  });

  test('65 KiB', async () => {
    const raw = JSON.stringify({ ...responseBody(), more: 'x'.repeat(65 * 1024) });
    await expectRefused({ raw }, 413, 'body_too_large');
  });

  test.each([
    'text/plain',
    'application/xml',
    'application/json; charset=latin1',
    'multipart/form-data',
  ])('sent as %s', async (type) => {
    const headers = { ...CREATE, 'content-type': type };
    await expectRefused({ headers, body: responseBody() }, 415, 'unsupported_media_type');
  });
});

describe('a body that is not a response', () => {
  const answers = (value: unknown) => ({ answers: { ...allAnswers(3), 'CON-STR-1': value } });
  const comment = (text: string) => ({ comments: { 'OPEN-1': text } });
  test.each<[string, object, string]>([
    ['an unknown statement', { answers: { 'NOT-THERE': 3 } }, '/answers/NOT-THERE'],
    ['answer 0', answers(0), '/answers/CON-STR-1'],
    ['answer 6', answers(6), '/answers/CON-STR-1'],
    ['answer "5"', answers('5'), '/answers/CON-STR-1'],
    ['answer 2.5', answers(2.5), '/answers/CON-STR-1'],
    ['answer null', answers(null), '/answers/CON-STR-1'],
    ['an answer in a list', answers([3]), '/answers/CON-STR-1'],
    ['answers as a list', { answers: [] }, '/answers'],
    ['an unknown key', { extra: 1 }, '/extra'],
    ['an unknown outcome', { outcomes: { x: 1 } }, '/outcomes/x'],
    ['an outcome of 11', { outcomes: { 'OUT-REC': 11 } }, '/outcomes/OUT-REC'],
    ['an outcome of 0 where 1 is least', { outcomes: { 'OUT-HELP': 0 } }, '/outcomes/OUT-HELP'],
    ['an unknown open question', { comments: { x: '' } }, '/comments/x'],
    ['a key with signs of a pointer', { 'a/b~c': 1 }, '/a~1b~0c'],
    ['2 001 characters', comment('x'.repeat(2001)), '/comments/OPEN-1'],
    ['1 001 emoji', comment('😀'.repeat(1001)), '/comments/OPEN-1'],
    ['a control character', comment('a\u0007b'), '/comments/OPEN-1'],
    ['NUL', comment('a\u0000b'), '/comments/OPEN-1'],
    ['a carriage return', comment('a\r\nb'), '/comments/OPEN-1'],
    ['a lone surrogate', comment('a\ud800b'), '/comments/OPEN-1'],
    ['an unknown state', { state: 'done' }, '/state'],
    ['no GUID', { submissionId: 'x' }, '/submissionId'],
  ])('%s', async (_, change, pointer) => {
    const body = { ...responseBody(), ...change };
    const errors = await expectRefused({ body }, 422, 'validation_failed');
    expect(errors).toContainEqual(expect.objectContaining({ pointer }));
  });

  test.each(['{"__proto__":{"state":"draft"}}', '{"answers":{"__proto__":{"x":1}}}'])(
    '%s, which changes nothing',
    async (raw) => {
      await expectRefused({ raw }, 422, 'validation_failed');
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );

  test('every bad field is named at once', async () => {
    const body = { ...responseBody(), state: 'x', extra: 1, answers: { A: 1, 'CON-STR-1': 9 } };
    const errors = await expectRefused({ body }, 422, 'validation_failed');
    expect(JSON.stringify(errors)).toMatch(/\/state.*|\/extra/);
    expect(errors).toHaveLength(4);
  });

  test('what is allowed comes back unchanged', async () => {
    const body = responseBody({ comments: { 'OPEN-1': `tab\t\nregel ${'😀'.repeat(900)}` } });
    expect((await put({ body })).status).toBe(201);
    expect((await stored()).json?.comments).toEqual(body.comments);
  });

  test('1 000 random bodies: none is taken for a fault of ours', async () => {
    const oneOff = fc.tuple(fc.constantFrom(...Object.keys(responseBody())), fc.jsonValue());
    const odd = fc.oneof(
      fc.jsonValue(),
      // All is well but for one part.
      oneOff.map(([part, value]) => ({ ...responseBody(), [part]: value })),
      fc.dictionary(fc.string(), fc.jsonValue()).map((answers) => ({ ...responseBody(), answers })),
    );
    await fc.assert(
      fc.asyncProperty(odd, async (body) => {
        const { status } = await put({ raw: JSON.stringify(body) });
        expect([200, 201, 400, 412, 413, 422, 429]).toContain(status);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('an address that names nothing', () => {
  test.each([
    ['a'.repeat(600), 'a very long id'],
    [encodeURIComponent('😀'.repeat(60)), 'sixty emoji'],
    ['a%2Fb', 'an id with a slash'],
    ['%23%3F%5C', 'the signs no key may hold'],
    ['%00', 'a control character'],
    ['..%2f..%2fx', 'a path'],
    ["'%20or%201%20eq%201", 'a filter'],
  ])('%s (%s) is not found, and no fault', async (id) => {
    for (const path of [
      `/api/cycles/${id}`,
      `/api/cycles/${id}/response`,
      `/api/instruments/${id}`,
    ]) {
      const { status, json } = await app.send(path, { token });
      expect({ path, status, code: json?.code }).toEqual({ path, status: 404, code: 'not_found' });
    }
    const path = `/api/cycles/${id}/response`;
    const written = await app.send(path, {
      method: 'PUT',
      token,
      headers: CREATE,
      body: responseBody(),
    });
    expect(written).toMatchObject({ status: 404, json: { code: 'not_found' } });
    const headers = { 'if-match': '"x"' };
    const removed = await app.send(path, { method: 'DELETE', token, headers });
    expect(removed).toMatchObject({ status: 404, json: { code: 'not_found' } });
  });
});

describe('preconditions', () => {
  const first = async () => {
    const { headers } = await put({ body: responseBody() });
    return headers.get('etag') ?? '';
  };
  const again = (headers: Record<string, string>, body = responseBody()) => put({ headers, body });

  test.each([{}, { 'if-match': '*' }, { 'if-none-match': '"x"' }])(
    '%j is none: 428',
    async (headers) => {
      await expectRefused({ headers, body: responseBody() }, 428, 'precondition_required');
    },
  );

  test('a first save gives 201 and a strong ETag, the next 200 and another', async () => {
    const etag = await first();
    expect(etag).toMatch(/^"[\w-]{16}"$/);
    const { status, headers } = await again({ 'if-match': etag });
    expect(status).toBe(200);
    expect(headers.get('etag')).not.toBe(etag);
    expect((await stored()).headers.get('etag')).toBe(headers.get('etag'));
  });

  test.each(['"stale"', 'W/"weak"', 'not an etag', '"a", "b"', '""'])(
    'with If-Match: %s the newer ETag is told, and nothing changes',
    async (stale) => {
      const etag = await first();
      const { status, json, headers } = await again({ 'if-match': stale });
      expect({ status, code: json?.code }).toEqual({ status: 412, code: 'etag_mismatch' });
      expect(headers.get('etag')).toBe(etag);
      expect((await stored()).headers.get('etag')).toBe(etag);
    },
  );

  // What servers in between make of a tag: nginx, IIS and Cloudflare weaken it; Apache (2.4 and older),
  // Jetty, Tomcat, Caddy and LiteSpeed add the coding to it.
  test.each([
    ['weakened', (etag: string) => `W/${etag}`],
    ['weakened in small letters', (etag: string) => `w/${etag}`],
    ['weakened twice', (etag: string) => `W/W/${etag}`],
    ...['-gzip', '--gzip', ';gzip', '-br', '-zstd', '-deflate', '-df;;;', ':0', '-gzip-gzip'].map(
      (added): [string, (etag: string) => string] => [
        `with ${added}`,
        (etag) => etag.replace(/"$/, `${added}"`),
      ],
    ),
    ['both', (etag: string) => `W/${etag.replace(/"$/, '-gzip"')}`],
    ['without its quotes', (etag: string) => etag.replaceAll('"', '')],
  ])(
    'an ETag that came back %s is still that ETag, for a write and a withdrawal',
    async (_, turned) => {
      const etag = await first();
      const { status, headers } = await again({ 'if-match': turned(etag) });
      expect(status).toBe(200);
      const stale = await again({ 'if-match': turned(etag) });
      expect([stale.status, stale.json?.code]).toEqual([412, 'etag_mismatch']);
      const removed = { 'if-match': turned(headers.get('etag') ?? '') };
      expect((await app.send(PATH, { method: 'DELETE', token, headers: removed })).status).toBe(
        204,
      );
    },
  );

  test.each(['gzip', '%', '" "', 'x'])(
    'an ETag that goes on with %s is another one',
    async (more) => {
      const etag = await first();
      const { status } = await again({ 'if-match': etag.replace(/"$/, `${more}"`) });
      expect(status).toBe(412);
    },
  );

  test('the same submission again is 200 with the same ETag; other content under it is 409', async () => {
    const body = responseBody();
    const etag = (await put({ body })).headers.get('etag');
    const repeated = await again({ 'if-match': '"stale"' }, body);
    expect([repeated.status, repeated.headers.get('etag')]).toEqual([200, etag]);
    const shouted = { ...body, submissionId: body.submissionId.toUpperCase() };
    expect((await again(CREATE, shouted)).status).toBe(200);
    const other = await again(CREATE, { ...body, answers: allAnswers(1) });
    expect([other.status, other.json?.code]).toEqual([409, 'submission_conflict']);
  });

  test('withdrawing wants the ETag, and leaves nothing', async () => {
    const etag = await first();
    const remove = (headers: Record<string, string>) =>
      app.send(PATH, { method: 'DELETE', token, headers });
    expect((await remove({})).json?.code).toBe('precondition_required');
    expect((await remove({ 'if-match': '"stale"' })).json?.code).toBe('etag_mismatch');
    const gone = await remove({ 'if-match': etag });
    expect([gone.status, gone.text]).toEqual([204, '']);
    expect((await remove({ 'if-match': etag })).json?.code).toBe('no_response');
  });
});

describe('a cycle that takes no answers', () => {
  test('past its closing by the clock', async () => {
    app.now = cyclePlan().closesAt;
    const late = { iat: Date.parse('2026-12-01T15:59:00Z') / 1000, nbf: 0, exp: 4_000_000_000 };
    const { status, json } = await put({
      token: await app.token(person, late),
      body: responseBody(),
    });
    app.now = new Date('2026-11-24T12:00:00Z');
    expect({ status, code: json?.code }).toEqual({ status: 409, code: 'cycle_not_open' });
  });

  test('of which the fence is gone', async () => {
    await openCycleFor(app.services, 200, { id: 'fenceless' });
    const key = { partitionKey: `${TENANT}|fenceless|000`, rowKey: '!fence' };
    const etag = (await app.store.get('Responses', key))?.etag ?? '';
    await app.store.transact('Responses', [{ kind: 'delete', key, etag }]);
    const sent = { method: 'PUT', token, headers: CREATE, body: responseBody() };
    const { status, json } = await app.send('/api/cycles/fenceless/response', sent);
    expect({ status, code: json?.code }).toEqual({ status: 409, code: 'cycle_not_open' });
  });
});

describe('faults of storage', () => {
  test('are 503 with Retry-After, and say nothing of what is inside', async () => {
    app.failStorage(Object.assign(new Error('secret /path'), { code: 'storage_unavailable' }));
    const { status, headers, json, text } = await put({ body: responseBody() });
    const health = await app.send('/api/health');
    app.failStorage(undefined);
    expect({ status, code: json?.code }).toEqual({ status: 503, code: 'storage_unavailable' });
    expect(headers.get('retry-after')).toBe('2');
    expect(text).not.toContain('secret');
    expect(health.status).toBe(503);
  });

  test('of writes alone show in health from the first on, until a write is taken again', async () => {
    const full = Object.assign(new Error('disk is full'), { code: 'storage_unavailable' });
    const health = async () => (await app.send('/api/health')).status;
    app.failWrites(full);
    const before = await health();
    const write = await put({ body: responseBody() });
    const meanwhile = [await health(), await health()];
    const read = (await app.send('/api/cycles/autumn-2026', { token })).status;
    app.failWrites(undefined);
    const after = [await health(), await health()];
    expect([before, write.status, ...meanwhile, read, ...after]).toEqual([
      200, 503, 503, 503, 200, 200, 200,
    ]);
    const left = await app.store.get('Tenants', { partitionKey: 'probe', rowKey: 'tenant' });
    expect(left).toBeUndefined();
  });

  test('that nobody foresaw are 500 and just as silent', async () => {
    app.failStorage(new TypeError('secret answer 5'));
    const { status, json, text } = await put({ body: responseBody() });
    app.failStorage(undefined);
    expect({ status, code: json?.code }).toEqual({ status: 500, code: 'internal_error' });
    expect(text).not.toContain('secret');
    expect(JSON.stringify(app.logs)).not.toContain('secret');
    expect(app.logs.at(-1)).toMatchObject({ status: 500, fault: 'TypeError' });
  });
});

test('writes faster than people write are asked to wait', async () => {
  const statuses: number[] = [];
  for (let write = 0; write < 70; write++)
    statuses.push((await put({ body: responseBody() })).status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(10);
});
