import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runImportStep } from '@samenhang/functions/use-cases/organisation/run-import-step';
import { PATHS } from '@samenhang/shared/api/paths';
import { type HttpApp, OTHER_TENANT, startHttpApp } from '../../builders/http-app.ts';
import { partsOf } from '../../builders/imports.ts';
import { organisation, TENANT } from '../../builders/organisation.ts';

let app: HttpApp;
let token: string;
beforeAll(async () => {
  app = await startHttpApp();
  token = await app.token(0, { roles: ['Assessment.Admin'] });
});
afterAll(() => app.stop());

const post = (path: string, body?: object) => app.send(path, { method: 'POST', token, body });
const put = (path: string, body: object) => app.send(path, { method: 'PUT', token, body });
const packed = (path: string, value: object | Buffer) =>
  app.send(path, {
    method: 'PUT',
    token,
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    raw: new Uint8Array(gzipSync(Buffer.isBuffer(value) ? value : JSON.stringify(value))),
  });
const begun = async () => String((await post(PATHS.imports(), { source: 'file' })).json?.id);

describe('an import over the wire', () => {
  test('is begun, filled, checked, seen, committed and undone', async () => {
    const first = await post(PATHS.imports(), { source: 'file' });
    expect(first).toMatchObject({ status: 201, json: { state: 'receiving', parts: [] } });
    const id = String(first.json?.id);
    expect(first.headers.get('location')).toBe(PATHS.import(id));
    for (const [number, part] of partsOf(organisation(12)).entries()) {
      expect((await packed(PATHS.importPart(id, number), part)).status).toBe(204);
    }
    expect((await app.send(PATHS.import(id), { token })).json?.parts).toEqual([0, 1]);
    expect(await post(PATHS.importCheck(id))).toMatchObject({
      status: 202,
      json: { state: 'checking' },
    });
    await runImportStep(app.services, { tenant: TENANT, import: id, step: 'check' });
    const seen = await app.send(PATHS.import(id), { token });
    expect(seen.json).toMatchObject({ state: 'ready', counts: { added: 12 } });
    const wrong = await post(PATHS.importCommit(id), { digest: 'that of yesterday' });
    expect(wrong).toMatchObject({ status: 409, json: { code: 'import_outdated' } });
    const commit = await post(PATHS.importCommit(id), { digest: seen.json?.digest });
    expect(commit).toMatchObject({ status: 202, json: { state: 'committing' } });
    await runImportStep(app.services, { tenant: TENANT, import: id, step: 'commit' });
    const now = await app.send(PATHS.organisation(), { token });
    expect(now.json).toMatchObject({ current: { id, source: 'file', people: 12 }, before: null });
    expect(await post(PATHS.undo())).toMatchObject({
      status: 409,
      json: { code: 'nothing_to_undo' },
    });
  });

  test('of another tenant answers as a missing one', async () => {
    const id = await begun();
    const iss = `https://login.example/${OTHER_TENANT}/v2.0`;
    const roles = ['Assessment.Admin'];
    const other = await app.token(0, { tid: OTHER_TENANT, iss, roles });
    const body = { digest: 'of theirs' };
    const part = partsOf(organisation(2))[0] ?? {};
    for (const asked of [
      (name: string) => app.send(PATHS.import(name), { token: other }),
      (name: string) =>
        app.send(PATHS.importPart(name, 0), { method: 'PUT', token: other, body: part }),
      (name: string) => app.send(PATHS.importCheck(name), { method: 'POST', token: other }),
      (name: string) => app.send(PATHS.importCommit(name), { method: 'POST', token: other, body }),
    ]) {
      const [theirs, missing] = [await asked(id), await asked('none')];
      expect(theirs).toMatchObject({ status: 404 });
      expect(theirs.text).toBe(missing.text);
    }
    expect((await app.send(PATHS.import(id), { token })).json).toMatchObject({
      ...{ state: 'receiving', parts: [] },
    });
  });
});

describe('a part that is not as it should be is refused by name, and nothing is kept of it', () => {
  test.each<[string, object, string]>([
    [
      'a name beside the person',
      { people: [{ ...organisation(1).people[0], name: 'Jan' }] },
      '/people/0/name',
    ],
    [
      'an address for an object id',
      { people: [{ ...organisation(1).people[0], id: 'jan@example.org' }] },
      '/people/0/id',
    ],
    [
      'a citizen number',
      { people: [{ ...organisation(1).people[0], bsn: '123456782' }] },
      '/people/0/bsn',
    ],
    [
      'a role nobody has',
      { people: [{ ...organisation(1).people[0], surveyRole: 'intern' }] },
      '/people/0/surveyRole',
    ],
    ['more people than a part takes', { people: organisation(1001).people }, '/people'],
  ])('%s', async (_, part, pointer) => {
    const id = await begun();
    const refused = await put(PATHS.importPart(id, 0), part);
    expect(refused).toMatchObject({ status: 422, json: { code: 'validation_failed' } });
    expect(refused.json?.errors).toContainEqual(expect.objectContaining({ pointer }));
    expect((await app.send(PATHS.import(id), { token })).json?.parts).toEqual([]);
  });

  test('a small body that unpacks to more than a part takes', async () => {
    const id = await begun();
    const bomb = await packed(PATHS.importPart(id, 0), Buffer.alloc(50 * 1024 * 1024, 0x20));
    expect(bomb).toMatchObject({ status: 413, json: { code: 'body_too_large' } });
  });

  test.each(['400', '-1', '1.5', 'x'])('the number %s', async (number) => {
    const id = await begun();
    expect((await put(PATHS.importPart(id, number), {})).status).toBe(404);
  });
});
