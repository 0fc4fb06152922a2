import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { effectsSchema } from '@samenhang/shared/api/effects';
import { PATHS } from '@samenhang/shared/api/paths';
import { unitResultSchema } from '@samenhang/shared/api/unit-result';
import { organisationEffect } from '@samenhang/shared/effects/organisation-effect';
import { unitEffect } from '@samenhang/shared/effects/unit-effect';
import { verdictsOn } from '@samenhang/shared/effects/verdict';
import type { CELL_SCORES } from '@samenhang/shared/scoring/lattice';
import type { Claims } from '../../builders/entra.ts';
import { type HttpApp, startHttpApp } from '../../builders/http-app.ts';
import { NOON, personId } from '../../builders/organisation.ts';
import { writeReleasedCycle } from '../../builders/released-cycle.ts';
import { INSTRUMENT } from '../../builders/response.ts';

const TEAMS = 16;
const [BEFORE, NOW] = ['round-1', 'round-2'];
const UNIT = 'team-1';
const CELLS = ['connect.structure', 'perform.culture', 'progress.leadership'] as const;
const HR: Claims = { roles: ['Assessment.Admin'] };
const HR_PERSON = 40;
/** Of the first team, and manager of none. */
const MEMBER = 30;
/** Of the first team since the last round alone. */
const NEWCOMER = 31;
const A_YEAR_AGO = new Date(NOON.getTime() - 365 * 86_400_000);
/** Enough to be told apart; of the other cells there is one alone. */
const CHOSE = [UNIT, 'team-3', 'team-4', 'team-5', 'team-6', 'team-7'];
let app: HttpApp;
type CellScore = (typeof CELL_SCORES)[number];

async function add(cell: CellScore | null, unit = UNIT) {
  const body = {
    what: { kind: 'step', item: INSTRUMENT.items[0]?.id },
    cell,
    owner: { id: personId(HR_PERSON), name: 'Noor' },
    due: '2027-03-01',
  };
  const token = await app.token(HR_PERSON, HR);
  const { status, json } = await app.send(PATHS.plan(unit), { method: 'POST', token, body });
  expect(status).toBe(201);
  return String(json?.id);
}

const ids: string[] = [];
beforeAll(async () => {
  app = await startHttpApp();
  const members = [personId(MEMBER)];
  await writeReleasedCycle(
    app.services,
    BEFORE,
    { answers: 480, teams: TEAMS, opensAt: A_YEAR_AGO },
    members,
  );
  for (const cell of CELLS) ids.push(await add(cell));
  for (const unit of CHOSE.slice(1)) await add(CELLS[0], unit);
  await add(CELLS[1], 'team-0');
  const now = [...members, personId(NEWCOMER)];
  await writeReleasedCycle(app.services, NOW, { answers: 626, teams: TEAMS }, now);
});
afterAll(() => app?.stop());

const read = async (path: string) =>
  (await app.send(path, { token: await app.token(HR_PERSON, HR) })).json;
const effectsOf = async (cycle: string, unit = UNIT) =>
  effectsSchema.parse(await read(PATHS.effects(cycle, unit)));

/** The points of a cell of every team, by what anyone reads who may read its result. */
async function pointsOf(cycle: string, cell: CellScore) {
  const teams = Array.from({ length: TEAMS }, (_, team) => `team-${team}`);
  const results = await Promise.all(teams.map((team) => read(PATHS.result(cycle, team))));
  return new Map(
    results.map((json) => {
      const { unit, group } = unitResultSchema.parse(json);
      const score = group?.scores[cell];
      if (!score?.points) throw new Error(`${unit} tells no points`);
      return [unit, { value: score.points.value, ...score.interval }];
    }),
  );
}

test('each action is laid beside the other teams, by the numbers that are shown', async () => {
  const { earlier, items } = await effectsOf(NOW);
  expect(earlier?.id).toBe(BEFORE);
  expect(items.map(({ action }) => action).sort()).toEqual(ids.toSorted());
  const found = await Promise.all(
    items.map(async ({ cell }) => {
      const [before, after] = [await pointsOf(BEFORE, cell), await pointsOf(NOW, cell)];
      const [own, now] = [before.get(UNIT), after.get(UNIT)];
      if (!own || !now) throw new Error('no points');
      const others = [...before].flatMap(([unit, { value }]) =>
        unit === UNIT ? [] : [{ earlier: value, later: after.get(unit)?.value ?? Number.NaN }],
      );
      const halfWidth = Math.max(now.high - now.value, now.value - now.low);
      const effect = unitEffect({ earlier: own.value, later: now.value, halfWidth }, others);
      if (effect === null) throw new Error('no effect');
      return { own, now, effect };
    }),
  );
  const verdicts = verdictsOn(found.map(({ effect }) => effect));
  found.forEach(({ own, now, effect }, place) => {
    expect(items[place]).toMatchObject({
      change: { earlier: own.value, later: now.value },
      expected: {
        value: Math.round(effect.expected),
        interval: {
          low: Math.round(effect.expected - effect.half),
          high: Math.round(effect.expected + effect.half),
        },
        units: TEAMS - 1,
      },
      verdict: verdicts[place],
    });
  });
});

test('the organisation lays units that chose a cell beside units that did not', async () => {
  const [cell] = CELLS;
  const { organisation } = await effectsOf(NOW, 'org');
  const [before, after] = [await pointsOf(BEFORE, cell), await pointsOf(NOW, cell)];
  const changes = [...before].map(([unit, { value }]) => ({
    unit,
    change: { earlier: value, later: after.get(unit)?.value ?? Number.NaN },
  }));
  const of = (did: boolean) =>
    changes.filter(({ unit }) => CHOSE.includes(unit) === did).map(({ change }) => change);
  const effect = organisationEffect(of(true), of(false));
  expect(organisation).toEqual([
    {
      ...{ cell, chose: CHOSE.length, others: TEAMS - CHOSE.length },
      difference: Math.round(effect?.test.difference ?? Number.NaN),
      interval: {
        low: Math.round(effect?.test.interval[0] ?? Number.NaN),
        high: Math.round(effect?.test.interval[1] ?? Number.NaN),
      },
      verdict: expect.stringMatching(/^(more|noMore|unsure)$/),
    },
  ]);
});

test('a team is told nothing of which others chose what', async () => {
  expect((await effectsOf(NOW)).organisation).toEqual([]);
});

test('in the round they came from there is nothing to ask yet', async () => {
  expect(await effectsOf(BEFORE)).toEqual({ earlier: null, items: [], organisation: [] });
});

test('an action about nothing in particular is not asked about', async () => {
  await add(null, 'team-2');
  expect((await effectsOf(NOW, 'team-2')).items).toEqual([]);
});

test('of a round that one may not read no score is told, and so nothing of what came of it', async () => {
  const by = async (person: number) => {
    const token = await app.token(person);
    return effectsSchema.parse((await app.send(PATHS.effects(NOW, 'team-0'), { token })).json);
  };
  expect((await by(MEMBER)).items).toHaveLength(1);
  expect(await by(NEWCOMER)).toEqual({ earlier: null, items: [], organisation: [] });
});

test('who may not read the result gets what a unit gets that is not there', async () => {
  const token = await app.token(MEMBER);
  const other = await app.send(PATHS.effects(NOW, UNIT), { token });
  const missing = await app.send(PATHS.effects(NOW, 'no-such'), { token });
  expect([other.status, other.text]).toEqual([404, missing.text]);
});
