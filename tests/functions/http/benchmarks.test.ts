import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Unit } from '@samenhang/functions/repositories/units-table';
import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { benchmarksSchema } from '@samenhang/shared/api/benchmarks';
import { PATHS } from '@samenhang/shared/api/paths';
import { closeWholly } from '../../builders/closing.ts';
import { departments, memberOf, NUMBERS } from '../../builders/departments.ts';
import type { Claims } from '../../builders/entra.ts';
import { type HttpApp, startHttpApp } from '../../builders/http-app.ts';
import { inLanguages } from '../../builders/in-languages.ts';
import {
  cyclePlan,
  hrAdmin,
  NOON,
  personId,
  principal,
  unwrap,
} from '../../builders/organisation.ts';
import { saveAs } from '../../builders/own-response.ts';
import { type allAnswers, INSTRUMENT, responseBody } from '../../builders/response.ts';

const DAY_MS = 86_400_000;
/** Never answers: where everybody does, one fewer is told, and a team of ten has no points. */
const ABSENT = { id: personId(904), unit: 'care-2', surveyRole: 'staff', language: 'nl' } as const;
const HR: [number, Claims] = [NUMBERS.hr, { roles: ['Assessment.Admin'] }];
let app: HttpApp;

beforeAll(async () => {
  app = await startHttpApp();
  await runCycle('spring', 200, () => 3);
  // Two teams of care moved up by a whole answer step since, and its third did not.
  await runCycle('autumn', 5, (unit) => (/^care-[01]$/.test(unit) ? 4 : 3));
});
afterAll(() => app?.stop());

/** A cycle that was closed so many days ago; `step` is how well each unit does, 1..5. */
async function runCycle(id: string, daysAgo: number, step: (unit: string) => 1 | 2 | 3 | 4 | 5) {
  const { services } = app;
  app.now = new Date(NOON.getTime() - daysAgo * DAY_MS);
  const { people, units } = departments();
  const then = id === 'spring' ? units.map(beforeReorganisation) : units;
  unwrap(
    await importOrganisation(services, hrAdmin(), { units: then, people: [...people, ABSENT] }),
  );
  const opensAt = new Date(app.now.getTime() - 10 * DAY_MS);
  const closesAt = new Date(app.now.getTime() + DAY_MS);
  unwrap(await planCycle(services, hrAdmin(), { ...cyclePlan(id), opensAt, closesAt }));
  unwrap(await openCycle(services, hrAdmin(), id));
  for (const [person, { unit }] of people.entries()) {
    const own = step(unit);
    // A little to either side, so that people differ.
    const keyed = person % 3 === 0 ? Math.max(1, own - 1) : own;
    const answers = Object.fromEntries(
      INSTRUMENT.items.map(({ id, reversed }) => [id, reversed ? 6 - keyed : keyed]),
    ) as ReturnType<typeof allAnswers>;
    const mine = { principal: principal(person), cycle: id, body: responseBody({ answers }) };
    unwrap(await saveAs(services, { ...mine, precondition: 'absent' }));
  }
  await closeWholly(services, id);
  app.now = NOON;
}

/** In spring one team of sales belonged to care, and another had another name. */
function beforeReorganisation(unit: Unit): Unit {
  if (unit.id === 'sales-0') return { ...unit, parent: 'care' };
  return unit.id === 'sales-1' ? { ...unit, name: 'Old name' } : unit;
}

const benchmarksOf = async (
  cycle: string,
  unit: string,
  [person, claims]: [number, Claims?] = HR,
) => {
  const token = await app.token(person, claims);
  const { status, json } = await app.send(PATHS.benchmarks(cycle, unit), { token });
  expect(status).toBe(200);
  return benchmarksSchema.parse(json);
};

test('beside the rest: every cell, with interval, flagged where it is more than chance', async () => {
  const { rest } = await benchmarksOf('autumn', 'care');
  expect(rest.differences).toHaveLength(12);
  for (const { value, interval, flagged } of rest.differences) {
    expect(value).toBeGreaterThan(10);
    expect(interval.low).toBeLessThanOrEqual(value);
    expect(flagged).toBe(true);
  }
  expect((await benchmarksOf('autumn', 'org')).rest).toEqual({
    differences: [],
    refusal: 'no_rest',
  });
  expect((await benchmarksOf('autumn', 'care-1')).rest.refusal).toBe('no_points');
});

test('beside the same unit a cycle earlier: later less earlier', async () => {
  const care = await benchmarksOf('autumn', 'care');
  const third = await benchmarksOf('autumn', 'care-2');
  expect(care.earlier.map(({ cycle }) => cycle.id)).toEqual(['spring']);
  const overall = (found: typeof care) =>
    found.earlier[0]?.changes.find(({ score }) => score === 'overall');
  expect(overall(care)?.value).toBeGreaterThan(15);
  expect(overall(care)?.flagged).toBe(true);
  expect(overall(third)).toMatchObject({ value: 0, flagged: false });
  expect((await benchmarksOf('spring', 'care')).earlier).toEqual([]);
});

test('a unit that was regrouped or renamed since says so', async () => {
  const then = async (unit: string) => {
    const [spring] = (await benchmarksOf('autumn', unit)).earlier;
    return [spring?.name, spring?.regrouped];
  };
  expect(await then('care')).toEqual(['Afdeling care', true]);
  expect(await then('sales')).toEqual(['Afdeling sales', true]);
  expect(await then('sales-0')).toEqual(['Team sales-0', false]);
  expect(await then('sales-1')).toEqual(['Old name', false]);
  expect(await then('org')).toEqual(['Voorbeeld', false]);
});

test('of a result without points there is no trend, and why', async () => {
  const { earlier } = await benchmarksOf('autumn', 'care-1');
  expect(earlier[0]).toMatchObject({ changes: [], refusal: 'no_points' });
});

test('beside a norm, whose passport stands with it', async () => {
  const passport = {
    organisations: 60,
    respondents: 9000,
    period: { from: '2025-01-01', to: '2026-06-30' },
    sector: 'Invented for this test',
    instrumentVersion: '1.0.0',
    source: 'Nowhere: synthetic',
  };
  const norm = {
    id: 'invented',
    title: inLanguages({ en: 'Invented', nl: 'Verzonnen' }),
    passport,
    scores: { overall: { kind: 'quartiles', organisations: 60, points: [50, 58, 66] } },
  };
  const token = await app.token(...HR);
  const headers = { 'if-none-match': '*' };
  const put = await app.send(PATHS.norm('invented'), { method: 'PUT', token, headers, body: norm });
  expect(put.status).toBe(201);
  const { norms, pool } = await benchmarksOf('autumn', 'care');
  expect(norms).toHaveLength(1);
  expect(norms[0]?.norm.passport).toMatchObject(passport);
  const [overall] = norms[0]?.comparisons ?? [];
  expect(overall?.score).toBe('overall');
  expect(overall?.percentile?.rank).toBeGreaterThan(50);
  expect(overall?.percentile?.interval.low).toBeLessThan(overall?.percentile?.rank ?? 0);
  expect(pool).toBeNull();
});

test('too few units to tell how they lie: no distribution and no place', async () => {
  const { units } = await benchmarksOf('autumn', 'care');
  expect(units).toEqual({ place: null, distribution: null, unitsDiffer: null, refusal: null });
});

test('is for whoever may read the result, by the tree that each cycle froze', async () => {
  const colleague: [number] = [memberOf('care-0')];
  expect((await benchmarksOf('autumn', 'care', colleague)).earlier).toHaveLength(1);
  const token = await app.token(...colleague);
  const { status } = await app.send(PATHS.benchmarks('autumn', 'sales'), { token });
  expect(status).toBe(404);
});
