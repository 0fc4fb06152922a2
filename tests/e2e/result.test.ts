import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ownResultViewSchema } from '@samenhang/shared/api/own-result';
import { PATHS } from '@samenhang/shared/api/paths';
import type { Download } from 'playwright-core';
import * as z from 'zod';
import type { Invited } from '../builders/invited.ts';
import { allAnswers, INSTRUMENT, responseBody } from '../builders/response.ts';
import { control } from './assessment-walk.ts';
import { releaseAndOpenNext } from './hr.ts';
import { saveElsewhere } from './respondent.ts';
import { setStage } from './set-stage.ts';
import { appOf, openTab, THEMES, type Theme } from './simulated-teams.ts';
import { LANGUAGES, type Language, wholeText, word } from './words.ts';

const stage = setStage();
let me: Invited;
let cycle: string;

beforeAll(async () => {
  const { persona } = stage.nextPerson();
  cycle = await releaseAndOpenNext(stage, persona);
  me = {
    persona,
    state: 'none',
    path: PATHS.response(cycle),
    token: await stage.server.token(persona),
  };
  await saveElsewhere(stage.server, me, responseBody({ answers: answersWithoutPerform() }));
});

/** Agreement with everything but a theme of which too little is answered. */
function answersWithoutPerform() {
  const answered = INSTRUMENT.items.filter(({ theme }) => theme !== 'perform');
  const all = allAnswers(4);
  return Object.fromEntries(answered.map(({ id }) => [id, all[id] ?? 4]));
}

async function ownResult() {
  const headers = { authorization: `Bearer ${me.token}` };
  const reply = await fetch(stage.server.url + PATHS.ownResult(cycle), { headers });
  return ownResultViewSchema.parse(await reply.json());
}

const openResult = (language: Language, theme: Theme = 'default') =>
  openTab(stage.browser, stage.server, {
    persona: me.persona,
    language,
    theme,
    page: `result/${cycle}`,
  });

describe.each(LANGUAGES)('with a round released before, my result in %s', (language) => {
  test('has the margin of error of every score, in words and beside the number', async () => {
    const { margins, themes, overall } = await ownResult();
    const number = (value: number) => String(Math.round(value));
    const opened = await openResult(language);
    const { tab } = opened;
    await tab.getByText(word(language, 'result.margins')).waitFor();
    const words = await tab.getByText(wholeText(language, 'lean.overallBetween')).textContent();
    const margin = margins?.overall ?? Number.NaN;
    const score = overall.value ?? 0;
    expect(words?.match(/\d+/g)).toEqual(
      [score, 0, 100, score - margin, score + margin, 50].map(number),
    );
    const rows = await tab.getByRole('listitem').allTextContents();
    for (const { id, name } of INSTRUMENT.themes) {
      const row = rows.find((text) => text.startsWith(name[language]));
      const { value } = themes[id];
      const known = margins?.[id] ?? Number.NaN;
      if (value === null) expect(row).toContain(word(language, 'result.tooLittle'));
      else {
        const [score, , low, high] = row?.match(/\d+/g) ?? [];
        expect([score, low, high]).toEqual(
          [value, Math.max(0, value - known), Math.min(100, value + known)].map(number),
        );
      }
    }
    expect(themes.perform.value).toBeNull();
    await opened.close();
  });

  test('on paper it is all there, and nothing that can only be pressed', async () => {
    const opened = await openResult(language);
    const { tab, page } = opened;
    await tab.getByText(word(language, 'result.margins')).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await tab.getByRole('button').count()).toBe(0);
    expect(await tab.getByRole('link').count()).toBe(0);
    for (const key of ['wordsTitle', 'themesTitle', 'pillarsTitle', 'nextTitle', 'habitsTitle']) {
      expect(
        await tab.getByRole('heading', { name: word(language, `result.${key}`) }).count(),
      ).toBe(1);
    }
    expect(await tab.getByText(word(language, 'result.keepTitle')).isVisible()).toBe(false);
    await opened.close();
  });

  test('as JSON it is what the server says of me, with what it is about', async () => {
    const opened = await openResult(language);
    const download = opened.page.waitForEvent('download');
    await control(opened.tab, language, 'result.download').click();
    expect(await contentOf(await download)).toEqual({
      title: expect.any(String),
      instrument: INSTRUMENT.version,
      closesAt: expect.any(String),
      result: await ownResult(),
    });
    await opened.close();
  });
});

test.each(THEMES)('on paper the %s theme has dark letters on white', async (theme) => {
  const opened = await openResult('en', theme);
  const letters = opened.tab.getByText(word('en', 'result.margins'));
  await letters.waitFor();
  await opened.page.emulateMedia({ media: 'print' });
  // The app hears of it, and draws itself anew.
  await opened.tab.locator('html[style*="light"]').waitFor();
  expect(await appOf(opened).evaluate(PRINTED_DARK)).toEqual([]);
  const colour = await letters.evaluate('(element) => getComputedStyle(element).color');
  expect(brightness(String(colour))).toBeLessThan(300);
  await opened.close();
});

/** Red, green and blue together, 0..765. */
function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return red + green + blue;
}

/** What would cost a page full of ink: boxes of more than a bar that are darker than paper. */
const PRINTED_DARK = `[...document.querySelectorAll('body *')].filter((element) => {
  const { width, height } = element.getBoundingClientRect();
  const [red = 255, green = 255, blue = 255, alpha = 1] =
    (getComputedStyle(element).backgroundColor.match(/[\\d.]+/g) ?? []).map(Number);
  return width * height > 20_000 && alpha > 0 && red + green + blue < 600;
}).map((element) => element.outerHTML.slice(0, 120))`;

async function contentOf(download: Download): Promise<unknown> {
  expect(download.suggestedFilename()).toBe(`${cycle}.json`);
  return z.unknown().parse(JSON.parse(readFileSync(await download.path(), 'utf8')));
}
