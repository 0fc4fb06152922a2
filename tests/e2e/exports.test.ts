import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { benchmarksSchema } from '@samenhang/shared/api/benchmarks';
import { exportedResultsSchema } from '@samenhang/shared/api/exported-results';
import { PATHS } from '@samenhang/shared/api/paths';
import { type UnitResult, unitsSchema } from '@samenhang/shared/api/unit-result';
import { PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import { SCORES, SUMMARY_SCORES } from '@samenhang/shared/scoring/lattice';
import { parse } from 'papaparse';
import { readDeck } from '../builders/deck.ts';
import { inLanguages } from '../builders/in-languages.ts';
import { converted, hasOffice } from '../builders/office.ts';
import { readWorkbook } from '../builders/workbook.ts';
import { setStage } from './set-stage.ts';
import { appOf, openTab } from './simulated-teams.ts';
import { openDownload, takeFile } from './taken-file.ts';
import { CYCLE, unitPages, WHOLE } from './unit-pages.ts';
import { allParts } from './unit-parts.ts';
import { LANGUAGES, word } from './words.ts';

const stage = setStage();
const { read, resultOf, open, button } = unitPages(stage);

const scoresOf = (result: UnitResult) => {
  const groups = [result.group, ...(result.byRole?.groups ?? []).map(({ group }) => group)];
  return groups.flatMap((group, view) => {
    if (group === null) return [];
    const people = [group.n.atLeast, group.n.atMost];
    const scores = SCORES.flatMap((name) => {
      const score = group.scores[name];
      if (score === undefined) return [];
      const { low, high } = score.interval;
      return [[...people, name, score.points?.value ?? null, low, high]];
    });
    if (view !== 0) return scores;
    return [...scores, ...besideScores(group).map((row) => [...people, ...row])];
  });
};

/** What is told of everybody alone: coherence, and the statements that HR added. */
function besideScores({ details }: NonNullable<UnitResult['group']>) {
  const { coherence = null, own = [] } = details ?? {};
  const limits = ({ low, high }: { low: number; high: number }) => [low, high];
  return [
    ...(coherence === null ? [] : [['coherence', coherence.value, ...limits(coherence.interval)]]),
    ...own.flatMap(({ id, mean }) =>
      mean === null ? [] : [[id, mean.points?.value ?? null, ...limits(mean.interval)]],
    ),
  ];
}

describe.each(LANGUAGES)('downloaded in %s,', (language) => {
  test('a workbook has the numbers of the release as numbers, in three sheets behind an overview', async () => {
    const opened = await open(WHOLE, { language });
    const { name, content } = await takeFile(opened, language, 'excel');
    expect(name).toBe('samenhang-Klantcontact-demo-2.xlsx');
    const [overview, scores, statements, method] = readWorkbook(content);
    const released = await resultOf(WHOLE);
    expect(overview?.name).toBe(word(language, 'exports.sheetOverview'));
    const onPage = await opened.tab.locator('[data-about]').allInnerTexts();
    const first = overview?.rows.flat().filter((cell) => typeof cell === 'string') ?? [];
    expect(
      first.filter((cell) => onPage.some((text) => text.startsWith(cell))).length,
    ).toBeGreaterThan(2);
    expect(scores?.name).toBe(word(language, 'exports.sheetScores'));
    expect(
      scores?.rows.slice(1).map((row) => [6, 7, 8, 10, 12, 13].map((place) => row[place])),
    ).toEqual(scoresOf(released));
    expect(scores?.frozenRows).toBe(1);
    expect(scores?.filter).toBeDefined();
    const shares = (released.group?.details?.statements ?? []).flatMap(({ id, histogram }) =>
      histogram?.kind === 'bins' && histogram.bins.length > 1
        ? histogram.bins.map(({ share }) => [id, share])
        : [],
    );
    expect(shares.length).toBeGreaterThan(20);
    const told = statements?.rows.map((row) => [row[2], row[8]]) ?? [];
    expect(told).toEqual(expect.arrayContaining(shares));
    const about = method?.rows.map(([, meaning]) => meaning) ?? [];
    const title = inLanguages({
      en: 'Second round (synthetic)',
      nl: 'Tweede meting (fictief)',
    });
    expect(about).toContain(title[language]);
    expect(about.join()).toContain(language === 'en' ? 'synthetic norm' : 'fictieve norm');
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  test('a deck says what the page says, with charts of its own and notes', async () => {
    const opened = await open(WHOLE, { language });
    const headline = await opened.tab.locator('p[data-about]').allInnerTexts();
    expect(headline.length).toBeGreaterThan(0);
    const { name, content } = await takeFile(opened, language, 'powerpoint');
    expect(name).toBe('samenhang-Klantcontact-demo-2.pptx');
    const slides = readDeck(content);
    const { group, byRole } = await resultOf(WHOLE);
    const scores = group?.scores ?? {};
    expect(slides[0]?.title).toBe('Klantcontact');
    expect(slides[1]?.texts).toEqual(expect.arrayContaining(headline));
    const widest = (byRole?.gaps ?? [])
      .filter(({ flagged }) => flagged)
      .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
      .slice(0, 3);
    expect(widest).toHaveLength(3);
    const byTwo = widest.flatMap(({ score, first, second }) =>
      [first, second].map((at) => byRole?.groups[at]?.group.scores[score]?.points?.value),
    );
    const ofAll = [PILLARS, THEMES].map((names) =>
      names.map((score) => scores[score]?.points?.value),
    );
    expect(slides.flatMap(({ chart }) => chart?.series ?? []).slice(0, 3)).toEqual(
      [...ofAll, byTwo].map((values) => values.toReversed()),
    );
    const matrix = slides.find(({ rows }) => rows.length === THEMES.length + 1)?.rows ?? [];
    for (const [place, theme] of THEMES.entries()) {
      const cells = PILLARS.map((pillar) => {
        const score = scores[`${theme}.${pillar}`];
        return `${score?.points?.value} (${score?.interval.low}–${score?.interval.high})`;
      });
      expect(matrix[place + 1]?.slice(1, 4)).toEqual(cells);
    }
    for (const { notes } of slides) {
      expect(notes.join()).toContain(word(language, 'exports.worth'));
      expect(notes.join()).toContain('54');
    }
    const said = slides.flatMap(({ texts }) => texts).join('\n');
    expect(said).not.toMatch(/\{\{|undefined|NaN|null/);
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  test('a deck draws the unit over time, and beside the round before, in numbers of the release', async () => {
    const opened = await open(WHOLE, { language });
    const slides = readDeck((await takeFile(opened, language, 'powerpoint')).content);
    const { group } = await resultOf(WHOLE);
    const scores = group?.scores ?? {};
    const answer = await read(PATHS.benchmarks(CYCLE, WHOLE));
    const [before] = benchmarksSchema.parse(await answer.json()).earlier;
    const then = new Map(
      before?.changes.map(({ score, value }) => [
        score,
        (scores[score]?.points?.value ?? Number.NaN) - value,
      ]),
    );
    const line = slides.find(({ chart }) => chart?.kind === 'lineChart');
    expect(line?.title).toBe(word(language, 'trend.title'));
    expect(line?.chart?.series).toEqual([[then.get('overall'), scores.overall?.points?.value]]);
    const beside = slides.find(({ title }) =>
      title.toLowerCase().includes(word(language, 'benchmarks.lastTime')),
    );
    expect(beside?.chart?.series.map((values) => values.toReversed())).toEqual([
      SUMMARY_SCORES.map((score) => scores[score]?.points?.value),
      SUMMARY_SCORES.map((score) => then.get(score)),
    ]);
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  test('a CSV is what the server writes in that language, of the unit alone', async () => {
    const opened = await open(WHOLE, { language });
    const { name, content } = await takeFile(opened, language, 'csv');
    expect(name).toBe('samenhang-Klantcontact-demo-2.csv');
    expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const { data, errors } = parse<string[]>(content.toString('utf8').replace(/^\uFEFF/, ''));
    expect(errors).toEqual([]);
    expect(data[0]?.[0]).toBe(word(language, 'exportHead.unit'));
    expect(data.slice(1).map((row) => [6, 7, 8, 10, 12, 13].map((place) => row[place]))).toEqual(
      scoresOf(await resultOf(WHOLE)).map((row) => row.map((cell) => String(cell ?? ''))),
    );
    await opened.close();
  });
});

test('beside one role the files are of everybody, and say so; what is printed is of the role', async () => {
  const opened = await open(`${WHOLE}/staff`);
  await openDownload(opened, 'en');
  await opened.tab.getByText(word('en', 'exports.besideRole')).waitFor();
  const { content } = await takeFile(opened, 'en', 'csv');
  const { data } = parse<string[]>(content.toString('utf8'));
  const released = await resultOf(WHOLE);
  expect(released.byRole?.groups.length).toBeGreaterThan(0);
  expect(data.slice(1)).toHaveLength(scoresOf(released).length);
  const [, scores] = readWorkbook((await takeFile(opened, 'en', 'excel')).content);
  expect(scores?.rows.slice(1)).toHaveLength(scoresOf(released).length);
  const slides = readDeck((await takeFile(opened, 'en', 'powerpoint')).content);
  const values = PILLARS.toReversed().map((name) => released.group?.scores[name]?.points?.value);
  expect(slides.flatMap(({ chart }) => chart?.series ?? [])[0]).toEqual(values);
  await opened.page.emulateMedia({ media: 'print' });
  const foot = await opened.tab.locator('main > p').last().innerText();
  expect(foot).toContain(word('en', 'exportRole.staff'));
  await opened.close();
});

test('as JSON it is the release, with its versions', async () => {
  const opened = await open(WHOLE);
  const { content } = await takeFile(opened, 'en', 'json');
  const { results, ...versions } = exportedResultsSchema.parse(JSON.parse(content.toString()));
  expect(versions).toMatchObject({ instrumentVersion: '1.0.0', cycle: { id: CYCLE } });
  expect(versions.generation).toBeGreaterThanOrEqual(1);
  expect(results).toEqual([await resultOf(WHOLE)]);
  await opened.close();
});

test('with the units below it, it has those that the reader may see, and no others', async () => {
  const opened = await open(WHOLE);
  await openDownload(opened, 'en');
  await opened.tab.getByRole('checkbox', { name: word('en', 'exports.below') }).check();
  const { content } = await takeFile(opened, 'en', 'json');
  const { results } = exportedResultsSchema.parse(JSON.parse(content.toString()));
  const { items } = unitsSchema.parse(await (await read(PATHS.units(CYCLE))).json());
  const below = items.filter(({ id, parent }) => id === WHOLE || parent === WHOLE);
  expect(results.map(({ unit }) => unit).sort()).toEqual(below.map(({ id }) => id).sort());
  const [, scores] = readWorkbook((await takeFile(opened, 'en', 'excel')).content);
  expect(new Set(scores?.rows.slice(1).map(([unit]) => unit))).toEqual(
    new Set(below.map(({ id }) => id)),
  );
  await opened.close();
});

test.each(['interval', 'pooled'])(
  'a unit with a result of the kind "%s" can be downloaded too',
  async (kind) => {
    const { items } = unitsSchema.parse(await (await read(PATHS.units(CYCLE))).json());
    const unit = items.find((one) => one.kind === kind);
    if (unit === undefined) throw new Error(`no unit is ${kind}`);
    const opened = await open(unit.id);
    const headline = await opened.tab.locator('p[data-about]').allInnerTexts();
    expect(headline.length).toBeGreaterThan(0);
    const slides = readDeck((await takeFile(opened, 'en', 'powerpoint')).content);
    expect(slides[1]?.texts).toEqual(expect.arrayContaining(headline));
    expect(readWorkbook((await takeFile(opened, 'en', 'excel')).content)).toHaveLength(4);
    expect(opened.faults).toEqual([]);
    await opened.close();
  },
);

test('staff of another unit get nothing: not by the page, and not by the address', async () => {
  const { items } = unitsSchema.parse(await (await read(PATHS.units(CYCLE))).json());
  const personas = (await stage.server.personas()).filter(
    ({ roles, tenant }, _, [first]) => roles.join() === 'respondent' && tenant === first?.tenant,
  );
  const [staff] = personas;
  const may = unitsSchema.parse(await (await read(PATHS.units(CYCLE), staff?.id)).json());
  const other = items.find(({ id }) => may.items.every((unit) => unit.id !== id));
  if (staff === undefined || other === undefined) throw new Error('nobody and nothing');
  for (const query of ['csv', 'json', 'json&scope=unit', 'csv&scope=unit']) {
    const answer = await read(`${PATHS.exported(CYCLE, other.id)}?format=${query}`, staff.id);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain(other.name);
  }
  const page = `unit/${CYCLE}/${other.id}`;
  const opened = await openTab(stage.browser, stage.server, {
    persona: staff.id,
    language: 'en',
    page,
  });
  await opened.tab.getByText(word('en', 'fault.gone.title')).waitFor();
  expect(await button(opened, 'en', 'unitPart.share').count()).toBe(0);
  await opened.close();
});

test('nothing of the exporters is loaded before it is asked for', async () => {
  const opened = await open(WHOLE);
  const loaded = async () =>
    String(
      await appOf(opened).evaluate(
        `performance.getEntriesByType('resource').map((one) => one.name).join()`,
      ),
    );
  const before = await loaded();
  expect(before).toContain('unit-page');
  expect(before).not.toMatch(
    /write-deck|write-workbook|workbook-worker|make-file|draw-picture|draw-matrix/,
  );
  await takeFile(opened, 'en', 'powerpoint');
  expect(await loaded()).toMatch(/write-deck/);
  await opened.close();
});

test('without a connection that is said, and once it is back it can be tried again', async () => {
  const opened = await open(WHOLE);
  // What is still on its way to the page would say the same.
  await allParts(opened, 'en');
  await takeFile(opened, 'en', 'csv');
  await opened.page.context().setOffline(true);
  await button(opened, 'en', 'exportFormat.excel').press('Enter');
  const alert = opened.tab.getByRole('alert');
  await alert.getByText(word('en', 'fault.offline.title')).waitFor();
  await opened.page.context().setOffline(false);
  const download = opened.page.waitForEvent('download');
  await alert.getByRole('button', { name: word('en', 'fault.retry') }).press('Enter');
  expect(readWorkbook(readFileSync(await (await download).path()))).toHaveLength(4);
  await alert.waitFor({ state: 'detached' });
  await opened.close();
});

test.each(LANGUAGES)(
  'on paper in %s there is the result, and nothing to press',
  async (language) => {
    const opened = await open(WHOLE, { language });
    const { page, tab } = opened;
    await allParts(opened, language);
    await openDownload(opened, language);
    await page.emulateMedia({ media: 'print' });
    // The cells of the matrix are numbers first.
    const pressed = tab.locator(':is(a, button, input, summary):visible:not(fieldset *)');
    expect(await pressed.allInnerTexts()).toEqual([]);
    const foot = tab.locator('main > p').last();
    const text = await foot.innerText();
    expect(text).toContain('Klantcontact');
    expect(text).toContain(language === 'en' ? '(synthetic)' : '(fictief)');
    expect(text).toContain(word(language, 'exports.notValidated'));
    expect(text).toContain(word(language, 'exports.printed'));
    await opened.close();
  },
);

// Where LibreOffice is missing there is no such test: one left out would count as failed.
if (hasOffice()) test('LibreOffice reads the workbook and the deck', readByOffice);

async function readByOffice() {
  const opened = await open(WHOLE);
  const workbook = (await takeFile(opened, 'en', 'excel')).content;
  const { data } = parse<string[]>(converted(workbook, 'xlsx', 'csv').toString('utf8'));
  expect(data.slice(1, -1).map((row) => [6, 7, 8, 10, 12, 13].map((place) => row[place]))).toEqual(
    scoresOf(await resultOf(WHOLE)).map((row) => row.map((cell) => String(cell ?? ''))),
  );
  const deck = (await takeFile(opened, 'en', 'powerpoint')).content;
  const pdf = converted(deck, 'pptx', 'pdf').toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(readDeck(deck).length);
  await opened.close();
}
