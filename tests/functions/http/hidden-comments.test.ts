import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { commentKey } from '@samenhang/functions/repositories/keys';
import { commentsSchema } from '@samenhang/shared/api/comments';
import { PATHS } from '@samenhang/shared/api/paths';
import { REDACTION_REASONS } from '@samenhang/shared/api/redaction-reasons';
import { departments, managerOf, memberOf, NUMBERS } from '../../builders/departments.ts';
import type { Claims } from '../../builders/entra.ts';
import { type HttpApp, startHttpApp } from '../../builders/http-app.ts';
import { personId, TENANT } from '../../builders/organisation.ts';
import { releaseDepartments } from '../../builders/released-departments.ts';
import { responseBody } from '../../builders/response.ts';

const CYCLE = 'autumn-2026';
const UNIT = 'care-0';
const HR: [number, Claims] = [NUMBERS.hr, { roles: ['Assessment.Admin'] }];
const READER: [number] = [memberOf(UNIT)];

let app: HttpApp;
let place = 0;
beforeAll(async () => {
  app = await startHttpApp();
  await releaseDepartments(app.services, CYCLE, (person) =>
    responseBody({ comments: { 'OPEN-1': `Minder regels, zegt ${personId(person)}` } }),
  );
});
afterAll(() => app?.stop());

async function list() {
  const token = await app.token(...READER);
  const { json, text } = await app.send(PATHS.comments(CYCLE, UNIT), { token });
  return { items: commentsSchema.parse(json).items, text };
}

/** One that no other test here touches. */
async function untouched() {
  const { items } = await list();
  const found = items[place++];
  if (found?.text == null) throw new Error('too few comments');
  return { id: found.id, text: found.text };
}
const read = async (id: string) => (await list()).items.find((one) => one.id === id);

async function hide(id: string, reason: string, [person, claims]: [number, Claims?] = HR) {
  const token = await app.token(person, claims);
  const body = { unit: UNIT, reason };
  return app.send(PATHS.redaction(CYCLE, id), { method: 'POST', token, body });
}

async function showAgain(
  id: string,
  [person, claims]: [number, Claims?] = HR,
  query = `?unit=${UNIT}`,
) {
  const token = await app.token(person, claims);
  return app.send(`${PATHS.redaction(CYCLE, id)}${query}`, { method: 'DELETE', token });
}

const later = (seconds: number) => {
  app.now = new Date(app.now.getTime() + seconds * 1000);
  return app.now.toISOString();
};

test.each(REDACTION_REASONS)(
  'HR hides one as %s: the trace is read by all, the text by nobody',
  async (reason) => {
    const { id, text } = await untouched();
    expect((await hide(id, reason)).status).toBe(204);
    const redaction = { reason, at: app.now.toISOString() };
    expect(await read(id)).toMatchObject({ text: null, redaction, shownAgain: null });
    expect((await list()).text).not.toContain(text);
  },
);

test.each(['', 'noemt een naam', 'Names_person', 'toString', 'other\u200b'])(
  'a reason that the list has not (%j) is refused, so that it can be read in any language',
  async (reason) => {
    const { id } = await untouched();
    expect(await hide(id, reason)).toMatchObject({
      status: 422,
      json: { errors: [{ pointer: '/reason', code: 'invalid_value' }] },
    });
    expect(await read(id)).toMatchObject({ redaction: null });
  },
);

test('HR shows one again: all read its text, and that it was hidden', async () => {
  const { id, text } = await untouched();
  const hiddenAt = app.now.toISOString();
  await hide(id, 'traceable');
  const at = later(60);
  expect((await showAgain(id)).status).toBe(204);
  const shown = { text, redaction: null, shownAgain: { hiddenAt, at } };
  expect(await read(id)).toMatchObject(shown);
  later(60);
  expect((await showAgain(id)).status).toBe(204);
  expect(await read(id)).toMatchObject(shown);
});

test('one that was shown again can be hidden again, in the same moment too', async () => {
  const { id } = await untouched();
  await hide(id, 'traceable');
  await showAgain(id);
  await hide(id, 'offensive');
  expect(await read(id)).toMatchObject({ text: null, redaction: { reason: 'offensive' } });
  await showAgain(id);
  expect(await read(id)).toMatchObject({ redaction: null });
});

test('one that was never hidden stays as it is', async () => {
  const { id, text } = await untouched();
  expect((await showAgain(id)).status).toBe(204);
  expect(await read(id)).toMatchObject({ text, redaction: null, shownAgain: null });
});

test('only HR may show one again', async () => {
  const { id } = await untouched();
  await hide(id, 'other');
  for (const who of [READER, [managerOf('care')] as [number]]) {
    expect((await showAgain(id, who)).status).toBe(403);
  }
  expect(await read(id)).toMatchObject({ text: null });
});

test.each(['', '?unit=', '?unit=org', '?unit=no-such-unit', `?unit=${'a'.repeat(500)}`])(
  'of another unit (%s) there is nothing to show',
  async (query) => {
    const { id } = await untouched();
    await hide(id, 'other');
    expect(departments().units.map((unit) => unit.id)).toContain('org');
    expect((await showAgain(id, HR, query)).status).toBe(404);
    expect(await read(id)).toMatchObject({ text: null });
  },
);

test('one whose text has been deleted cannot be shown again, and leaves its trace', async () => {
  const { id } = await untouched();
  await hide(id, 'names_person');
  await change(id, { Text: '' });
  expect(await showAgain(id)).toMatchObject({
    status: 409,
    json: { code: 'comment_text_deleted' },
  });
  expect(await read(id)).toMatchObject({ text: null, redaction: { reason: 'names_person' } });
});

test('one whose text was deleted in the moment that it was shown again stays hidden', async () => {
  const { id } = await untouched();
  await hide(id, 'names_person');
  await showAgain(id);
  await change(id, { Text: '' });
  expect(await read(id)).toMatchObject({ text: null, redaction: { reason: 'names_person' } });
});

test('what 0.1.0 hid with words of HR keeps them, and can be shown again', async () => {
  const { id, text } = await untouched();
  const hiddenAt = app.now.toISOString();
  const reason = 'Noemt een collega bij naam.';
  await change(id, { Redaction: reason, RedactedAt: hiddenAt });
  expect(await read(id)).toMatchObject({ text: null, redaction: { reason, at: hiddenAt } });
  const at = later(60);
  expect((await showAgain(id)).status).toBe(204);
  expect(await read(id)).toMatchObject({ text, redaction: null, shownAgain: { hiddenAt, at } });
});

test('the row says which HR admin hid it and who showed it again; readers are not told', async () => {
  const { id } = await untouched();
  await hide(id, 'other');
  await showAgain(id, [NUMBERS.board, { roles: ['Assessment.Admin'] }]);
  const { properties } = (await app.store.get('Comments', keyOf(id))) ?? {};
  expect(properties).toMatchObject({
    RedactedBy: personId(NUMBERS.hr),
    ShownAgainBy: personId(NUMBERS.board),
  });
  expect(JSON.stringify(await read(id))).not.toContain(personId(NUMBERS.hr));
});

const keyOf = (id: string) => commentKey(TENANT, CYCLE, 1, UNIT, id);

async function change(id: string, properties: Readonly<Record<string, string>>) {
  const merged = await app.store.transact('Comments', [
    { kind: 'merge', key: keyOf(id), properties },
  ]);
  expect(merged.ok).toBe(true);
}
