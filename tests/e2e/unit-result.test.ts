import { beforeAll, describe, expect, test } from '@jest/globals';
import { type BenchmarksView, benchmarksSchema } from '@samenhang/shared/api/benchmarks';
import { PATHS } from '@samenhang/shared/api/paths';
import { type UnitResult, unitResultSchema } from '@samenhang/shared/api/unit-result';
import { PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import { SCORES, SUMMARY_SCORES } from '@samenhang/shared/scoring/lattice';
import { INSTRUMENT } from '../builders/response.ts';
import { openTableRows, tableNumbers } from './accessible-tables.ts';
import { control } from './assessment-walk.ts';
import { pressUntil } from './press-until.ts';
import { numbersOf } from './released-numbers.ts';
import { HR, latestRelease } from './result-states.ts';
import { setStage } from './set-stage.ts';
import { appOf, type OpenedTab, openTab, type View } from './simulated-teams.ts';
import { unitLines } from './unit-lines.ts';
import { unitTableRows, visitParts } from './unit-parts.ts';
import { LANGUAGES, wholeText, word } from './words.ts';

const stage = setStage();
/** The cycle whose results are the latest. */
let cycle: string;
let units: Awaited<ReturnType<typeof latestRelease>>['units'];

async function read(persona: string, path: string): Promise<Response> {
  const authorization = `Bearer ${await stage.server.token(persona)}`;
  return fetch(stage.server.url + path, { headers: { authorization } });
}

const resultOf = async (unit: string, persona = HR): Promise<UnitResult> =>
  unitResultSchema.parse(await (await read(persona, PATHS.result(cycle, unit))).json());
const benchmarksOf = async (unit: string): Promise<BenchmarksView> =>
  benchmarksSchema.parse(await (await read(HR, PATHS.benchmarks(cycle, unit))).json());

beforeAll(async () => {
  ({ cycle, units } = await latestRelease(stage.server));
});

async function open(
  unit: string,
  view: Partial<View> & { more?: string } = {},
): Promise<OpenedTab> {
  const { more = '', ...rest } = view;
  const page = `unit/${cycle}/${unit}${more}`;
  const opened = await openTab(stage.browser, stage.server, {
    persona: HR,
    language: 'en',
    ...rest,
    page,
  });
  await opened.tab.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}

/** A unit with everything: published by itself, also by role. */
const WHOLE = 'klantcontact';

/** What a tile tells: its value, and between which limits or how certain that is. */
async function tileNumbers({ tab }: OpenedTab, tile: string): Promise<number[]> {
  const told = tab.locator(`[data-tile="${tile}"] > p`);
  await told.first().waitFor();
  return ((await told.allInnerTexts()).slice(0, 2).join(' ').match(/\d+/g) ?? []).map(Number);
}

/** As the table of the matrix has them: every cell of a theme and the theme; every pillar and the whole. */
const matrixNumbers = (result: Pick<UnitResult, 'group'>): number[][] => [
  ...THEMES.map((theme) =>
    [...PILLARS.map((pillar) => `${theme}.${pillar}` as const), theme].flatMap((name) =>
      numbersOf(result, name),
    ),
  ),
  [...PILLARS, 'overall' as const].flatMap((name) => numbersOf(result, name)),
];

describe.each(LANGUAGES)('what is seen equals the release, in %s:', (language) => {
  test('overall, level, coherence, the ladder, and the matrix with its pillars', async () => {
    const released = await resultOf(WHOLE);
    const { details, n } = released.group ?? {};
    const opened = await open(WHOLE, { language });
    const { maturity, coherence } = details ?? {};
    expect(await tileNumbers(opened, 'overall')).toEqual(numbersOf(released, 'overall'));
    expect(await tileNumbers(opened, 'level')).toEqual([
      maturity?.level,
      // Of as many as there are.
      4,
      maturity?.certainty?.[(maturity?.level ?? 0) - 1],
    ]);
    expect(await tileNumbers(opened, 'coherence')).toEqual([
      coherence?.value,
      coherence?.interval.low,
      coherence?.interval.high,
    ]);
    await opened.tab.getByText(`${n?.atLeast} `).first().waitFor();
    const rows = await unitTableRows(opened, language);
    expect(tableNumbers(rows, wholeText(language, 'ladder.caption'))).toEqual(
      [0, 1, 2, 3].map((at) => [
        ...numbersOf(released, (['L1', 'L2', 'L3', 'L4'] as const)[at] ?? 'L1'),
        maturity?.certainty?.[at],
      ]),
    );
    expect(tableNumbers(rows, word(language, 'matrix.caption'))).toEqual(matrixNumbers(released));
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  test('the gaps between roles, each with the scores it lies between', async () => {
    const released = await resultOf(WHOLE);
    const { groups = [], gaps = [] } = released.byRole ?? {};
    expect(gaps.length).toBeGreaterThan(0);
    const opened = await open(WHOLE, { language });
    const rows = await unitTableRows(opened, language);
    expect(tableNumbers(rows, word(language, 'gaps.caption'))).toEqual(
      gaps.map(({ score, first, second, difference, interval: { low, high } }) => [
        ...[first, second].flatMap((place) =>
          numbersOf({ group: groups[place]?.group ?? null }, score),
        ),
        difference,
        low,
        high,
      ]),
    );
    const flagged = gaps.filter((gap) => gap.flagged);
    const found = rows.get(word(language, 'gaps.caption'))?.map((cells) => cells.at(-1)) ?? [];
    const chance = found.filter((text) => text === word(language, 'gaps.chance'));
    expect(found.length - chance.length).toBe(flagged.length);
    await opened.close();
  });

  test('beside the rest, the norm and the pool, and since the cycle before', async () => {
    const released = await resultOf(WHOLE);
    const { rest, norms, pool, earlier } = await benchmarksOf(WHOLE);
    const opened = await open(WHOLE, { language });
    const rows = await unitTableRows(opened, language);
    expect(tableNumbers(rows, word(language, 'benchmarks.restCaption'))).toEqual(
      rest.differences.map(({ score, value, interval: { low, high } }) => [
        ...numbersOf(released, score),
        value,
        low,
        high,
      ]),
    );
    for (const beside of [...norms, ...(pool === null ? [] : [pool])]) {
      expect(tableNumbers(rows, beside.norm.title[language])).toEqual(
        beside.comparisons.map(({ difference, percentile, others }) => [
          difference.value,
          difference.interval.low,
          difference.interval.high,
          percentile?.rank,
          percentile?.interval.low,
          percentile?.interval.high,
          ...others.points.map(Math.round),
        ]),
      );
    }
    expect(norms.length).toBeGreaterThan(0);
    expect(pool).not.toBeNull();
    const [before] = earlier;
    const strips = word(language, 'benchmarks.stripsTitle');
    const flaggedCells = rest.differences.filter(
      ({ score, flagged }) => score.includes('.') && flagged,
    );
    const found = new Set([...SUMMARY_SCORES, ...flaggedCells.map(({ score }) => score)]);
    expect(tableNumbers(rows, `${strips}: ${word(language, 'benchmarks.restTitle')}`)).toEqual(
      SCORES.filter((name) => found.has(name)).flatMap((name) => {
        const apart = rest.differences.find(({ score }) => score === name)?.value;
        const own = numbersOf(released, name);
        return apart == null ? [] : [[...own, (own[0] ?? 0) - apart]];
      }),
    );
    for (const { norm, comparisons } of [...norms, ...(pool === null ? [] : [pool])]) {
      const drawn = tableNumbers(rows, `${strips}: ${norm.title[language]}`);
      const held = SUMMARY_SCORES.filter((name) => comparisons.some(({ score }) => score === name));
      expect(drawn.slice(0, held.length)).toEqual(held.map((name) => numbersOf(released, name)));
    }
    expect(
      tableNumbers(rows, `${word(language, 'trend.since')} ${before?.cycle.title[language]}`),
    ).toEqual(before?.changes.map(({ value, interval: { low, high } }) => [value, low, high]));
    await opened.close();
  });

  test('the passport stands with every norm', async () => {
    const { norms, pool } = await benchmarksOf(WHOLE);
    const opened = await open(WHOLE, { language });
    expect(pool).not.toBeNull();
    const shown = new Map<string, string>();
    await visitParts(opened, language, async ({ yardstick }) => {
      if (yardstick !== null) shown.set(yardstick, await opened.tab.getByRole('main').innerText());
    });
    for (const { norm } of norms) {
      expect(shown.get(norm.title[language])).toContain(norm.passport.source);
    }
    expect(shown.get(pool?.norm.title[language] ?? '')).toContain(word(language, 'passport.pool'));
    await opened.close();
  });
});

describe('a cell of the matrix', () => {
  test.each(LANGUAGES)(
    'opens its four statements as they were released, in %s',
    async (language) => {
      const { group } = await resultOf('organisatie');
      const opened = await open('organisatie', { language, more: '/all/develop.leadership' });
      const rows = await openTableRows(opened);
      const items = INSTRUMENT.items.filter(
        ({ theme, pillar }) => theme === 'develop' && pillar === 'leadership',
      );
      expect(items).toHaveLength(4);
      for (const { id, text } of items) {
        const statement = group?.details?.statements.find((one) => one.id === id);
        await opened.tab.getByRole('heading', { name: text[language] }).waitFor();
        const { histogram } = statement ?? {};
        // Everything in one bin tells nothing, and nothing is shown of it.
        if (histogram?.kind !== 'bins' || histogram.bins.length < 2) continue;
        expect(tableNumbers(rows, text[language])).toEqual(
          histogram.bins.map(({ share }) => [share]),
        );
      }
      await opened.close();
    },
  );

  test('is reached, read and left by keyboard alone', async () => {
    const opened = await open(WHOLE);
    const { page, tab } = opened;
    const focused = tab.locator(':focus');
    // Another part has the same cell, out of sight until it is wanted.
    const cell = tab.locator('[data-cell="perform.culture"]:visible');
    const cellAgain = tab.locator('[data-cell="perform.culture"]:focus');
    await page.locator('iframe').focus();
    await pressUntil(opened, 'Tab', cell);
    await page.keyboard.press('Enter');
    await tab.getByRole('heading', { level: 2, name: 'Culture in Perform' }).waitFor();
    expect(await focused.textContent()).toBe('Culture in Perform');
    // An address of its own: it may be kept, and the way back leads to the cell.
    expect(appOf(opened).url()).toContain(`/${WHOLE}/all/coherence/perform.culture`);
    await appOf(opened).evaluate('history.back()');
    await cellAgain.waitFor();
    await page.keyboard.press('Enter');
    await pressUntil(opened, 'Shift+Tab', control(tab, 'en', 'statements.back'));
    await page.keyboard.press('Enter');
    await cellAgain.waitFor();
    await opened.close();
  });
});

test('one role is shown by itself, with the scores that were published of it', async () => {
  const { byRole } = await resultOf(WHOLE);
  const managers = byRole?.groups.find(({ roles }) => roles.includes('manager'));
  const opened = await open(WHOLE, { more: '/manager' });
  const rows = await openTableRows(opened);
  const shown = { group: managers?.group ?? null };
  expect(tableNumbers(rows, word('en', 'scores.title'))).toEqual(
    (['overall', ...THEMES, ...PILLARS] as const).map((name) => numbersOf(shown, name)),
  );
  expect(await opened.tab.getByText(word('en', 'ladder.title')).count()).toBe(0);
  await opened.close();
});

test('a result that does not come is said not to have come, and comes when asked again', async () => {
  const opened = await open(WHOLE);
  const { page, tab } = opened;
  await page.route('**/result', (route) => route.abort());
  await appOf(opened).goto(`${stage.server.url}/?page=unit/${cycle}/verkoop`);
  await tab.getByRole('alert').getByText(word('en', 'fault.offline.title')).waitFor();
  await page.unroute('**/result');
  await control(tab, 'en', 'fault.retry').click();
  await tab.getByRole('heading', { level: 1, name: 'Verkoop' }).waitFor();
  await opened.close();
});

test('a unit pressed twice in haste is opened once: one step back is all the way back', async () => {
  const page = `units/${cycle}`;
  const opened = await openTab(stage.browser, stage.server, { persona: HR, language: 'en', page });
  const { tab } = opened;
  await unitLines(opened).nth(1).dblclick();
  await tab.getByRole('heading', { level: 2, name: word('en', 'matrix.title') }).waitFor();
  await appOf(opened).evaluate('window.history.back()');
  await tab.getByRole('treegrid').waitFor({ timeout: 5000 });
  await opened.close();
});

test('every unit has a page that says why it shows what it shows, and at 280 px none scrolls sideways', async () => {
  const opened = await open('organisatie', { width: '280', language: 'nl' });
  const app = appOf(opened);
  for (const { id, name, kind } of units) {
    await app.goto(`${stage.server.url}/?page=unit/${cycle}/${id}`);
    await app.getByRole('heading', { level: 1, name }).waitFor();
    await visitParts(opened, 'nl', async ({ part, yardstick }) => {
      const { wide, room } = await app
        .locator('html')
        .evaluate(({ scrollWidth, clientWidth }) => ({ wide: scrollWidth, room: clientWidth }));
      const place = `${id} ${part} ${yardstick}`;
      expect(`${place}: ${wide}`).toBe(`${place}: ${room}`);
    });
    expect(await app.locator('[data-about="reason"]').count()).toBe(kind === 'exact' ? 0 : 1);
  }
  expect(opened.faults).toEqual([]);
  await opened.close();
});
