import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportedResultsSchema } from '@samenhang/shared/api/exported-results';
import { PATHS } from '@samenhang/shared/api/paths';
import { closeWholly } from '../../builders/closing.ts';
import { type HttpApp, startHttpApp } from '../../builders/http-app.ts';
import {
  cyclePlan,
  OWN_STATEMENTS,
  openCycleFor,
  principal,
  unwrap,
} from '../../builders/organisation.ts';
import { saveAs } from '../../builders/own-response.ts';
import { allAnswers, responseBody } from '../../builders/response.ts';

const CYCLE = 'autumn-2026';
let app: HttpApp;
let hr = '';
let token = '';

beforeAll(async () => {
  app = await startHttpApp();
  await openCycleFor(app.services, 20, { ownStatements: OWN_STATEMENTS });
  [hr, token] = await Promise.all([app.token(0, { roles: ['Assessment.Admin'] }), app.token(5)]);
});
afterAll(() => app?.stop());

const same = (text: string) => ({ en: text, nl: text });
const asked = (...texts: readonly string[]) =>
  texts.map((text, place) => ({ id: `OWN-${place + 1}`, text: same(text) }));

let planned = 0;
/** Plans a cycle with these, and says what came of it. */
async function plan(ownStatements: unknown) {
  planned += 1;
  const { opensAt, closesAt, title } = cyclePlan();
  const body = { id: `plan-${planned}`, title, opensAt, closesAt, ownStatements };
  const { status, json } = await app.send(PATHS.cycles(), { method: 'POST', token: hr, body });
  return { status, json, id: body.id };
}

describe('statements that HR adds to a planned cycle', () => {
  test('are up to five, kept as they are, and may be changed until it opens', async () => {
    const five = asked('We celebrate.', 'We rest.', 'We learn.', 'We plan.', 'We laugh.');
    const { status, json, id } = await plan(five);
    expect([status, json?.ownStatements]).toEqual([201, five]);
    const fewer = five.slice(1);
    const changed = await app.send(PATHS.cycle(id), {
      method: 'PATCH',
      token: hr,
      body: { ownStatements: fewer },
    });
    expect([changed.status, changed.json?.ownStatements]).toEqual([200, fewer]);
    expect((await app.send(PATHS.cycle(id), { token: hr })).json?.ownStatements).toEqual(fewer);
  });

  test('are trimmed', async () => {
    expect((await plan(asked('  We rest. '))).json?.ownStatements).toEqual(asked('We rest.'));
  });

  test.each([
    ['six', asked('a', 'b', 'c', 'd', 'e', 'f'), '/ownStatements', 'too_big'],
    ['one without words', asked(' '), '/ownStatements/0/text/en', 'too_small'],
    ['one of 201 characters', asked('x'.repeat(201)), '/ownStatements/0/text/en', 'too_big'],
    ['one on two lines', asked('We\nrest.'), '/ownStatements/0/text/en', 'text_unfit'],
    [
      'one in one language',
      [{ id: 'OWN-1', text: { en: 'x' } }],
      '/ownStatements/0/text/nl',
      'invalid_type',
    ],
    [
      'an id of letters alone',
      [{ id: 'constructor', text: same('x') }],
      '/ownStatements/0/id',
      'invalid_format',
    ],
    ['an id twice', [...asked('a'), ...asked('b')], '/ownStatements', 'own_statement_twice'],
    [
      'an id of the question bank',
      [{ id: 'CON-STR-1', text: same('x') }],
      '/ownStatements',
      'own_statement_twice',
    ],
    [
      'an id of a question',
      [{ id: 'OUT-REC', text: same('x') }],
      '/ownStatements',
      'own_statement_twice',
    ],
    [
      'three that ask who somebody is',
      asked('I work in Utrecht', 'I am a manager', 'I am older than 50'),
      '/ownStatements',
      'own_statements_ask_who',
    ],
  ])('are refused: %s', async (_, statements, pointer, code) => {
    const { status, json } = await plan(statements);
    expect(status).toBe(422);
    expect(json?.errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  test('may ask who somebody is twice', async () => {
    expect((await plan(asked('I work in Utrecht', 'I am a manager', 'We rest.'))).status).toBe(201);
  });

  test('are frozen once it is open', async () => {
    const body = { ownStatements: [] };
    const refused = await app.send(PATHS.cycle(CYCLE), { method: 'PATCH', token: hr, body });
    expect(refused.json).toMatchObject({ code: 'invalid_transition' });
  });
});

describe('a person who is invited', () => {
  const answers = { ...allAnswers(5), 'OWN-1': 2 as const, 'OWN-2': 'dk' as const };
  const put = (person: string, body: unknown, headers: Record<string, string>) =>
    app.send(PATHS.response(CYCLE), { method: 'PUT', token: person, headers, body });

  test('sees them with the cycle', async () => {
    const { json } = await app.send(PATHS.cycle(CYCLE), { token });
    expect(json?.ownStatements).toEqual(OWN_STATEMENTS);
  });

  test('answers them beside all others, in a draft and submitted, and reads them again', async () => {
    const draft = responseBody({ state: 'draft', answers: { 'OWN-1': 4 } });
    const saved = await put(token, draft, { 'if-none-match': '*' });
    expect(saved.status).toBe(201);
    const stored = await app.send(PATHS.response(CYCLE), { token });
    expect(stored.json?.answers).toEqual({ 'OWN-1': 4 });
    const body = responseBody({ answers });
    const submitted = await put(token, body, { 'if-match': stored.headers.get('etag') ?? '' });
    // The same own scores as without them: no statement more is answered.
    expect(submitted.json).toMatchObject({
      state: 'submitted',
      overall: { value: 75, answered: 48 },
    });
    expect((await app.send(PATHS.response(CYCLE), { token })).json?.answers).toEqual(answers);
    const { json } = await app.send(PATHS.ownResult(CYCLE), { token });
    expect(json).toMatchObject({ overall: { value: 75, answered: 48 } });
    expect(JSON.stringify(json)).not.toContain('OWN-');
  });

  test('cannot answer one that this cycle does not have', async () => {
    const body = responseBody({ answers: { ...answers, 'OWN-3': 4 } });
    const refused = await put(await app.token(6), body, { 'if-none-match': '*' });
    expect(refused.json).toMatchObject({
      code: 'validation_failed',
      errors: [{ pointer: '/answers/OWN-3', code: 'unknown_key' }],
    });
  });
});

describe('an export of a round that asked them', () => {
  const get = async (format: 'csv' | 'json') =>
    app.send(`${PATHS.exported(CYCLE, 'org')}?format=${format}&scope=unit`, { token: hr });

  beforeAll(async () => {
    for (let person = 7; person < 20; person++) {
      const request = {
        principal: principal(person),
        cycle: CYCLE,
        precondition: 'absent' as const,
      };
      const answers = { ...allAnswers(3), 'OWN-1': person % 2 === 0 ? (2 as const) : (5 as const) };
      unwrap(await saveAs(app.services, { ...request, body: responseBody({ answers }) }));
    }
    await closeWholly(app.services, CYCLE);
  });

  test('has their texts and what is told of them as JSON', async () => {
    const { json } = await get('json');
    const { cycle, results } = exportedResultsSchema.parse(json);
    expect(cycle.ownStatements).toEqual(OWN_STATEMENTS);
    const [first, second] = results[0]?.group?.details?.own ?? [];
    expect(first).toMatchObject({ id: 'OWN-1', histogram: { kind: 'bins' } });
    expect(second).toMatchObject({ id: 'OWN-2', histogram: null, mean: null });
  });

  test('has a row of their own for each mean as CSV, after all scores', async () => {
    const rows = (await get('csv')).text.trim().split('\r\n');
    const own = rows.filter((row) => row.includes('OWN-'));
    expect(own).toEqual(rows.slice(-1));
    const { json } = await get('json');
    const { results } = exportedResultsSchema.parse(json);
    const interval = results[0]?.group?.details?.own?.[0]?.mean?.interval;
    expect(own[0]).toContain(OWN_STATEMENTS[0]?.text.en);
    expect(own[0]).toContain(`,,,${interval?.low},${interval?.high},`);
  });
});
