import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { normFields } from '@samenhang/shared/api/norm';
import { PATHS } from '@samenhang/shared/api/paths';
import fc from 'fast-check';
import { type HttpApp, OTHER_TENANT, startHttpApp } from '../../builders/http-app.ts';
import { inLanguages } from '../../builders/in-languages.ts';
import { normOf, poolCounts, poolQuartiles } from '../../shared/benchmarks/synthetic-pool.ts';

const CREATE = { 'if-none-match': '*' };
const HR = { roles: ['Assessment.Admin'] };
const good = normOf({ overall: poolQuartiles(), connect: poolCounts() });
let app: HttpApp;
let names = 0;
let staff = '';

beforeAll(async () => {
  app = await startHttpApp();
  staff = await app.token(1);
});
afterAll(() => app?.stop());

const nextId = () => `norm-${names++}`;
/** Each by another HR admin, as one person may not write that fast. */
const put = async (id: string, body: unknown, headers: Record<string, string> = CREATE) =>
  app.send(PATHS.norm(id), {
    method: 'PUT',
    token: await app.token(1_000 + names++, HR),
    headers,
    body,
  });
const get = (id: string, token = staff) => app.send(PATHS.norm(id), { token });

describe('a norm', () => {
  test('is imported by HR, and read by every member with its passport', async () => {
    const id = nextId();
    const created = await put(id, { ...good, id });
    expect(created.status).toBe(201);
    const read = await get(id);
    expect(normFields.parse(read.json)).toEqual({ ...good, id });
    expect(read.headers.get('etag')).toBe(created.headers.get('etag'));
    expect(read.headers.get('etag')).toMatch(/^"[\w-]{16}"$/);
    const { json } = await app.send(PATHS.norms(), { token: staff });
    expect(json?.items).toContainEqual({ ...good, id });
  });

  test('is replaced with the ETag it was read under, and with no other', async () => {
    const id = nextId();
    const first = (await put(id, { ...good, id })).headers.get('etag') ?? '';
    const changed = { ...good, id, title: inLanguages({ en: 'Changed', nl: 'Gewijzigd' }) };
    const second = await put(id, changed, { 'if-match': first });
    expect(second.status).toBe(200);
    const stale = await put(id, { ...good, id }, { 'if-match': first });
    expect([stale.status, stale.json?.code]).toEqual([412, 'etag_mismatch']);
    expect(stale.headers.get('etag')).toBe(second.headers.get('etag'));
    expect((await get(id)).json).toEqual(changed);
  });

  test('that is there is not created again; that is not there is not replaced', async () => {
    const id = nextId();
    const etag = (await put(id, { ...good, id })).headers.get('etag');
    const again = await put(id, { ...good, id });
    expect([again.status, again.headers.get('etag')]).toEqual([412, etag]);
    const other = nextId();
    const missing = await put(other, { ...good, id: other }, { 'if-match': etag ?? '' });
    expect([missing.status, missing.headers.get('etag')]).toEqual([412, null]);
    expect((await get(other)).status).toBe(404);
  });

  test.each([{}, { 'if-match': '*' }])(
    'with %j says nothing of what is stored: 428',
    async (headers) => {
      const id = nextId();
      const { status, json } = await put(id, { ...good, id }, headers);
      expect([status, json?.code]).toEqual([428, 'precondition_required']);
      expect((await get(id)).status).toBe(404);
    },
  );

  test('of another tenant is not there', async () => {
    const id = nextId();
    await put(id, { ...good, id });
    const iss = `https://login.example/${OTHER_TENANT}/v2.0`;
    const theirs = await app.token(1, { ...HR, tid: OTHER_TENANT, iss });
    expect((await get(id, theirs)).status).toBe(404);
    expect((await app.send(PATHS.norms(), { token: theirs })).json).toEqual({ items: [] });
  });

  test('as large as a body may be is kept whole', async () => {
    const id = nextId();
    const counts = Array.from({ length: 240 }, (_, place) => ({
      points: place / 4,
      organisations: 1,
    }));
    const scores = Object.fromEntries(
      ['overall', 'connect', 'perform', 'develop', 'progress', 'structure'].map((score) => [
        score,
        { kind: 'counts', counts },
      ]),
    );
    expect((await put(id, { ...good, id, scores })).status).toBe(201);
    expect((await get(id)).json?.scores).toEqual(scores);
  });
});

describe('what is no norm', () => {
  const without = (field: keyof typeof good.passport) => {
    const { [field]: _, ...passport } = good.passport;
    return { ...good, passport };
  };
  const overall = (points: number[], organisations = 240) => ({
    ...good,
    scores: { overall: { kind: 'quartiles', points, organisations } },
  });
  test.each<[string, object, string, string]>([
    ['without its sector', without('sector'), '/passport/sector', 'invalid_type'],
    ['without its source', without('source'), '/passport/source', 'invalid_type'],
    ['without its period', without('period'), '/passport/period', 'invalid_type'],
    [
      'with quartiles of nine',
      overall([50, 55, 60], 9),
      '/scores/overall/points',
      'too_few_organisations',
    ],
    [
      'with quartiles that fall',
      overall([50, 45, 60]),
      '/scores/overall/points/1',
      'not_ascending',
    ],
    ['with an unknown key', { ...good, mine: 1 }, '/mine', 'unknown_key'],
    [
      'of a score there is not',
      { ...good, scores: { ...good.scores, happiness: good.scores.overall } },
      '/scores/happiness',
      'unknown_key',
    ],
    ['without scores', { ...good, scores: {} }, '/scores', 'no_scores'],
    ['with the id of another', { ...good, id: 'another' }, '/id', 'id_mismatch'],
    ['with an id no key may hold', { ...good, id: 'a/b' }, '/id', 'invalid_format'],
  ])('%s is refused, and nothing is kept', async (_, body, pointer, code) => {
    const id = nextId();
    const sent = 'id' in body && body.id === good.id ? { ...body, id } : body;
    const { status, json } = await put(id, sent);
    expect([status, json?.code]).toEqual([422, 'validation_failed']);
    expect(json?.errors).toEqual([expect.objectContaining({ pointer, code })]);
    expect((await get(id)).status).toBe(404);
  });

  test.each(['a'.repeat(600), '%23%3F', '..%2f..', '%00', encodeURIComponent('😀'.repeat(60))])(
    'an address %s names nothing, and is no fault',
    async (id) => {
      const path = `/api/norms/${id}`;
      expect(await app.send(path, { token: staff })).toMatchObject({
        status: 404,
        json: { code: 'not_found' },
      });
      const token = await app.token(1_000 + names++, HR);
      const sent = await app.send(path, { method: 'PUT', token, headers: CREATE, body: good });
      expect(sent).toMatchObject({ status: 422, json: { errors: [{ code: 'id_mismatch' }] } });
    },
  );

  test('300 random norms: none is taken for a fault of ours', async () => {
    const oneOff = fc.tuple(fc.constantFrom(...Object.keys(good)), fc.jsonValue());
    const odd = fc.oneof(
      fc.jsonValue(),
      oneOff.map(([part, value]) => ({ ...good, [part]: value })),
      fc.jsonValue().map((overall) => ({ ...good, scores: { overall } })),
      fc.jsonValue().map((period) => ({ ...good, passport: { ...good.passport, period } })),
    );
    await fc.assert(
      fc.asyncProperty(odd, async (body) => {
        expect([201, 412, 422]).toContain((await put(good.id, body)).status);
      }),
      { numRuns: 300 },
    );
  });
});

test('norms written faster than people write are asked to wait', async () => {
  const token = await app.token(0, HR);
  const statuses: number[] = [];
  for (let write = 0; write < 70; write++) {
    const id = `fast-${write}`;
    const sent = { method: 'PUT', token, headers: CREATE, body: { ...good, id } };
    statuses.push((await app.send(PATHS.norm(id), sent)).status);
  }
  expect(statuses).toContain(429);
});
