import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportedResultsSchema } from '@samenhang/shared/api/exported-results';
import { PATHS } from '@samenhang/shared/api/paths';
import { roleResultSchema, unitResultSchema, unitsSchema } from '@samenhang/shared/api/unit-result';
import { NUMBERS } from '../../builders/departments.ts';
import { type HttpApp, startHttpApp } from '../../builders/http-app.ts';
import { TENANT, unwrap } from '../../builders/organisation.ts';
import { releaseDepartments } from '../../builders/released-departments.ts';
import { allAnswers, responseBody } from '../../builders/response.ts';
import { answerOf } from '../../faults/submit-of.ts';

const CYCLE = 'autumn-2026';
let app: HttpApp;
let unit: string;

beforeAll(async () => {
  app = await startHttpApp();
  await releaseDepartments(app.services, CYCLE, (person) =>
    responseBody({ answers: allAnswers(answerOf(person)) }),
  );
  unit = await tellAsEarlier();
});
afterAll(() => app?.stop());

/** Stores the release anew, as versions did that told protecting others apart from too few. */
async function tellAsEarlier(): Promise<string> {
  const { releases } = app.services;
  const released = await app.services.released.find(TENANT, CYCLE);
  if (released === undefined) throw new Error('not released');
  const index = asEarlier(await releases.index(released.release));
  const results: { unit: string; body: Uint8Array }[] = [];
  for await (const stored of releases.all(released.release)) {
    const body = asEarlier(stored);
    results.push({ unit: JSON.parse(Buffer.from(body).toString('utf8')).unit, body });
  }
  unwrap(await releases.remove(released.release));
  unwrap(await releases.write(released.release, results, index));
  const told = results.find(({ body }) => Buffer.from(body).includes('withheld'));
  if (told === undefined) throw new Error('no unit without a result of its own');
  return told.unit;
}

function asEarlier(stored: Uint8Array): Uint8Array {
  const text = Buffer.from(stored).toString('utf8');
  return Buffer.from(text.replaceAll('"reason":"too_few"', '"reason":"withheld"'));
}

const get = async (path: string) =>
  app.send(path, { token: await app.token(NUMBERS.hr, { roles: ['Assessment.Admin'] }) });

describe('that a unit was withheld to protect others, as releases told earlier', () => {
  test('is too few in its result, for everybody and by role', async () => {
    const all = await get(PATHS.result(CYCLE, unit));
    expect(unitResultSchema.parse(all.json)).toMatchObject({ unit, reason: 'too_few' });
    const byRole = await get(`${PATHS.result(CYCLE, unit)}?view=staff`);
    expect(roleResultSchema.parse(byRole.json)).toMatchObject({ unit, reason: 'too_few' });
  });

  test('is too few in the list of units', async () => {
    const { items } = unitsSchema.parse((await get(PATHS.units(CYCLE))).json);
    expect(items.find(({ id }) => id === unit)?.reason).toBe('too_few');
  });

  test.each(['unit', 'below'])('is too few in what is downloaded of a %s', async (scope) => {
    const { json } = await get(`${PATHS.exported(CYCLE, unit)}?scope=${scope}`);
    const { results } = exportedResultsSchema.parse(json);
    expect(results.find((result) => result.unit === unit)?.reason).toBe('too_few');
    expect(results.map(({ reason }) => reason)).not.toContain('withheld');
    const { text } = await get(`${PATHS.exported(CYCLE, unit)}?format=csv&scope=${scope}`);
    expect(text).not.toMatch(/withheld|undefined/);
  });

  test('is not in the way of what it is put beside', async () => {
    expect((await get(PATHS.benchmarks(CYCLE, unit))).status).toBe(200);
  });
});
