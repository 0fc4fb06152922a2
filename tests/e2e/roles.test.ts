import { beforeAll, describe, expect, test } from '@jest/globals';
import { benchmarksSchema } from '@samenhang/shared/api/benchmarks';
import { commentsSchema } from '@samenhang/shared/api/comments';
import { PATHS } from '@samenhang/shared/api/paths';
import { type UnitsView, unitResultSchema, unitsSchema } from '@samenhang/shared/api/unit-result';
import { PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import type { Response as HttpResponse } from 'playwright-core';
import { tableNumbers } from './accessible-tables.ts';
import { control } from './assessment-walk.ts';
import { numbersOf } from './released-numbers.ts';
import { HR } from './result-states.ts';
import { setStage } from './set-stage.ts';
import { appOf, openTab } from './simulated-teams.ts';
import { unitLines } from './unit-lines.ts';
import { CYCLE } from './unit-pages.ts';
import { unitTableRows } from './unit-parts.ts';
import { word } from './words.ts';
import { writtenComments } from './written-comments.ts';

const stage = setStage();

const read = async (persona: string, path: string): Promise<unknown> => {
  const authorization = `Bearer ${await stage.server.token(persona)}`;
  return (await fetch(stage.server.url + path, { headers: { authorization } })).json();
};
const resultOf = async (unit: string) =>
  unitResultSchema.parse(await read(HR, PATHS.result(CYCLE, unit)));
const unitsOf = async (persona: string) =>
  unitsSchema.parse(await read(persona, PATHS.units(CYCLE))).items;

/** Somebody of that team who neither leads nor administers anything. */
async function memberOf(team: string): Promise<string> {
  const people = (await stage.server.personas()).filter(({ unit }) => unit === team);
  const [member] = people.sort((a, b) => a.roles.length - b.roles.length);
  if (member === undefined) throw new Error(`nobody is in ${team}`);
  return member.id;
}

let all: UnitsView['items'];
beforeAll(async () => {
  all = await unitsOf(HR);
});

/** Everything the server told this browser. */
function listening(page: Awaited<ReturnType<typeof openTab>>['page']) {
  const told: Promise<string>[] = [];
  page.on('response', (response: HttpResponse) => {
    if (response.url().includes('/api/')) told.push(response.text().catch(() => ''));
  });
  return () => Promise.all(told);
}

describe.each([
  ['HR', HR, 'klantcontact'],
  ['the manager of a department', 'sem-van-veenlanden', 'klantcontact'],
  ['the board', 'lotte-fennema-roos', 'verkoop'],
  ['a member of staff', undefined, 'organisatie'],
])('%s', (role, given, unit) => {
  test('sees number by number what was released, and is told of no other unit', async () => {
    const persona = given ?? (await memberOf('Binnendienst'));
    const opened = await openTab(stage.browser, stage.server, { persona, language: 'nl' });
    const bodies = listening(opened.page);
    await control(opened.tab, 'nl', 'home.toResults').click();
    await unitLines(opened).first().waitFor();
    const app = appOf(opened);
    await app.goto(`${stage.server.url}/?page=unit/${CYCLE}/${unit}`);
    const released = await resultOf(unit);
    await app.getByRole('heading', { level: 1, name: released.name }).waitFor();
    const rows = await unitTableRows(opened, 'nl');

    expect(tableNumbers(rows, word('nl', 'matrix.caption'))).toEqual([
      ...THEMES.map((theme) =>
        [...PILLARS.map((pillar) => `${theme}.${pillar}` as const), theme].flatMap((name) =>
          numbersOf(released, name),
        ),
      ),
      [...PILLARS, 'overall' as const].flatMap((name) => numbersOf(released, name)),
    ]);
    const { norms } = benchmarksSchema.parse(await read(HR, PATHS.benchmarks(CYCLE, unit)));
    for (const { norm, comparisons } of norms) {
      expect(tableNumbers(rows, norm.title.nl).map(([value]) => value)).toEqual(
        comparisons.map(({ difference }) => difference.value),
      );
    }
    const { items: comments } = commentsSchema.parse(await read(HR, PATHS.comments(CYCLE, unit)));
    const written = app.getByRole('region', { name: word('nl', 'comments.title') });
    expect(await writtenComments(written)).toHaveLength(comments.length);

    const may = new Set((await unitsOf(persona)).map(({ id }) => id));
    const others = all.filter(({ id }) => !may.has(id));
    expect(others.length > 0).toBe(role !== 'HR');
    const text = (await bodies()).join('\n');
    expect(text).toContain(`"name":"${released.name}"`);
    for (const { id, name } of others) {
      expect([id, text.includes(`"${id}"`)]).toEqual([id, false]);
      expect([name, text.includes(`"name":"${name}"`)]).toEqual([name, false]);
    }
    expect(opened.faults).toEqual([]);
    await opened.close();
  });
});

test.each([
  ['a manager', 'sem-van-veenlanden', 'verkoop'],
  ['the board', 'lotte-fennema-roos', 'uitvoering-logistiek'],
  ['a member of staff', undefined, 'klantcontact-planning'],
])('%s who types the address of another unit is told nothing of it', async (_, given, unit) => {
  const persona = given ?? (await memberOf('Binnendienst'));
  const { name } = await resultOf(unit);
  const opened = await openTab(stage.browser, stage.server, { persona, language: 'en' });
  const app = appOf(opened);
  // What Home asks for is not what this page is told.
  await app.waitForLoadState('networkidle');
  const bodies = listening(opened.page);
  await app.goto(`${stage.server.url}/?page=unit/${CYCLE}/${unit}`);
  await app.getByRole('alert').getByText(word('en', 'fault.gone.title')).waitFor();
  await app.waitForLoadState('networkidle');
  expect(await app.getByRole('heading', { level: 1, name }).count()).toBe(0);
  expect((await bodies()).join()).not.toContain(`"name":"${name}"`);
  await opened.close();
});
