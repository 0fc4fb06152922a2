import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readBoard } from '@samenhang/functions/use-cases/plan/read-board';
import { readEffects } from '@samenhang/functions/use-cases/plan/read-effects';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { DEMO_CYCLE, DEMO_CYCLES } from '@samenhang/local/demo/cycles';
import type { DemoPerson } from '@samenhang/local/demo/organisation';
import { demoPersonas, labelled } from '@samenhang/local/demo/personas';
import { seedDemo } from '@samenhang/local/demo/seed';
import { hrAdmin } from '@samenhang/local/demo/seed-cycle';
import { PLANNING_TEAM } from '@samenhang/local/demo/shape';
import { suggestPersonas } from '@samenhang/local/demo/suggestions';
import { demoResponse, progressOf } from '@samenhang/local/demo/synthetic-answers';
import { demoTenants } from '@samenhang/local/demo/tenants';
import { type LocalPlatform, openLocalPlatform } from '@samenhang/local/platform/local-platform';
import { BOARD_COLUMNS, boardColumn } from '@samenhang/shared/plan/board-column';
import { releasedRecords } from '../../builders/closing.ts';
import { currentPeople } from '../../builders/current-people.ts';
import { unwrap } from '../../builders/organisation.ts';
import { readAs, saveAs, withdrawAs } from '../../builders/own-response.ts';
import { temporaryDataFolder } from '../../builders/platforms.ts';
import { INSTRUMENT } from '../../builders/response.ts';

const demo = demoTenants();
const { measured, other, empty } = demo;
const organisations = [measured, other, empty];
const everybody = organisations.flatMap(({ people }) => people);

const find = (services: Services, { tenant, person }: DemoPerson) =>
  readAs(services, { principal: { tenant, person: person.id }, cycle: DEMO_CYCLE.id });
const silent = () => {};

describe('the demo organisation', () => {
  test('has 240 people in 24 teams of 6 departments, three teams or more of fewer than five', () => {
    const departments = measured.units.filter(({ parent }) => parent === 'organisatie');
    const parents = new Set(departments.map(({ id }) => id));
    const teams = measured.units.filter(
      ({ parent }) => parent !== undefined && parents.has(parent),
    );
    const sizes = teams.map(({ id }) => measured.people.filter((p) => p.person.unit === id).length);
    expect([measured.people.length, departments.length, teams.length]).toEqual([240, 6, 24]);
    expect(sizes.filter((size) => size < 5).length).toBeGreaterThanOrEqual(3);
    expect(other.people).toHaveLength(15);
    expect([empty.people.length, empty.units.length]).toEqual([60, 8]);
  });

  test('has a manager for every unit, a board, HR admins and one technical admin', () => {
    for (const { managers } of organisations.flatMap(({ units }) => units)) {
      expect(managers).toHaveLength(1);
    }
    const withRole = (role: string) =>
      measured.people.filter((p) => p.appRoles.some((r) => r === role));
    expect(withRole('Assessment.Admin')).toHaveLength(2);
    expect(withRole('Assessment.Technical')).toHaveLength(1);
    expect(withRole('Assessment.Board')).toHaveLength(7);
    const answering = (role: string) => measured.people.filter((p) => p.person.surveyRole === role);
    expect(['board', 'hr', 'manager'].map((role) => answering(role).length)).toEqual([7, 8, 38]);
  });

  test('is the same every time, and nobody is there twice', () => {
    expect(demoTenants()).toEqual(demo);
    for (const key of ['name', 'userName'] as const) {
      expect(new Set(everybody.map((person) => person[key])).size).toBe(315);
    }
    expect(new Set(everybody.map(({ person }) => person.id)).size).toBe(315);
  });

  test('says of every persona that it is made up, and suggests one of each role', () => {
    const { items } = demoPersonas(organisations);
    expect(items.every(({ name }) => name.endsWith(' (fictief)'))).toBe(true);
    expect(new Set(items.map(({ id }) => id)).size).toBe(315);
    const suggested = suggestPersonas(items);
    expect(new Set(suggested.flatMap(({ roles }) => roles))).toEqual(
      new Set(['respondent', 'manager', 'hr', 'board', 'technical']),
    );
    expect(new Set(suggested.map(({ tenant }) => tenant)).size).toBe(3);
    const begins = suggested.filter(({ tenant }) => tenant === empty.tenant);
    expect(begins.map(({ roles }) => roles.at(-1))).toEqual(['hr', 'technical']);
    const [first] = suggested;
    const colleague = measured.people.find(({ name }) => first?.name.startsWith(name));
    expect(colleague && progressOf(colleague, DEMO_CYCLE)).toBe('none');
  });

  test('answers alike every time, differently by theme', () => {
    const answers = measured.people.map((who) => demoResponse(who, 'submitted', DEMO_CYCLE));
    const again = measured.people.map((who) => demoResponse(who, 'submitted', DEMO_CYCLE));
    expect(again).toEqual(answers);
    const meanOf = (theme: string) => {
      const items = INSTRUMENT.items.filter((item) => item.theme === theme);
      const points = answers.flatMap((body) =>
        items.flatMap(({ id, reversed }) => {
          const answer = body.answers[id];
          return typeof answer === 'number' ? [reversed ? 6 - answer : answer] : [];
        }),
      );
      return points.reduce((sum, point) => sum + point, 0) / points.length;
    };
    expect(meanOf('connect') - meanOf('progress')).toBeGreaterThan(0.3);
    expect(
      answers.filter(({ comments }) => Object.keys(comments).length > 0).length,
    ).toBeGreaterThan(40);
  });
});

describe('seeding', () => {
  const { folder, remove } = temporaryDataFolder();
  let platform: LocalPlatform;
  let services: Services;
  beforeAll(() => {
    platform = openLocalPlatform(folder);
    services = createServices(platform);
  });
  afterAll(async () => {
    await platform.store.close();
    remove();
  });

  test('that is cut off is completed by the next one, and then left alone', async () => {
    const cutOff = seedDemo(platform, folder.path, demo, (done) => {
      if (done > 40) throw new Error('cut off');
    });
    await expect(cutOff).rejects.toThrow('cut off');
    const steps: number[] = [];
    expect(await seedDemo(platform, folder.path, demo, (done) => steps.push(done))).toBe(true);
    const answers = DEMO_CYCLES.flatMap((cycle) =>
      measured.people.filter((who) => progressOf(who, cycle) !== 'none'),
    );
    expect(steps.at(-1)).toBe(answers.length);
    expect(await seedDemo(platform, folder.path, demo, silent)).toBe(false);
  });

  test('opens one cycle, from a week ago until three weeks from now', async () => {
    const all = await services.cycles.all(measured.tenant);
    const open = all.filter(({ cycle }) => cycle.state !== 'released');
    const [stored, ...more] = open;
    const days = (date: Date | undefined) => ((date?.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(more).toEqual([]);
    expect(stored?.cycle).toMatchObject({ state: 'open', launch: { invited: 240 } });
    expect(Math.abs(days(stored?.cycle.opensAt) + 7)).toBeLessThanOrEqual(1);
    expect(Math.abs(days(stored?.cycle.closesAt) - 21)).toBeLessThanOrEqual(1);
    expect(await services.cycles.all(other.tenant)).toEqual([]);
    expect(await currentPeople(services, other.tenant)).toHaveLength(15);
    expect(await currentPeople(services, empty.tenant)).toEqual([]);
    expect(await services.tenants.organisation(empty.tenant)).toBeUndefined();
  });

  test('has six in ten answer, some of them only in part', async () => {
    const states = await Promise.all(
      measured.people.map(async (who) => {
        const found = await find(services, who);
        if (!found.ok) return found.error.code;
        return found.value.envelope.submitted === undefined ? 'draft' : 'submitted';
      }),
    );
    const count = (state: string) => states.filter((one) => one === state).length;
    expect(count('submitted') + count('draft') + count('no_response')).toBe(240);
    expect(Math.abs((count('submitted') + count('draft')) / 240 - 0.6)).toBeLessThan(0.05);
    expect(count('draft')).toBeGreaterThan(5);
  });

  test('does not write over what a visitor did before it was finished', async () => {
    const visited = temporaryDataFolder();
    const own = openLocalPlatform(visited.folder);
    const theirs = createServices(own);
    const [changed, withdrawn] = measured.people.filter(
      (who) => progressOf(who, DEMO_CYCLE) === 'submitted',
    );
    if (changed === undefined || withdrawn === undefined) throw new Error('nobody answered');
    let stop = true;
    const once = seedDemo(own, visited.folder.path, demo, (done, of) => {
      if (stop && done === of) throw new Error('cut off');
    });
    await expect(once).rejects.toThrow('cut off');
    const revision = unwrap(await find(theirs, changed)).envelope.revision;
    const principal = { tenant: changed.tenant, person: changed.person.id };
    const body = demoResponse(withdrawn, 'submitted', DEMO_CYCLE);
    const request = { principal, cycle: DEMO_CYCLE.id };
    unwrap(await saveAs(theirs, { ...request, body, precondition: { revision } }));
    stop = false;
    await seedDemo(own, visited.folder.path, demo, silent);
    const kept = unwrap(await find(theirs, changed)).envelope;
    expect(kept.submitted?.answers).toEqual(body.answers);
    unwrap(await withdrawAs(theirs, { ...request, revision: kept.revision }));
    expect(await seedDemo(own, visited.folder.path, demo, silent)).toBe(false);
    expect(await find(theirs, changed)).toMatchObject({ error: { code: 'no_response' } });
    await own.store.close();
    visited.remove();
  });

  test('tells in the last release what each department is made to tell', async () => {
    const records = await releasedRecords(services, 'demo-2', measured.tenant);
    const factsOf = (unit: string) => records.get(unit)?.headline;
    expect(factsOf('uitvoering')?.lagging).toMatchObject({ kind: 'pillar', score: 'leadership' });
    expect(factsOf('klantcontact')?.gap).toMatchObject({ first: ['staff'] });
    expect(factsOf('klantcontact')?.gap?.difference).toBeLessThan(-20);
    expect(factsOf('techniek')?.level).toMatchObject({ reached: 0, aheadOfFoundations: [3, 4] });
    const kinds = new Set([...records.values()].map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['exact', 'interval', 'pooled']);
  });

  test('tells of a plan: one action rose more, one no more, one is too close to call', async () => {
    const effects = await readEffects(services, hrAdmin(measured), 'demo-2', PLANNING_TEAM);
    if (!effects.ok) throw new Error(effects.error.code);
    const verdicts = effects.value.items.map(({ cell, verdict }) => [cell, verdict]);
    expect(Object.fromEntries(verdicts)).toEqual({
      'progress.leadership': 'more',
      'connect.culture': 'noMore',
      'progress.structure': 'unsure',
    });
    const { actions } = await services.plans.read({ tenant: measured.tenant, unit: PLANNING_TEAM });
    expect(actions.map(({ action }) => action.state).sort()).toEqual([
      ...['done', 'done', 'going', 'letGo', 'open'],
    ]);
  });

  test('fills every column of the redesign board, and tells what six units chose', async () => {
    const board = await readBoard(services, hrAdmin(measured));
    if (!board.ok) throw new Error(board.error.code);
    const columns = new Set(board.value.items.map(boardColumn));
    expect(columns).toEqual(new Set([...BOARD_COLUMNS, null]));
    expect(board.value.chosen).toEqual([{ cell: 'develop.structure', units: 6 }]);
  });

  test('lays a norm and a pool of organisations beside it, both called invented', async () => {
    const [norm] = await services.norms.all(measured.tenant);
    const pool = await services.poolReleases.latest('demonstration');
    expect(norm?.title.en).toContain('synthetic');
    expect(norm?.title.nl).toContain('fictie');
    expect(pool?.title.en).toContain('Invented answers');
    expect(pool?.title.nl).toContain('Verzonnen antwoorden');
    expect(norm?.passport.organisations).toBeGreaterThan(0);
    expect(pool?.passport.organisations).toBe(1 + demo.pool.length);
  });

  test('leaves no name in any file of the data folder, but of those who own an action', async () => {
    const { tenant } = measured;
    const plans = await Promise.all(
      measured.units.map(({ id: unit }) => services.plans.read({ tenant, unit })),
    );
    const owners = new Set(
      plans.flatMap(({ actions }) => actions.map(({ action }) => action.owner.name)),
    );
    expect(owners.size).toBeGreaterThan(5);
    const files = readdirSync(folder.path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    const bytes = Buffer.concat(files);
    // The database keeps its text in big-endian UTF-16.
    const inDatabase = (text: string) => Buffer.from(text, 'utf16le').swap16();
    expect(bytes.includes(inDatabase('Binnendienst'))).toBe(true);
    for (const { name, userName } of everybody) {
      for (const text of owners.has(labelled({ name })) ? [userName] : [name, userName]) {
        expect(bytes.includes(text) || bytes.includes(inDatabase(text))).toBe(false);
      }
    }
  });
});
