// Where a unit cannot be shown by itself a unit above it stands in. That one's result is for those who
// may read it, and so is whatever compares with the whole organisation.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '@samenhang/functions/repositories/people-table';
import type { Unit } from '@samenhang/functions/repositories/units-table';
import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { benchmarksSchema } from '@samenhang/shared/api/benchmarks';
import { exportedResultsSchema } from '@samenhang/shared/api/exported-results';
import { PATHS } from '@samenhang/shared/api/paths';
import { unitResultSchema, unitsSchema } from '@samenhang/shared/api/unit-result';
import { DEFAULT_RULES } from '@samenhang/shared/cycles/default-rules';
import type { Answer } from '@samenhang/shared/scoring/answers';
import { parse } from 'papaparse';
import { closeWholly } from '../../builders/closing.ts';
import type { Claims } from '../../builders/entra.ts';
import { type HttpApp, startHttpApp } from '../../builders/http-app.ts';
import { inLanguages } from '../../builders/in-languages.ts';
import { cyclePlan, hrAdmin, personId, principal, unwrap } from '../../builders/organisation.ts';
import { saveAs } from '../../builders/own-response.ts';
import { allAnswers, INSTRUMENT, responseBody } from '../../builders/response.ts';

const CYCLE = 'quiet';
const MANAGER = { whole: 900, department: 901, small: 902 } as const;
/** Of team `small` nothing may be shown: beside it 8 of the 12 in its department would be told. */
const SIZES = { small: 4, large: 8, others: 40, rest: 60 };

const unit = (id: string, parent: string | null, manager?: number): Unit => ({
  id,
  name: `Unit ${id}`,
  ...(parent === null ? {} : { parent }),
  managers: manager === undefined ? [] : [personId(manager)],
});
const UNITS = [
  unit('whole', null, MANAGER.whole),
  unit('department', 'whole', MANAGER.department),
  unit('small', 'department', MANAGER.small),
  unit('large', 'department'),
  unit('others', 'whole', MANAGER.small),
  unit('rest', 'whole'),
];
const PEOPLE = Object.entries(SIZES)
  .flatMap(([unit, size]) => Array.from({ length: size }, () => unit))
  .map((unit, number): Person => {
    return { id: personId(number), unit, surveyRole: 'staff', language: 'nl' };
  });

/**
 * Others do far better than the rest, so that a difference from it stands out. The rest pass high
 * levels without the low ones, so that the levels are no ladder.
 */
function answersIn(unit: string, person: number): Record<string, Answer> {
  if (unit === 'others') return allAnswers(5);
  if (unit !== 'rest') return allAnswers(person % 2 === 0 ? 2 : 3);
  return Object.fromEntries(
    INSTRUMENT.items.map(({ id, level, reversed }) => {
      const keyed = level >= 3 ? 4 : 1;
      return [id, reversed ? (keyed === 4 ? 2 : 5) : keyed];
    }),
  );
}

let app: HttpApp;
beforeAll(async () => {
  app = await startHttpApp();
  const { services } = app;
  unwrap(await importOrganisation(services, hrAdmin(), { units: UNITS, people: PEOPLE }));
  const rules = { ...DEFAULT_RULES, staffSeeResults: false };
  unwrap(await planCycle(services, hrAdmin(), { ...cyclePlan(CYCLE), rules }));
  unwrap(await openCycle(services, hrAdmin(), CYCLE));
  for (const [person, { unit }] of PEOPLE.entries()) {
    const body = responseBody({ answers: answersIn(unit, person) });
    const mine = { principal: principal(person), cycle: CYCLE, body };
    unwrap(await saveAs(services, { ...mine, precondition: 'absent' }));
  }
  await closeWholly(services, CYCLE);
  await importNorm();
});
afterAll(() => app?.stop());

type Who = readonly [person: number, claims?: Claims];
const HR: [number, Claims] = [903, { roles: ['Assessment.Admin'] }];
const BOARD: Who = [904, { roles: ['Assessment.Board'] }];
const [WHOLE, DEPARTMENT, SMALL]: Who[] = [
  [MANAGER.whole],
  [MANAGER.department],
  [MANAGER.small],
] as const;

async function importNorm() {
  const passport = {
    organisations: 60,
    respondents: 9000,
    period: { from: '2025-01-01', to: '2026-06-30' },
    sector: 'Invented for this test',
    instrumentVersion: INSTRUMENT.version,
    source: 'Nowhere: synthetic',
  };
  const scores = { overall: { kind: 'quartiles', organisations: 60, points: [50, 58, 66] } };
  const title = inLanguages({ en: 'Invented', nl: 'Verzonnen' });
  const body = { id: 'invented', title, passport, scores };
  const token = await app.token(...HR);
  const headers = { 'if-none-match': '*' };
  const put = await app.send(PATHS.norm('invented'), { method: 'PUT', token, headers, body });
  expect(put.status).toBe(201);
}

async function get(path: string, [person, claims]: Who) {
  const { status, json, text } = await app.send(path, { token: await app.token(person, claims) });
  expect(status).toBe(200);
  return { json, text };
}
const resultOf = async (id: string, who: Who) =>
  unitResultSchema.parse((await get(PATHS.result(CYCLE, id), who)).json);
const listedAs = async (id: string, who: Who) => {
  const { items } = unitsSchema.parse((await get(PATHS.units(CYCLE), who)).json);
  return items.find((item) => item.id === id);
};

describe.each([
  ['HR', HR],
  ['who manages the whole', WHOLE],
  ['who manages the department', DEPARTMENT],
])('%s may read the department', (_, who) => {
  test('and so sees its result stand in for a team that has none', async () => {
    const { kind, of, group } = await resultOf('small', who);
    expect({ kind, of }).toEqual({ kind: 'parent', of: 'department' });
    expect(group).toEqual((await resultOf('department', who)).group);
    expect((await listedAs('small', who))?.glance.overall).not.toBeNull();
  });
});

describe('who manages the team alone may not read the department', () => {
  test('and gets nothing of it: a result that is private, with the reason', async () => {
    const result = await resultOf('small', SMALL);
    expect(result).toMatchObject({ kind: 'private', of: null, ofName: null, group: null });
    expect(['too_few', 'withheld']).toContain(result.reason);
    expect(Object.values(result.headline).filter((fact) => fact !== null)).toEqual([]);
  });

  test('in a list, by role and in files either', async () => {
    expect(await listedAs('small', SMALL)).toMatchObject({
      kind: 'private',
      of: null,
      glance: { overall: null, level: null, coherence: null },
    });
    const byRole = await get(`${PATHS.result(CYCLE, 'small')}?view=staff`, SMALL);
    expect(byRole.json).toMatchObject({ kind: 'private', group: null });
    for (const scope of ['unit', 'below']) {
      const { json, text } = await get(`${PATHS.exported(CYCLE, 'small')}?scope=${scope}`, SMALL);
      expect(exportedResultsSchema.parse(json).results).toMatchObject([{ kind: 'private' }]);
      expect(text).not.toContain('Unit department');
      const csv = await get(`${PATHS.exported(CYCLE, 'small')}?format=csv&scope=${scope}`, SMALL);
      const [, row] = parse<string[]>(csv.text).data;
      expect(row?.[0]).toBe('small');
      expect(row?.slice(4).filter((cell) => /^\d+$/.test(cell))).toEqual([]);
    }
  });

  test('nor beside a norm, to which it would be compared', async () => {
    const { json } = await get(PATHS.benchmarks(CYCLE, 'small'), SMALL);
    const { norms, rest } = benchmarksSchema.parse(json);
    expect(norms).toMatchObject([{ comparisons: [], refusal: 'no_result' }]);
    expect(rest.refusal).toBe('whole_not_shown');
  });
});

test('people who agree with everything are told so in a result and in its files', async () => {
  const { group } = await resultOf('others', HR);
  expect(group?.details?.acquiescence).toBe('agreeing');
  expect((await resultOf('rest', HR)).group?.details?.acquiescence).toBeNull();
  const csv = await get(`${PATHS.exported(CYCLE, 'others')}?format=csv&scope=unit`, HR);
  const [head, row] = parse<string[]>(csv.text).data;
  expect(row?.[head?.indexOf('Read with care') ?? -1]).toMatch(/^Many agree/);
});

describe('what compares with the whole organisation', () => {
  test.each([
    ['HR', HR],
    ['the board', BOARD],
    ['who manages the whole', WHOLE],
  ])('is for %s', async (_, who) => {
    const { headline, ladder } = await resultOf('others', who);
    expect(headline.difference?.value).toBeGreaterThan(20);
    expect(ladder).not.toBeNull();
    const { json } = await get(PATHS.benchmarks(CYCLE, 'others'), who);
    const { rest, units } = benchmarksSchema.parse(json);
    expect(rest.differences).toHaveLength(12);
    expect(units.refusal).toBeNull();
  });

  test('is not for somebody who manages a unit alone, whose own numbers stay', async () => {
    const [mine, all] = [await resultOf('others', SMALL), await resultOf('others', HR)];
    expect(mine.group?.scores).toEqual(all.group?.scores);
    expect(mine).toMatchObject({ ladder: null, place: null, headline: { difference: null } });
    const { json } = await get(PATHS.benchmarks(CYCLE, 'others'), SMALL);
    const { rest, units } = benchmarksSchema.parse(json);
    expect(rest).toEqual({ differences: [], refusal: 'whole_not_shown' });
    expect(units).toEqual({
      place: null,
      distribution: null,
      unitsDiffer: null,
      refusal: 'whole_not_shown',
    });
    const exported = await get(PATHS.exported(CYCLE, 'others'), SMALL);
    const [result] = exportedResultsSchema.parse(exported.json).results;
    expect(result).toMatchObject({ ladder: null, place: null, headline: { difference: null } });
  });

  test('a level is told nobody who cannot see that the levels are no ladder', async () => {
    const [mine, all] = [await resultOf('others', SMALL), await resultOf('others', HR)];
    expect(all.ladder?.holds).toBe(false);
    expect(mine.group?.details?.maturity).toBeNull();
    expect(mine.headline.level).toBeNull();
    expect((await listedAs('others', SMALL))?.glance.level).toBeNull();
  });
});
