import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runOpening } from '@samenhang/functions/use-cases/cycles/run-opening';
import { PAGE } from '@samenhang/functions/use-cases/log/read-log';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { runImportStep } from '@samenhang/functions/use-cases/organisation/run-import-step';
import { DEFAULT_SETTINGS } from '@samenhang/functions/use-cases/settings/default-settings';
import {
  AUDIT_COLUMNS,
  type AuditEntry,
  auditEntrySchema,
  auditSchema,
} from '@samenhang/shared/api/audit';
import { AUDIT_ACTIONS, type AuditAction } from '@samenhang/shared/api/audit-actions';
import { commentsSchema } from '@samenhang/shared/api/comments';
import { PATHS } from '@samenhang/shared/api/paths';
import { DEFAULT_RULES } from '@samenhang/shared/cycles/default-rules';
import { LANGUAGES } from '@samenhang/shared/languages';
import { parse } from 'csv-parse/sync';
import { workOff } from '../../builders/closing.ts';
import { departments, memberOf, NUMBERS } from '../../builders/departments.ts';
import { type HttpApp, OTHER_TENANT, type Sent, startHttpApp } from '../../builders/http-app.ts';
import { inLanguages } from '../../builders/in-languages.ts';
import { cyclePlan, hrAdmin, personId, TENANT, unwrap } from '../../builders/organisation.ts';
import { releaseDepartments } from '../../builders/released-departments.ts';
import { responseBody } from '../../builders/response.ts';
import { validNorm } from './valid-bodies.ts';

/** In the month after the release, and for as long as this takes. */
const LATER = new Date('2026-12-30T09:00:00Z');
const SECONDS = LATER.getTime() / 1000;
const VALID = { iat: SECONDS - 60, nbf: SECONDS - 60, exp: SECONDS + 3600 };
const HR = { roles: ['Assessment.Admin'], ...VALID };
const RELEASED = 'autumn-2026';
const UNIT = 'care-0';
const SECRET = 'Minder regels, schreef iemand';

let app: HttpApp;
let hr = '';
beforeAll(async () => {
  app = await startHttpApp();
  await releaseDepartments(app.services, RELEASED, () =>
    responseBody({ comments: { 'OPEN-1': SECRET } }),
  );
  app.now = LATER;
  hr = await app.token(NUMBERS.hr, HR);
});
afterAll(() => app?.stop());

const later = (seconds: number) => {
  app.now = new Date(app.now.getTime() + seconds * 1000);
  return app.now.toISOString();
};
const rows = (month = '2026-12') => app.services.audit.read(TENANT, month);
const get = (query: string, token = hr) => app.send(`${PATHS.audit()}${query}`, { token });
const view = async (query = '', token = hr) => auditSchema.parse((await get(query, token)).json);

/** What a call wrote into the log: the newest first. */
async function writtenBy(work: () => Promise<unknown>): Promise<AuditEntry[]> {
  later(1);
  const before = new Set((await rows()).map(({ id }) => id));
  await work();
  return (await rows()).filter(({ id }) => !before.has(id));
}
const sent = async (path: string, given: Sent, status: number) =>
  expect((await app.send(path, { token: hr, ...given })).status).toBe(status);
const byHr = (of: Pick<AuditEntry, 'action' | 'target' | 'details'>) => ({
  ...{ id: expect.any(String), at: app.now.toISOString(), actor: personId(NUMBERS.hr) },
  ...{ role: 'hr', outcome: 'done', ...of },
});
const FILE = { source: 'file' };
const cycleTarget = (id: string) => ({ kind: 'cycle' as const, id });

describe('each act of HR is one entry, with what was done to what', () => {
  const { opensAt, title } = cyclePlan();
  const dates = { opensAt: opensAt.toISOString(), closesAt: '2027-02-01T16:00:00.000Z' };
  const plan = (id: string) => ({ method: 'POST', body: { id, title, ...dates } });

  test('planning', async () => {
    const written = await writtenBy(() => sent(PATHS.cycles(), plan('winter'), 201));
    const details = { instrumentVersion: cyclePlan().instrumentVersion, ...dates };
    expect(written).toEqual([
      byHr({ action: 'cycle_planned', target: cycleTarget('winter'), details }),
    ]);
    expect(await writtenBy(() => sent(PATHS.cycles(), plan('winter'), 422))).toEqual([]);
  });

  test('changing: which parts, not what they say', async () => {
    const change = { title: inLanguages({ en: 'Secret name', nl: 'Geheime naam' }) };
    const written = await writtenBy(() =>
      sent(PATHS.cycle('winter'), { method: 'PATCH', body: change }, 200),
    );
    const details = { changed: ['title' as const] };
    expect(written).toEqual([
      byHr({ action: 'cycle_changed', target: cycleTarget('winter'), details }),
    ]);
    expect(JSON.stringify(written)).not.toContain('Secret');
  });

  test('taking results out as a file: of what, in which form, and only what HR takes', async () => {
    const path = `${PATHS.exported(RELEASED, UNIT)}?format=csv&scope=unit`;
    const written = await writtenBy(() => sent(path, {}, 200));
    const details = { unit: UNIT, scope: 'unit' as const, format: 'csv' as const };
    expect(written).toEqual([
      byHr({ action: 'results_exported', target: cycleTarget(RELEASED), details }),
    ]);
    const manager = await app.token(NUMBERS.hr + 1, VALID);
    expect(await writtenBy(() => app.send(path, { token: manager }))).toEqual([]);
    expect(await writtenBy(() => sent(PATHS.exported(RELEASED, 'none'), {}, 404))).toEqual([]);
  });

  test('importing the organisation, by how large it is', async () => {
    const { units, people } = departments();
    const written = await writtenBy(() =>
      importOrganisation(app.services, hrAdmin(), { units, people }),
    );
    // The services of the test have a clock of their own.
    expect(written).toEqual([
      expect.objectContaining({
        action: 'organisation_imported',
        target: {
          kind: 'organisation',
          id: (await app.services.tenants.organisation(TENANT))?.version,
        },
        details: { units: units.length, people: people.length, source: 'file' },
      }),
    ]);
  });

  test('having an import checked, by what it would change', async () => {
    const { json } = await app.send(PATHS.imports(), { method: 'POST', token: hr, body: FILE });
    const id = String(json?.id);
    const { units, people } = departments();
    const body = { units: units.map((unit) => ({ ...unit })), people };
    await sent(PATHS.importPart(id, 0), { method: 'PUT', body }, 204);
    await sent(PATHS.importCheck(id), { method: 'POST' }, 202);
    const step = { tenant: TENANT, import: id, step: 'check' as const };
    const written = await writtenBy(() => runImportStep(app.services, step));
    const changes = { units: units.length, people: people.length, added: 0, moved: 0, left: 0 };
    expect(written).toEqual([
      expect.objectContaining({
        ...{
          action: 'import_checked',
          actor: personId(NUMBERS.hr),
          target: { kind: 'import', id },
        },
        details: { source: 'file', faults: 0, changes },
      }),
    ]);
  });

  test('undoing an import, by the version that is in force again', async () => {
    const current = async () => (await app.services.tenants.organisation(TENANT))?.version ?? '';
    const before = await current();
    const { units, people } = departments();
    unwrap(await importOrganisation(app.services, hrAdmin(), { units, people }));
    const undone = await current();
    const written = await writtenBy(() => sent(PATHS.undo(), { method: 'POST' }, 200));
    const target = { kind: 'organisation' as const, id: undone };
    const details = { backTo: before };
    expect(written).toEqual([byHr({ action: 'organisation_undone', target, details })]);
  });

  test('opening, with the rules that it froze', async () => {
    const written = await writtenBy(async () => {
      await sent(PATHS.open('winter'), { method: 'POST' }, 202);
      await runOpening(app.services, { tenant: TENANT, cycle: 'winter' });
    });
    const organisationVersion = (await app.services.tenants.organisation(TENANT))?.version;
    const details = { organisationVersion: organisationVersion ?? '', rules: DEFAULT_RULES };
    expect(written).toEqual([
      byHr({ action: 'cycle_opened', target: cycleTarget('winter'), details }),
    ]);
    expect(await writtenBy(() => sent(PATHS.open('winter'), { method: 'POST' }, 409))).toEqual([]);
  });

  test('cancelling, also when it is asked for again', async () => {
    const at = later(1);
    await sent(PATHS.cancel('winter'), { method: 'POST' }, 200);
    later(60);
    await sent(PATHS.cancel('winter'), { method: 'POST' }, 200);
    const written = (await rows()).filter(({ action }) => action === 'cycle_cancelled');
    const target = cycleTarget('winter');
    expect(written).toEqual([{ ...byHr({ action: 'cycle_cancelled', target, details: {} }), at }]);
  });

  test('hiding a comment, with its reason, and showing it again', async () => {
    const { json } = await app.send(PATHS.comments(RELEASED, UNIT), {
      token: await app.token(memberOf(UNIT), VALID),
    });
    const id = commentsSchema.parse(json).items[0]?.id ?? '';
    const target = { kind: 'comment' as const, id };
    const place = { cycle: RELEASED, unit: UNIT };
    const path = PATHS.redaction(RELEASED, id);
    const body = { unit: UNIT, reason: 'traceable' as const };
    expect(await writtenBy(() => sent(path, { method: 'POST', body }, 204))).toEqual([
      byHr({ action: 'comment_hidden', target, details: { ...place, reason: 'traceable' } }),
    ]);
    const again = () => sent(`${path}?unit=${UNIT}`, { method: 'DELETE' }, 204);
    expect(await writtenBy(again)).toEqual([
      byHr({ action: 'comment_shown', target, details: place }),
    ]);
    expect(await writtenBy(again)).toEqual([]);
  });

  test('importing a norm, joining the pool and leaving it', async () => {
    const headers = { 'if-none-match': '*' };
    const norm = { method: 'PUT', headers, body: validNorm('care') };
    const target = { kind: 'norm' as const, id: 'care' };
    expect(await writtenBy(() => sent(PATHS.norm('care'), norm, 201))).toEqual([
      byHr({ action: 'norm_put', target, details: { created: true } }),
    ]);
    const pool = { kind: 'pool' as const, id: 'pool' };
    const join = () =>
      sent(PATHS.poolMembership(), { method: 'PUT', body: { segment: 'healthcare' } }, 200);
    const leave = () => sent(PATHS.poolMembership(), { method: 'DELETE' }, 204);
    expect(await writtenBy(join)).toEqual([
      byHr({ action: 'pool_joined', target: pool, details: { segment: 'healthcare' } }),
    ]);
    expect(await writtenBy(join)).toEqual([]);
    expect(await writtenBy(leave)).toEqual([
      byHr({ action: 'pool_left', target: pool, details: {} }),
    ]);
    expect(await writtenBy(leave)).toEqual([]);
  });
});

describe('the settings', () => {
  test('are changed: which parts, not what they say', async () => {
    const target = { kind: 'settings' as const, id: 'settings' };
    const headers = { 'if-none-match': '*' };
    const body = { ...DEFAULT_SETTINGS, contact: 'HR desk' };
    const change = () => sent(PATHS.settings(), { method: 'PUT', headers, body }, 200);
    expect(await writtenBy(change)).toEqual([
      byHr({ action: 'settings_changed', target, details: { changed: ['contact'] } }),
    ]);
  });

  test('have a connection tried, with what came of it', async () => {
    const target = { kind: 'check' as const, id: 'keys' };
    expect(await writtenBy(() => sent(PATHS.check('keys'), { method: 'POST' }, 200))).toEqual([
      byHr({ action: 'check_tried', target, details: { state: 'works' } }),
    ]);
    await sent(PATHS.check('notices'), { method: 'POST' }, 404);
  });
});

test('notices of a round are settled: which, not what they say', async () => {
  const path = PATHS.notices(RELEASED);
  const headers = { 'if-match': (await app.send(path, { token: hr })).headers.get('etag') ?? '' };
  const settle = () => sent(path, { method: 'PUT', headers, body: { items: [] } }, 200);
  expect(await writtenBy(settle)).toEqual([
    byHr({ action: 'notices_planned', target: cycleTarget(RELEASED), details: { changed: [] } }),
  ]);
});

test('the release before was logged as what the queue did, once, however often its step comes', async () => {
  const released = async () =>
    (await rows('2026-11')).filter(({ action }) => action === 'cycle_released');
  expect(await released()).toEqual([
    expect.objectContaining({ actor: 'system', role: 'system', target: cycleTarget(RELEASED) }),
  ]);
  await workOff(app.services, [{ tenant: TENANT, cycle: RELEASED, step: 'finish' }]);
  expect(await released()).toHaveLength(1);
});

describe('reading', () => {
  test('is itself an entry, once for all pages of a view', async () => {
    const filter = { action: 'norm_put' };
    const target = { kind: 'log' as const, id: '2026-12' };
    expect(await writtenBy(() => get('?month=2026-12&action=norm_put'))).toEqual([
      byHr({ action: 'log_read', target, details: { month: '2026-12', filter } }),
    ]);
    const { items } = await view('?action=norm_put');
    const after = items[0]?.id;
    expect(await writtenBy(() => get(`?action=norm_put&after=${after}`))).toEqual([]);
  });

  test('and so is taking it out', async () => {
    const target = { kind: 'log' as const, id: '2026-12' };
    const details = { month: '2026-12', filter: {}, format: 'csv' as const };
    expect(await writtenBy(() => get('?format=csv'))).toEqual([
      byHr({ action: 'log_exported', target, details }),
    ]);
  });

  test('goes page by page, the newest first, through every entry once', async () => {
    for (let times = 0; times <= PAGE; times++) {
      later(1);
      await get('?action=pool_left');
    }
    const all = (await rows()).map(({ id }) => id);
    const seen: string[] = [];
    let next: string | undefined;
    do {
      const page = await view(next === undefined ? '' : `?after=${next}`);
      expect(page.items.length).toBeLessThanOrEqual(PAGE);
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    } while (next !== undefined);
    expect(seen).toEqual(all);
    expect([...seen].sort()).toEqual(seen);
  });

  test.each(['cycle_planned', 'norm_put'] as const)(
    'of %s alone has these alone',
    async (action) => {
      const { items } = await view(`?action=${action}`);
      expect(new Set(items.map((item) => item.action))).toEqual(new Set([action]));
    },
  );

  test('of one actor, or of the system, has theirs alone', async () => {
    const { items } = await view('?month=2026-11&actor=system');
    expect(items.map(({ action }) => action)).toContain('cycle_released');
    expect(new Set(items.map(({ actor }) => actor))).toEqual(new Set(['system']));
    expect((await view(`?actor=${personId(5)}`)).items).toEqual([]);
  });

  test('tells which acts a month has, and whose, whatever was chosen of it', async () => {
    const november = await view('?month=2026-11');
    const all = await rows('2026-11');
    expect(november.actions).toEqual(
      AUDIT_ACTIONS.filter((action) => all.some((entry) => entry.action === action)),
    );
    expect(november.actors.map(({ actor }) => actor)).toEqual(
      [...new Set(all.map(({ actor }) => actor))].sort(),
    );
    expect(november.actors).toContainEqual({ actor: 'system', role: 'system' });
    const chosen = await view(`?month=2026-11&action=norm_put&actor=${personId(5)}`);
    const { actions, actors } = november;
    expect(chosen).toMatchObject({ items: [], actions, actors });
  });

  test('tells of all of a month, also of what is on no page yet', async () => {
    const { items, next, actions } = await view();
    expect(next).toBeDefined();
    expect(items.map(({ action }) => action)).not.toContain('cycle_planned');
    expect(actions).toContain('cycle_planned');
    expect(actions).toHaveLength(new Set((await rows()).map(({ action }) => action)).size);
  });

  test('tells of its own entry at once, so that asking again offers no more', async () => {
    const iss = `https://login.example/${OTHER_TENANT}/v2.0`;
    const theirs = await app.token(90, { ...HR, tid: OTHER_TENANT, iss });
    const first = await view('', theirs);
    expect(first.items).toEqual([]);
    expect(first).toMatchObject({ actions: ['log_read'], actors: [{ actor: first.you }] });
    const again = await view('', theirs);
    const { actions, actors } = first;
    expect(again).toMatchObject({ items: [{ action: 'log_read' }], actions, actors });
    // What is read of a month that is over is an entry of this one.
    expect(await view('?month=2026-10', theirs)).toMatchObject({ actions: [], actors: [] });
  });

  test('says who asks, so that they find their own', async () => {
    expect((await view()).you).toBe(personId(NUMBERS.hr));
  });

  test.each([
    ['?month=2026-13', '/month', 'invalid_format'],
    ['?month=2026-1', '/month', 'invalid_format'],
    ['?month=', '/month', 'invalid_format'],
    ['?action=answer_read', '/action', 'invalid_value'],
    ['?actor=Anna', '/actor', 'invalid_format'],
    ['?format=xlsx', '/format', 'format_unknown'],
  ])('refuses %s', async (query, pointer, code) => {
    const written = await writtenBy(async () => {
      expect(await get(query)).toMatchObject({
        status: 422,
        json: { errors: [expect.objectContaining({ pointer, code })] },
      });
    });
    expect(written).toEqual([]);
  });

  test('a technical admin reads as such; another tenant sees nothing of it', async () => {
    const technical = await app.token(NUMBERS.technical, {
      roles: ['Assessment.Technical'],
      ...VALID,
    });
    const [read] = await writtenBy(() => get('', technical));
    expect(read).toMatchObject({ role: 'technical', actor: personId(NUMBERS.technical) });
    const iss = `https://login.example/${OTHER_TENANT}/v2.0`;
    const theirs = await app.token(1, { ...HR, tid: OTHER_TENANT, iss });
    expect((await view('?month=2026-11', theirs)).items).toEqual([]);
    expect((await get('?format=jsonl&month=2026-11', theirs)).text).toBe('');
  });
});

describe('a month as a file', () => {
  const lines = (text: string): AuditEntry[] =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => auditEntrySchema.parse(JSON.parse(line)));

  test('is every entry as a line of JSON, the oldest first, and its SHA-256 is the digest', async () => {
    const { digest } = await view('?month=2026-11');
    const { text, headers } = await get('?month=2026-11&format=jsonl');
    expect(headers.get('content-disposition')).toContain('samenhang-log-2026-11.jsonl');
    expect(lines(text)).toEqual((await rows('2026-11')).toReversed());
    expect(createHash('sha256').update(text).digest('hex')).toBe(digest);
    expect((await view('?month=2026-11&action=norm_put')).digest).toBe(digest);
  });

  test.each(LANGUAGES)('is the same entries in a CSV in %s', async (language) => {
    const headers = { 'accept-language': language };
    const { text } = await app.send(`${PATHS.audit()}?month=2026-11&format=csv`, {
      token: hr,
      headers,
    });
    const delimiter = inLanguages({ en: ',', nl: ';' })[language];
    const [heads, ...cells]: string[][] = parse(text, { delimiter, bom: true });
    expect(heads).toEqual([...AUDIT_COLUMNS]);
    const read = cells.map(([at, actor, role, action, kind, id, outcome, details = '', own]) =>
      auditEntrySchema.parse({
        ...{ at, actor, role, action, outcome, id: own },
        ...{ target: { kind, id }, details: JSON.parse(details) },
      }),
    );
    expect(read).toEqual((await rows('2026-11')).toReversed());
  });

  test('has only what was chosen', async () => {
    const { text } = await get('?month=2026-12&format=jsonl&action=cycle_opened');
    expect(lines(text).map(({ action }) => action)).toEqual(['cycle_opened']);
  });

  test('has another digest once a row of it was changed behind our back', async () => {
    const { digest } = await view('?month=2026-11');
    const [first] = await rows('2026-11');
    const key = { partitionKey: `${TENANT}|2026-11`, rowKey: first?.id ?? '' };
    const change = (Actor: string) =>
      app.store.transact('Audit', [{ kind: 'merge', key, properties: { Actor } }]);
    await change(personId(77));
    expect((await view('?month=2026-11')).digest).not.toBe(digest);
    await change(first?.actor ?? '');
    expect((await view('?month=2026-11')).digest).toBe(digest);
  });
});

test('a row of a newer format is left to the version that can read it', async () => {
  const key = { partitionKey: `${TENANT}|2026-09`, rowKey: '1' };
  await app.store.transact('Audit', [{ kind: 'create', key, properties: { Format: 2 } }]);
  expect(await get('?month=2026-09')).toMatchObject({
    status: 503,
    json: { code: 'storage_unavailable' },
  });
});

test('nothing in the log is about answers', async () => {
  const all = JSON.stringify([...(await rows()), ...(await rows('2026-11'))]);
  expect(all).not.toContain(SECRET);
  expect(all).not.toMatch(/answer|invited|respond|submitt/i);
  const actors = new Set([...(await rows()), ...(await rows('2026-11'))].map(({ actor }) => actor));
  const known = [personId(0), personId(NUMBERS.hr), personId(NUMBERS.technical), 'system'];
  expect([...actors].filter((actor) => !known.includes(actor))).toEqual([]);
});

// That a notice was sent, an opening taken back and people added is tried where each is: in
// tests/functions/use-cases/notices and cycles; what managers do in reviews in reviews.test.ts.
test('the list of acts is what was tried here, and closing', async () => {
  const seen = new Set<AuditAction>(
    [...(await rows()), ...(await rows('2026-11'))].map(({ action }) => action),
  );
  expect(auditEntrySchema.options.map(({ shape }) => shape.action.value)).toEqual([
    ...AUDIT_ACTIONS,
  ]);
  expect(AUDIT_ACTIONS.filter((action) => !seen.has(action))).toEqual([
    'opening_taken_back',
    'audience_added',
    'closing_tried_again',
    'notice_sent',
    'review_started',
    'review_taken_over',
    'review_decided',
  ]);
});
