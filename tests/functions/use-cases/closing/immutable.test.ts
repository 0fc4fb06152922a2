import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { closeWholly } from '../../../builders/closing.ts';
import { departments } from '../../../builders/departments.ts';
import { cyclePlan, hrAdmin, principal, TENANT, unwrap } from '../../../builders/organisation.ts';
import { saveAs } from '../../../builders/own-response.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';
import { allAnswers, responseBody } from '../../../builders/response.ts';

const DAY_MS = 86_400_000;
let platform: TestPlatform;
let services: Services;
let now = new Date('2026-01-10T12:00:00Z');

beforeAll(async () => {
  platform = await sqlitePlatform();
  services = createServices({ ...platform, clock: () => now });
  await runCycle('first', { minimumForScores: 5, minimumForDetails: 10, staffSeeResults: true });
});
afterAll(() => platform?.close());

const plan = (id: string, rules = cyclePlan().rules) => ({
  ...cyclePlan(id),
  rules,
  opensAt: new Date(now.getTime() - DAY_MS),
  closesAt: new Date(now.getTime() + 20 * DAY_MS),
});

async function open(id: string, rules = cyclePlan().rules, organisation = departments()) {
  unwrap(await importOrganisation(services, hrAdmin(), organisation));
  unwrap(await planCycle(services, hrAdmin(), plan(id, rules)));
  unwrap(await openCycle(services, hrAdmin(), id));
}

const answer = async (cycle: string, person: number, answer: 1 | 2 | 3 | 4 | 5) =>
  unwrap(
    await saveAs(services, {
      principal: principal(person),
      cycle,
      body: responseBody({
        answers: allAnswers(answer),
        comments: { 'OPEN-1': `mening ${person}` },
      }),
      precondition: 'absent',
    }),
  );

async function runCycle(id: string, rules = cyclePlan().rules, organisation = departments()) {
  await open(id, rules, organisation);
  for (const person of organisation.people.keys()) await answer(id, person, 4);
  await closeWholly(services, id);
}

/** Every published row of a cycle. */
async function published(cycle: string): Promise<string[]> {
  const rows: string[] = [];
  const units = departments().units.map(({ id }) => `|${id}`);
  for (const partition of ['', ...units]) {
    const table = partition === '' ? 'Releases' : 'Comments';
    const key = `${TENANT}|${cycle}|1${partition}`;
    for await (const { key: row, etag, properties } of platform.store.range(table, key)) {
      const bodies = Object.values(properties).map((value) => Buffer.from(String(value)));
      rows.push(`${table}${partition} ${row.rowKey} ${etag} ${bodies.join(' ')}`);
    }
  }
  return rows;
}

test('what was published stays to the byte under later answers, cycles, rules and another tree', async () => {
  const before = await published('first');
  expect(before.length).toBeGreaterThan(departments().units.length);

  now = new Date(now.getTime() + 60 * DAY_MS);
  const reorganised = departments();
  const units = reorganised.units.map((unit) =>
    unit.id === 'sales-0' ? { ...unit, parent: 'care', name: 'Anders' } : unit,
  );
  const rules = { minimumForScores: 8, minimumForDetails: 20, staffSeeResults: false };
  await open('second', rules, { ...reorganised, units });
  expect(await published('first')).toEqual(before);
  // An answer to an open cycle changes nothing that is published, of any cycle.
  await answer('second', 3, 1);
  expect(await published('first')).toEqual(before);
  expect(await published('second')).toEqual([]);
  for (const person of reorganised.people.keys()) {
    if (person !== 3) await answer('second', person, 1);
  }
  await closeWholly(services, 'second');
  expect(await published('first')).toEqual(before);
  expect((await published('second')).length).toBeGreaterThan(10);
});

test('two cycles over the same people lie at least thirty days apart, and one is open at a time', async () => {
  now = new Date(now.getTime() + 10 * DAY_MS);
  unwrap(await planCycle(services, hrAdmin(), plan('too-soon')));
  expect(await openCycle(services, hrAdmin(), 'too-soon')).toEqual({
    ok: false,
    error: { code: 'too_soon' },
  });
  now = new Date(now.getTime() + 21 * DAY_MS);
  unwrap(await planCycle(services, hrAdmin(), plan('in-time')));
  unwrap(await openCycle(services, hrAdmin(), 'in-time'));
  unwrap(await planCycle(services, hrAdmin(), plan('beside')));
  expect(await openCycle(services, hrAdmin(), 'beside')).toEqual({
    ok: false,
    error: { code: 'another_cycle_open' },
  });
});
