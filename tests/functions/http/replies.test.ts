import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OWN_ABILITIES } from '@samenhang/shared/access/abilities';
import { PATHS } from '@samenhang/shared/api/paths';
import { type HttpApp, startHttpApp } from '../../builders/http-app.ts';
import { cyclePlan, openCycleFor, TENANT } from '../../builders/organisation.ts';
import { allAnswers, INSTRUMENT, responseBody } from '../../builders/response.ts';

const CYCLE = 'autumn-2026';
let app: HttpApp;
let token = '';
let manager = '';

beforeAll(async () => {
  app = await startHttpApp();
  await openCycleFor(app.services, 20);
  [token, manager] = await Promise.all([app.token(5), app.token(0)]);
});
afterAll(() => app?.stop());

describe('what a member is told', () => {
  test('who they are, from the token and the organisation', async () => {
    expect((await app.send(PATHS.me(), { token })).json).toEqual({
      tenant: TENANT,
      unit: { id: 'team-b', name: 'Team B' },
      surveyRole: 'staff',
      accessRoles: [],
      abilities: [],
      managedUnits: [],
      language: 'nl',
    });
  });

  test('which units a manager has, and access roles by our own names', async () => {
    const hr = await app.token(0, { roles: ['Assessment.Admin'] });
    const { json } = await app.send(PATHS.me(), { token: hr });
    expect(json?.managedUnits).toEqual([
      { id: 'org', name: 'Voorbeeld' },
      { id: 'team-a', name: 'Team A' },
    ]);
    expect(json?.accessRoles).toEqual(['hr-admin']);
    expect(json?.abilities).toEqual([...OWN_ABILITIES]);
  });

  test('somebody the organisation does not know: that nothing is known', async () => {
    const { json } = await app.send(PATHS.me(), { token: await app.token(999) });
    expect(json).toMatchObject({ unit: null, surveyRole: null, language: null });
  });

  test('a cycle with what it promises, and how far they are', async () => {
    const cycle = () => app.send(PATHS.cycle(CYCLE), { token: manager });
    const { opensAt, closesAt, title, rules } = cyclePlan();
    expect((await cycle()).json).toEqual({
      id: CYCLE,
      title,
      state: 'open',
      instrumentVersion: '1.0.0',
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
      rules,
      audience: { unit: null },
      opensByClock: false,
      opening: null,
      endMovedFrom: null,
      takeBackUntil: null,
      keyLost: false,
      leftOut: 0,
      keyRecoverableUntil: null,
      invited: 20,
      abilities: ['readParticipation'],
      mine: {
        invited: true,
        state: 'none',
        editing: false,
        unit: 'Team A',
        unitId: null,
        unitInvited: 10,
        deviceKey: expect.stringMatching(/^[\w-]{43}$/),
      },
    });
    const put = (state: 'draft' | 'submitted', headers: Record<string, string>) =>
      app.send(PATHS.response(CYCLE), {
        method: 'PUT',
        token: manager,
        headers,
        body: responseBody({ state }),
      });
    const mine = async () => (await cycle()).json?.mine;
    const draft = await put('draft', { 'if-none-match': '*' });
    expect(draft.json).toEqual({ state: 'draft', savedAt: '2026-11-24T12:00:00.000Z' });
    expect(await mine()).toMatchObject({ state: 'draft', editing: false });
    const submitted = await put('submitted', { 'if-match': draft.headers.get('etag') ?? '' });
    expect(await mine()).toMatchObject({ state: 'submitted', editing: false });
    await put('draft', { 'if-match': submitted.headers.get('etag') ?? '' });
    expect(await mine()).toMatchObject({ state: 'submitted', editing: true });
  });

  test('the question bank, which they may keep for good', async () => {
    const { json, headers } = await app.send(PATHS.instrument('1.0.0'), { token });
    expect(json).toEqual(INSTRUMENT);
    expect(headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect((await app.send(PATHS.instrument('9.9.9'), { token })).status).toBe(404);
  });

  // While a language is being added, an old server may answer a new page, and the other way round.
  test.each(['', '?languages=en', '?languages=en,nl,fy'])(
    'but not where they ask for other languages than there are (%s)',
    async (query) => {
      const { json, headers } = await app.send(`/api/instruments/1.0.0${query}`, { token });
      expect(json).toEqual(INSTRUMENT);
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  test('their own scores when they submit, and again when they ask', async () => {
    const body = responseBody({ answers: allAnswers(5) });
    const headers = { 'if-none-match': '*' };
    const saved = await app.send(PATHS.response(CYCLE), { method: 'PUT', token, headers, body });
    // 5 is 100 points, and 0 where reversed: one statement in four.
    expect(saved.json).toMatchObject({ state: 'submitted', overall: { value: 75, answered: 48 } });
    const { state: _, savedAt: __, ...scores } = saved.json ?? {};
    expect((await app.send(PATHS.ownResult(CYCLE), { token })).json).toEqual({
      ...(scores as object),
      margins: null,
    });
    expect((await app.send(PATHS.response(CYCLE), { token })).json).toEqual({
      ...body,
      savedAt: '2026-11-24T12:00:00.000Z',
      submittedAt: '2026-11-24T12:00:00.000Z',
    });
  });
});

describe('every answer', () => {
  test.each([PATHS.health(), PATHS.me(), PATHS.cycles(), '/api/no-such-thing'])(
    '%s carries the headers that keep it where it belongs',
    async (path) => {
      const { headers } = await app.send(path, { token });
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('strict-transport-security')).toContain('max-age=');
    },
  );

  test.each([
    ['nl', 'nl', 'Meld je eerst aan.'],
    ['nl-BE,en;q=0.5', 'nl', 'Meld je eerst aan.'],
    ['en;q=0.3, nl;q=0.9', 'nl', 'Meld je eerst aan.'],
    ['fr, nl;q=0', 'en', 'Sign in first.'],
    ['de', 'en', 'Sign in first.'],
    ['', 'en', 'Sign in first.'],
  ])('to Accept-Language "%s" is in %s', async (accept, language, title) => {
    const { json, headers } = await app.send(PATHS.me(), {
      headers: { 'accept-language': accept },
    });
    expect(json).toMatchObject({ title, type: 'urn:samenhang:problem:token_missing', status: 401 });
    expect(headers.get('content-language')).toBe(language);
  });

  test('leaves a line in the log without anything about the person', async () => {
    await app.send(PATHS.me(), { token });
    expect(Object.keys(app.logs.at(-1) ?? {}).sort()).toEqual(['ms', 'route', 'status']);
    const all = JSON.stringify(app.logs);
    for (const secret of [token, token.split('.')[1] ?? '', 'aaaaaaaa-aaaa', TENANT]) {
      expect(all).not.toContain(secret);
    }
  });
});
