import { readFileSync } from 'node:fs';
import { describe, expect, jest, test } from '@jest/globals';
import { exportedResultsSchema } from '@samenhang/shared/api/exported-results';
import { PATHS } from '@samenhang/shared/api/paths';
import { resultSchema, type UnitResult, unitsSchema } from '@samenhang/shared/api/result';
import { PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import { SCORES } from '@samenhang/shared/scoring/lattice';
import { parse } from 'papaparse';
import type { Locator } from 'playwright-core';
import { PNG } from 'pngjs';
import * as z from 'zod';
import { readDeck } from '../builders/deck.ts';
import { converted, hasOffice } from '../builders/office.ts';
import { readWorkbook } from '../builders/workbook.ts';
import { setStage } from './set-stage.ts';
import {
  appOf,
  type OpenedTab,
  openTab,
  THEMES as TEAMS_THEMES,
  type View,
} from './simulated-teams.ts';
import { LANGUAGES, type Language, word } from './words.ts';

jest.setTimeout(60_000);
const stage = setStage();
const CYCLE = 'demo-2';
const HR = 'layla-fennema-roos';
/** Published by itself, and by role. */
const WHOLE = 'klantcontact';
const office = hasOffice();
const withOffice = office ? test : test.skip;
const skipped = office ? '' : ' (skipped: there is no soffice on the PATH)';

type Format = 'excel' | 'powerpoint' | 'csv' | 'json';

async function read(path: string, persona = HR): Promise<Response> {
  const authorization = `Bearer ${await stage.server.token(persona)}`;
  return fetch(stage.server.url + path, { headers: { authorization } });
}

const resultOf = async (unit: string): Promise<UnitResult> =>
  resultSchema.parse(await (await read(PATHS.result(CYCLE, unit))).json());

async function open(unit: string, view: Partial<View> = {}): Promise<OpenedTab> {
  const page = `unit/${CYCLE}/${unit}`;
  const shown = { persona: HR, language: 'en' as const, ...view, page };
  const opened = await openTab(stage.browser, stage.server, shown);
  await button(opened, shown.language, 'exportFormat.excel').waitFor();
  return opened;
}

const button = ({ tab }: OpenedTab, language: Language, key: string): Locator =>
  tab.getByRole('button', { name: word(language, key), exact: true });

async function take(opened: OpenedTab, language: Language, format: Format) {
  const download = opened.page.waitForEvent('download');
  await button(opened, language, `exportFormat.${format}`).press('Enter');
  const file = await download;
  await opened.tab.getByRole('status').filter({ hasText: file.suggestedFilename() }).waitFor();
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

const scoresOf = (result: UnitResult) => {
  const groups = [result.group, ...(result.byRole?.groups ?? []).map(({ group }) => group)];
  return groups.flatMap((group) =>
    SCORES.flatMap((name) => {
      const score = group?.scores[name];
      if (group == null || score === undefined) return [];
      const { low, high } = score.interval;
      const people = [group.n.atLeast, group.n.atMost];
      return [[...people, name, score.points?.value ?? null, low, high]];
    }),
  );
};

describe.each(LANGUAGES)('taken along in %s,', (language) => {
  test('a workbook has the numbers of the release as numbers, in three sheets', async () => {
    const opened = await open(WHOLE, { language });
    const { name, content } = await take(opened, language, 'excel');
    expect(name).toBe('samenhang-Klantcontact-demo-2.xlsx');
    const [scores, statements, method] = readWorkbook(content);
    const released = await resultOf(WHOLE);
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
    const title = { en: 'Second measurement (synthetic)', nl: 'Tweede meting (fictief)' };
    expect(about).toContain(title[language]);
    expect(about.join()).toContain(language === 'en' ? 'synthetic norm' : 'fictieve norm');
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  test('a deck says what the page says, with charts of its own and notes', async () => {
    const opened = await open(WHOLE, { language });
    const headline = await opened.tab.locator('p[data-about]').allInnerTexts();
    const { name, content } = await take(opened, language, 'powerpoint');
    expect(name).toBe('samenhang-Klantcontact-demo-2.pptx');
    const slides = readDeck(content);
    const scores = (await resultOf(WHOLE)).group?.scores ?? {};
    expect(slides[0]?.title).toBe('Klantcontact');
    expect(slides[1]?.texts).toEqual(expect.arrayContaining(headline));
    expect(slides.flatMap(({ chart }) => chart?.series ?? [])).toEqual(
      [PILLARS, THEMES].map((names) =>
        names.toReversed().map((score) => scores[score]?.points?.value),
      ),
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

  test('a CSV is what the server writes in that language, of the unit alone', async () => {
    const opened = await open(WHOLE, { language });
    const { name, content } = await take(opened, language, 'csv');
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
  await opened.tab.getByText(word('en', 'exports.besideRole')).waitFor();
  const { content } = await take(opened, 'en', 'csv');
  const { data } = parse<string[]>(content.toString('utf8'));
  const released = await resultOf(WHOLE);
  expect(released.byRole?.groups.length).toBeGreaterThan(0);
  expect(data.slice(1)).toHaveLength(scoresOf(released).length);
  const [scores] = readWorkbook((await take(opened, 'en', 'excel')).content);
  expect(scores?.rows.slice(1)).toHaveLength(scoresOf(released).length);
  const slides = readDeck((await take(opened, 'en', 'powerpoint')).content);
  const values = PILLARS.toReversed().map((name) => released.group?.scores[name]?.points?.value);
  expect(slides.flatMap(({ chart }) => chart?.series ?? [])[0]).toEqual(values);
  await opened.page.emulateMedia({ media: 'print' });
  const foot = await opened.tab.locator('main > p').last().innerText();
  expect(foot).toContain(word('en', 'exportRole.staff'));
  await opened.close();
});

test('as JSON it is the release, with its versions', async () => {
  const opened = await open(WHOLE);
  const { content } = await take(opened, 'en', 'json');
  const { results, ...versions } = exportedResultsSchema.parse(JSON.parse(content.toString()));
  expect(versions).toMatchObject({ instrumentVersion: '1.0.0', cycle: { id: CYCLE } });
  expect(versions.generation).toBeGreaterThanOrEqual(1);
  expect(results).toEqual([await resultOf(WHOLE)]);
  await opened.close();
});

test('with the units below it, it has those that the reader may see, and no others', async () => {
  const opened = await open(WHOLE);
  await opened.tab.getByRole('checkbox', { name: word('en', 'exports.below') }).check();
  const { content } = await take(opened, 'en', 'json');
  const { results } = exportedResultsSchema.parse(JSON.parse(content.toString()));
  const { items } = unitsSchema.parse(await (await read(PATHS.units(CYCLE))).json());
  const below = items.filter(({ id, parent }) => id === WHOLE || parent === WHOLE);
  expect(results.map(({ unit }) => unit).sort()).toEqual(below.map(({ id }) => id).sort());
  const [scores] = readWorkbook((await take(opened, 'en', 'excel')).content);
  expect(new Set(scores?.rows.slice(1).map(([unit]) => unit))).toEqual(
    new Set(below.map(({ id }) => id)),
  );
  await opened.close();
});

test.each(['interval', 'pooled'])(
  'a unit with a result of the kind "%s" can be taken along too',
  async (kind) => {
    const { items } = unitsSchema.parse(await (await read(PATHS.units(CYCLE))).json());
    const unit = items.find((one) => one.kind === kind);
    if (unit === undefined) throw new Error(`no unit is ${kind}`);
    const opened = await open(unit.id);
    const headline = await opened.tab.locator('p[data-about]').allInnerTexts();
    const slides = readDeck((await take(opened, 'en', 'powerpoint')).content);
    expect(slides[1]?.texts).toEqual(expect.arrayContaining(headline));
    expect(readWorkbook((await take(opened, 'en', 'excel')).content)).toHaveLength(3);
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
  expect(await button(opened, 'en', 'exportFormat.excel').count()).toBe(0);
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
  await take(opened, 'en', 'powerpoint');
  expect(await loaded()).toMatch(/write-deck/);
  await opened.close();
});

test('without a connection that is said, and once it is back it can be tried again', async () => {
  const opened = await open(WHOLE);
  await take(opened, 'en', 'csv');
  await opened.page.context().setOffline(true);
  await button(opened, 'en', 'exportFormat.excel').press('Enter');
  const alert = opened.tab.getByRole('alert');
  await alert.getByText(word('en', 'fault.offline.title')).waitFor();
  await opened.page.context().setOffline(false);
  const download = opened.page.waitForEvent('download');
  await alert.getByRole('button', { name: word('en', 'fault.retry') }).press('Enter');
  expect(readWorkbook(readFileSync(await (await download).path()))).toHaveLength(3);
  await alert.waitFor({ state: 'detached' });
  await opened.close();
});

describe('a chart as a picture', () => {
  const copy = ({ tab }: OpenedTab) =>
    tab.getByRole('button', {
      name: `${word('en', 'picture.copy')}: ${word('en', 'ladder.title')}`,
    });

  test('goes onto the clipboard, sharp, with its title and where it comes from', async () => {
    const opened = await open(WHOLE);
    await opened.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await copy(opened).press('Enter');
    await opened.tab.getByText(word('en', 'picture.copied')).waitFor();
    const base64 = await appOf(opened).evaluate(`navigator.clipboard.read()
      .then(([item]) => item.getType('image/png'))
      .then((blob) => blob.arrayBuffer())
      .then((bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))))`);
    const { width, height, data } = PNG.sync.read(Buffer.from(String(base64), 'base64'));
    const chart = await opened.tab
      .getByRole('img', { name: word('en', 'ladder.title') })
      .boundingBox();
    expect(width).toBeGreaterThanOrEqual(2 * (chart?.width ?? 0));
    expect(height).toBeGreaterThanOrEqual(2 * (chart?.height ?? 0) + 2 * 50);
    // On the page's own ground, with ink on it: also above and under the chart.
    const inkIn = (from: number, to: number) => {
      let dark = 0;
      for (let at = 4 * width * from; at < 4 * width * to; at += 4) {
        if ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0) < 300) dark++;
      }
      return dark;
    };
    expect([...data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
    expect(inkIn(0, 90)).toBeGreaterThan(100);
    expect(inkIn(height - 90, height)).toBeGreaterThan(100);
    await opened.close();
  });

  test.each(['dark', 'contrast'] as const)(
    'is saved as a file where the host lets nothing onto the clipboard: %s',
    async (theme) => {
      const opened = await open(WHOLE, { theme });
      await appOf(opened).evaluate(`navigator.clipboard.write = () => Promise.reject(new Error())`);
      const download = opened.page.waitForEvent('download');
      await copy(opened).press('Enter');
      const file = await download;
      expect(file.suggestedFilename()).toBe(`${word('en', 'ladder.title')}.png`);
      const { data } = PNG.sync.read(readFileSync(await file.path()));
      expect(data[0]).toBeLessThan(64);
      await opened.tab.getByText(word('en', 'picture.saved')).waitFor();
      await opened.close();
    },
  );
});

describe('the matrix as a picture', () => {
  /** Keeps what is drawn before it becomes pixels, and lets no clipboard have it. */
  const LISTEN = `{
    const image = HTMLImageElement.prototype;
    const { set } = Object.getOwnPropertyDescriptor(image, 'src');
    Object.defineProperty(image, 'src', {
      set(address) { window.drawn = address; set.call(this, address); },
    });
    navigator.clipboard.write = () => Promise.reject(new Error());
  }`;
  const DRAWN = `{
    const source = decodeURIComponent(window.drawn.split(',').slice(1).join());
    const drawn = new DOMParser().parseFromString(source, 'image/svg+xml');
    const texts = [...drawn.querySelectorAll('text')].map((text) => text.textContent);
    ({ texts, marks: drawn.querySelectorAll('path').length });
  }`;
  const drawnSchema = z.object({ texts: z.array(z.string()), marks: z.number() });

  async function picture(opened: OpenedTab, language: Language) {
    await appOf(opened).evaluate(LISTEN);
    const download = opened.page.waitForEvent('download');
    const title = word(language, 'matrix.title');
    await opened.tab
      .getByRole('button', { name: `${word(language, 'picture.copy')}: ${title}` })
      .press('Enter');
    const file = await download;
    expect(file.suggestedFilename()).toBe(`${title}.png`);
    const drawn = drawnSchema.parse(await appOf(opened).evaluate(DRAWN));
    return { png: PNG.sync.read(readFileSync(await file.path())), ...drawn };
  }

  test.each(LANGUAGES)('has every score and interval, and its source, in %s', async (language) => {
    const opened = await open(WHOLE, { language });
    const { texts, marks } = await picture(opened, language);
    const scores = (await resultOf(WHOLE)).group?.scores ?? {};
    const cells = THEMES.flatMap((theme) =>
      PILLARS.flatMap((pillar) => {
        const { points, interval } = scores[`${theme}.${pillar}`] ?? {};
        return [String(points?.value), `${interval?.low}–${interval?.high}`];
      }),
    );
    expect(texts.filter((text) => /^\d+(–\d+)?$/.test(text)).slice(0, cells.length)).toEqual(cells);
    const said = texts.join(' ');
    expect(texts[0]).toBe(word(language, 'matrix.title'));
    expect(said).toContain('Klantcontact');
    expect(said).toContain(language === 'en' ? 'synthetic' : 'fictief');
    expect(texts.slice(-3)).toEqual(['0', '50', '100']);
    // Each in its cell and on the scale of its row.
    expect(marks).toBe(2 * THEMES.length * PILLARS.length);
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  test('says of a cell that lags that it does', async () => {
    const opened = await open('verkoop');
    const { texts } = await picture(opened, 'en');
    const { headline, group } = await resultOf('verkoop');
    const { low, high } = group?.scores['progress.culture']?.interval ?? {};
    expect(headline.lagging?.score).toBe('progress.culture');
    expect(texts[texts.indexOf(word('en', 'matrix.lags')) - 1]).toBe(`${low}–${high}`);
    await opened.close();
  });

  test.each(TEAMS_THEMES)('is wide on a narrow page too, on its own ground: %s', async (theme) => {
    const opened = await open(WHOLE, { theme, width: '280' });
    const { png, texts } = await picture(opened, 'en');
    expect(png.width).toBeGreaterThanOrEqual(2 * 900);
    expect(texts.join()).not.toMatch(/undefined|NaN|null/);
    const [red = 0] = png.data;
    expect(theme === 'default' ? red > 240 : red < 64).toBe(true);
    await opened.close();
  });
});

test.each(LANGUAGES)(
  'on paper in %s there is the result, and nothing to press',
  async (language) => {
    const opened = await open(WHOLE, { language });
    const { page, tab } = opened;
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

withOffice(`LibreOffice reads the workbook and the deck${skipped}`, async () => {
  const opened = await open(WHOLE);
  const workbook = (await take(opened, 'en', 'excel')).content;
  const { data } = parse<string[]>(converted(workbook, 'xlsx', 'csv').toString('utf8'));
  expect(data.slice(1, -1).map((row) => [6, 7, 8, 10, 12, 13].map((place) => row[place]))).toEqual(
    scoresOf(await resultOf(WHOLE)).map((row) => row.map((cell) => String(cell ?? ''))),
  );
  const deck = (await take(opened, 'en', 'powerpoint')).content;
  const pdf = converted(deck, 'pptx', 'pdf').toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(readDeck(deck).length);
  await opened.close();
});
