import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commentsSchema } from '@samenhang/shared/api/comments';
import { exportedResultsSchema } from '@samenhang/shared/api/exported-results';
import { PATHS } from '@samenhang/shared/api/paths';
import { roleResultSchema, unitResultSchema, unitsSchema } from '@samenhang/shared/api/unit-result';
import { parse } from 'papaparse';
import { departments, managerOf, memberOf, NUMBERS } from '../../builders/departments.ts';
import type { Claims } from '../../builders/entra.ts';
import { type HttpApp, OTHER_TENANT, startHttpApp } from '../../builders/http-app.ts';
import { personId } from '../../builders/organisation.ts';
import { releaseDepartments } from '../../builders/released-departments.ts';
import { allAnswers, responseBody } from '../../builders/response.ts';
import { answerOf } from '../../faults/submit-of.ts';

const CYCLE = 'autumn-2026';
let app: HttpApp;

beforeAll(async () => {
  app = await startHttpApp();
  await releaseDepartments(app.services, CYCLE, (person) =>
    responseBody({
      answers: { ...allAnswers(answerOf(person)), 'CON-STR-1': 4, 'PER-CUL-2': 2 },
      comments: { 'OPEN-1': `=1+1 van ${personId(person)}` },
    }),
  );
});
afterAll(() => app?.stop());

const HR: [number, Claims] = [NUMBERS.hr, { roles: ['Assessment.Admin'] }];
const BOARD: [number, Claims] = [NUMBERS.outsider, { roles: ['Assessment.Board'] }];
const TECHNICAL: [number, Claims] = [NUMBERS.technical, { roles: ['Assessment.Technical'] }];
const get = async (path: string, [person, claims]: [number, Claims?] = HR) =>
  app.send(path, { token: await app.token(person, claims) });
const unitsOf = async (who: [number, Claims?]) => {
  const { status, json } = await get(PATHS.units(CYCLE), who);
  expect(status).toBe(200);
  return unitsSchema.parse(json).items;
};
const resultOf = async (unit: string, who?: [number, Claims?]) =>
  unitResultSchema.parse((await get(PATHS.result(CYCLE, unit), who)).json);

describe('who sees which result', () => {
  const ALL = departments().units.map(({ id }) => id);
  const callers: [string, [number, Claims?], string[]][] = [
    ['HR', HR, ALL],
    ['the board', BOARD, ['org', 'sales', 'care', 'staff']],
    ['a technical admin', TECHNICAL, []],
    ['somebody who was not invited', [NUMBERS.outsider], []],
    ['staff: own team and above', [memberOf('care-1')], ['org', 'care', 'care-1']],
    [
      'the head of sales',
      [managerOf('sales')],
      ['org', ...ALL.filter((id) => id.startsWith('sales'))],
    ],
    ['who manages the whole', [NUMBERS.board], ALL],
  ];

  test.each(callers)('%s', async (_, who, seen) => {
    expect((await unitsOf(who)).map(({ id }) => id).sort()).toEqual([...seen].sort());
    for (const pathOf of [PATHS.result, PATHS.comments, PATHS.exported]) {
      const answers = await Promise.all(ALL.map((unit) => get(pathOf(CYCLE, unit), who)));
      const shown = ALL.filter((_, place) => answers[place]?.status === 200);
      expect(shown).toEqual(ALL.filter((unit) => seen.includes(unit)));
      // One that may not be seen answers exactly as one that is not there.
      const missing = await get(pathOf(CYCLE, 'no-such-unit'), who);
      const refused = answers.filter(({ status }) => status !== 200);
      expect(refused.map(({ text }) => text)).toEqual(refused.map(() => missing.text));
      expect(missing.status).toBe(404);
    }
  });

  test('another tenant sees nothing at all', async () => {
    const iss = `https://login.example/${OTHER_TENANT}/v2.0`;
    const who: [number, Claims] = [
      NUMBERS.hr,
      { roles: ['Assessment.Admin'], tid: OTHER_TENANT, iss },
    ];
    expect((await get(PATHS.units(CYCLE), who)).status).toBe(404);
    expect((await get(PATHS.result(CYCLE, 'org'), who)).status).toBe(404);
  });

  test('of a parent that may not be seen the name is not told either', async () => {
    const [top] = await unitsOf([managerOf('sales')]);
    expect(top?.parent).toBeNull();
  });
});

describe('a result', () => {
  test.each([
    ['of the whole, for HR', 'org', HR],
    ['of their own team, for staff', 'care-1', [memberOf('care-1')] as [number]],
  ])(
    '%s takes one point read, once an instance knows who asks and of what',
    async (_, unit, who) => {
      await resultOf(unit, who);
      const before = { ...app.counted };
      await resultOf(unit, who);
      expect(app.counted).toEqual({ ...before, reads: before.reads + 1 });
    },
  );

  test('a list of units tells of each what its result says first, and no more', async () => {
    for (const { id, glance } of await unitsOf(HR)) {
      const { headline } = unitResultSchema.parse((await get(PATHS.result(CYCLE, id), HR)).json);
      const { overall, level, coherence } = headline;
      expect(glance).toEqual({ overall, level, coherence });
    }
  });

  test('is of a kind with its reason, and every score has its interval and the size band', async () => {
    const kinds = new Map((await unitsOf(HR)).map(({ id, kind }) => [id, kind]));
    expect(kinds.get('org')).toBe('exact');
    expect(kinds.get('care-0')).toBe('exact');
    expect(kinds.get('care-1')).toBe('interval');
    expect(['pooled', 'parent']).toContain(kinds.get('sales-2'));
    expect(['pooled', 'parent']).toContain(kinds.get('staff'));
    for (const unit of kinds.keys()) {
      const { group, kind, name } = await resultOf(unit);
      expect(name).toMatch(/^(Voorbeeld|Afdeling|Team)/);
      if (kind !== 'private') expect(Object.keys(group?.scores ?? {}).length).toBeGreaterThan(7);
    }
  });

  test('says first what it means, in facts', async () => {
    const { headline } = await resultOf('org');
    expect(headline.overall?.points).not.toBeNull();
    expect(headline.level?.reached).toBe(0);
    expect(headline.coherence).toMatchObject({ equallyLow: true });
  });

  test('is one point read of a row that never changes', async () => {
    const [first, second] = [
      await get(PATHS.result(CYCLE, 'care')),
      await get(PATHS.result(CYCLE, 'care')),
    ];
    expect(second.text).toBe(first.text);
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(first.headers.get('content-type')).toBe('application/json');
  });

  test('of one role is that of the roles it had to be merged with, or everybody’s', async () => {
    const { json } = await get(`${PATHS.result(CYCLE, 'org')}?view=manager`);
    const manager = roleResultSchema.parse(json);
    const all = await resultOf('org');
    const shown = all.byRole?.groups.find(({ roles }) => roles.includes('manager'));
    expect(manager.view).toBe('manager');
    expect(manager.roles).toEqual(shown?.roles ?? null);
    expect(manager.group).toEqual(shown?.group ?? all.group);
    const unknown = await get(`${PATHS.result(CYCLE, 'org')}?view=interns`);
    expect(unknown).toMatchObject({ status: 422, json: { errors: [{ pointer: '/view' }] } });
  });
});

describe('comments', () => {
  test('are paged, whole, and in an order that tells nothing', async () => {
    const seen: string[] = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const path: string = `${PATHS.comments(CYCLE, 'care-0')}${next && `?after=${next}`}`;
      const page = commentsSchema.parse((await get(path)).json);
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(seen.length).toBe(24);
    expect(seen).toEqual([...new Set(seen)].sort());
  });

  test.each(['x', '../org', '%00', 'a'.repeat(2000)])(
    'an id that is none (%s) is not found',
    async (id) => {
      const token = await app.token(...HR);
      const sent = { method: 'POST', token, body: { unit: 'org', reason: 'other' } };
      expect((await app.send(PATHS.redaction(CYCLE, id), sent)).status).toBe(404);
      const undo = { method: 'DELETE', token };
      expect((await app.send(`${PATHS.redaction(CYCLE, id)}?unit=org`, undo)).status).toBe(404);
      expect((await get(`${PATHS.comments(CYCLE, 'org')}?after=${id}`)).status).toBe(404);
    },
  );
});

describe('an export', () => {
  const csv = async (who: [number, Claims?], unit: string, language: string) => {
    const token = await app.token(...who);
    const headers = { 'accept-language': language };
    return app.send(`${PATHS.exported(CYCLE, unit)}?format=csv`, { token, headers });
  };

  test('as JSON has what the person may see, with its versions', async () => {
    const { json } = await get(PATHS.exported(CYCLE, 'org'), [memberOf('care-1')]);
    const { results, ...versions } = exportedResultsSchema.parse(json);
    expect(versions).toMatchObject({ instrumentVersion: '1.0.0', generation: 1 });
    expect(results.map(({ unit }) => unit).sort()).toEqual(['care', 'care-1', 'org']);
    const { abilities: _, ...published } = await resultOf('care');
    expect(results.find(({ unit }) => unit === 'care')).toEqual(published);
  });

  test.each([
    ['nl', 'Onderdeel;Naam', 'Structuur in Verbinden', 'iedereen', 'Najaar 2026'],
    ['en', 'Unit,Name', 'Structure in Connect', 'everybody', 'Autumn 2026'],
  ])(
    'as CSV is in %s, as RFC 4180 and Excel have it',
    async (language, heads, score, view, title) => {
      const { text, headers, status } = await csv(HR, 'org', language);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
      expect(headers.get('content-disposition')).toBe(
        'attachment; filename="samenhang-autumn-2026.csv"',
      );
      expect(text.split('\r\n').length).toBe(text.split('\n').length);
      const { data, errors } = parse<string[]>(text.replace(/^\uFEFF/, ''));
      expect(errors).toEqual([]);
      expect(text.replace(/^\uFEFF/, '').startsWith(heads)).toBe(true);
      expect(data[0]?.slice(0, 2)).toEqual(heads.split(/[,;]/));
      const { group, headline } = await resultOf('org');
      const released = group?.scores['connect.structure'];
      const ofAll = data.filter((cells) => cells[0] === 'org' && cells[5] === view);
      const row = ofAll.find((cells) => cells[9] === score);
      const { value, interval } = group?.details?.coherence ?? {};
      const coherence = ofAll.find((cells) => cells[8] === 'coherence');
      expect(coherence?.[10]).toBe(String(value));
      expect(coherence?.slice(12, 14)).toEqual([String(interval?.low), String(interval?.high)]);
      expect(row?.slice(10)).toEqual([
        String(released?.points?.value),
        expect.any(String),
        String(released?.interval.low),
        String(released?.interval.high),
        String(headline.level?.reached),
        String(headline.level?.certainty ?? ''),
        expect.any(String),
        '',
      ]);
      const titles = new Set(data.slice(1).map((cells) => cells.at(-2)));
      expect([...titles]).toEqual([title]);
    },
  );

  test('begins with a byte order mark, by which Excel takes it for UTF-8', async () => {
    const token = await app.token(...HR);
    const reply = await fetch(`${app.url}${PATHS.exported(CYCLE, 'org')}?format=csv`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const bytes = new Uint8Array(await reply.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test.each(['json', 'csv'])(
    'of a unit alone has nothing of those below it: %s',
    async (format) => {
      const { text, json } = await get(
        `${PATHS.exported(CYCLE, 'care')}?format=${format}&scope=unit`,
      );
      const units =
        format === 'json'
          ? exportedResultsSchema.parse(json).results.map(({ unit }) => unit)
          : parse<string[]>(text)
              .data.slice(1)
              .flatMap(([unit]) => unit ?? []);
      expect([...new Set(units)]).toEqual(['care']);
    },
  );

  test.each(['format', 'scope'])('in a %s there is none of says which there are', async (name) => {
    expect(await get(`${PATHS.exported(CYCLE, 'org')}?${name}=pdf`)).toMatchObject({
      status: 422,
      json: { errors: [{ pointer: `/${name}`, code: `${name}_unknown` }] },
    });
  });
});
