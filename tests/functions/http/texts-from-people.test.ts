import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import { perLanguage } from '@samenhang/shared/languages';
import { FIT, UNFIT_IN_A_LINE, UNSEEN } from '../../builders/hostile-texts.ts';
import { type HttpApp, startHttpApp } from '../../builders/http-app.ts';
import { cyclePlan } from '../../builders/organisation.ts';
import { validNorm } from './valid-bodies.ts';

let app: HttpApp;
let places = 0;
beforeAll(async () => {
  app = await startHttpApp();
});
afterAll(() => app?.stop());

const CREATE = { 'if-none-match': '*' };
/** Each time by another HR admin, as one person may not write that fast. */
const hr = () => app.token(2_000 + places, { roles: ['Assessment.Admin'] });
const nextId = () => `text-${places++}`;

async function putNorm(change: (norm: ReturnType<typeof validNorm>) => object) {
  const id = nextId();
  const body = change(validNorm(id));
  const sent = { method: 'PUT', token: await hr(), headers: CREATE, body };
  return { id, ...(await app.send(PATHS.norm(id), sent)) };
}

async function planCycle(title: string) {
  const id = nextId();
  const { opensAt, closesAt } = cyclePlan();
  const body = { id, title: perLanguage(() => title), opensAt, closesAt };
  return { id, ...(await app.send('/api/cycles', { method: 'POST', token: await hr(), body })) };
}

const refusedFor = (code: string, ...pointers: string[]) => ({
  status: 422,
  json: {
    code: 'validation_failed',
    errors: pointers.map((pointer) => expect.objectContaining({ pointer, code })),
  },
});
const refusedAt = (...pointers: string[]) => refusedFor('text_unfit', ...pointers);

describe.each(UNFIT_IN_A_LINE)('%s', (_, text) => {
  test('is no part of the title of a cycle, planned or changed', async () => {
    expect(await planCycle(text)).toMatchObject(refusedAt('/title/en', '/title/nl'));
    const { id } = await planCycle('Autumn');
    const body = { title: perLanguage(() => text) };
    const changed = await app.send(PATHS.cycle(id), { method: 'PATCH', token: await hr(), body });
    expect(changed).toMatchObject(refusedAt('/title/en', '/title/nl'));
  });

  test('is no part of what a norm is called, or rests on', async () => {
    const titled = await putNorm((norm) => ({ ...norm, title: perLanguage(() => text) }));
    expect(titled).toMatchObject(refusedAt('/title/en', '/title/nl'));
    const rested = await putNorm(({ passport, ...norm }) => ({
      ...norm,
      passport: { ...passport, sector: text, source: text },
    }));
    expect(rested).toMatchObject(refusedAt('/passport/sector', '/passport/source'));
    expect((await app.send(PATHS.norm(rested.id), { token: await hr() })).status).toBe(404);
  });
});

describe.each(UNSEEN)('of %s alone', (_, text) => {
  test('is no title of a cycle, planned or changed', async () => {
    const empty = refusedFor('too_small', '/title/en', '/title/nl');
    expect(await planCycle(text)).toMatchObject(empty);
    const { id } = await planCycle('Autumn');
    const body = { title: perLanguage(() => text) };
    const changed = await app.send(PATHS.cycle(id), { method: 'PATCH', token: await hr(), body });
    expect(changed).toMatchObject(empty);
  });

  test('is not what a norm rests on', async () => {
    const rested = await putNorm(({ passport, ...norm }) => ({
      ...norm,
      passport: { ...passport, sector: text, source: text },
    }));
    expect(rested).toMatchObject(refusedFor('too_small', '/passport/sector', '/passport/source'));
  });
});

test.each(FIT)('%s is taken, and comes back as it was', async (text) => {
  const norm = await putNorm((one) => ({ ...one, title: perLanguage(() => text) }));
  expect(norm.status).toBe(201);
  const read = await app.send(PATHS.norm(norm.id), { token: await hr() });
  expect(read.json?.title).toEqual(perLanguage(() => text));
  const cycle = await planCycle(text);
  expect([cycle.status, cycle.json?.title]).toEqual([201, perLanguage(() => text)]);
});
