import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import { PNG } from 'pngjs';
import * as z from 'zod';
import { INSTRUMENT } from '../builders/response.ts';
import { HR } from './result-states.ts';
import { setStage } from './set-stage.ts';
import { appOf, type OpenedTab, openTab, THEMES as TEAMS_THEMES } from './simulated-teams.ts';
import { CYCLE, unitPages, WHOLE } from './unit-pages.ts';
import { LANGUAGES, type Language, word } from './words.ts';

const stage = setStage();
const { resultOf, open } = unitPages(stage);

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
  ({ texts, boxes: drawn.querySelectorAll('svg rect[rx="4"]').length });
}`;
const drawnSchema = z.object({ texts: z.array(z.string()), boxes: z.number() });

async function picture(
  opened: OpenedTab,
  language: Language,
  title = word(language, 'matrix.title'),
) {
  await appOf(opened).evaluate(LISTEN);
  const download = opened.page.waitForEvent('download');
  await opened.tab
    .getByRole('button', { name: `${word(language, 'picture.copy')}: ${title}` })
    .press('Enter');
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^\p{L}.*\.png$/u);
  const drawn = drawnSchema.parse(await appOf(opened).evaluate(DRAWN));
  return { png: PNG.sync.read(readFileSync(await file.path())), ...drawn };
}

describe('a chart as a picture', () => {
  const copy = ({ tab }: OpenedTab) =>
    tab.getByRole('button', {
      name: `${word('en', 'picture.copy')}: ${word('en', 'ladder.title')}`,
    });

  test('goes onto the clipboard, sharp, with its title and where it comes from', async () => {
    const opened = await open(`${WHOLE}/all/coherence`);
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
      const opened = await open(`${WHOLE}/all/coherence`, { theme });
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
  test.each(LANGUAGES)('has every score and interval, and its source, in %s', async (language) => {
    const opened = await open(WHOLE, { language });
    const { texts, boxes } = await picture(opened, language);
    const scores = (await resultOf(WHOLE)).group?.scores ?? {};
    const told = [
      ...THEMES.flatMap((theme) => PILLARS.map((pillar) => `${theme}.${pillar}` as const)),
      ...PILLARS,
    ].flatMap((name) => {
      const { points, interval } = scores[name] ?? {};
      return [String(points?.value), `(${interval?.low}–${interval?.high})`];
    });
    expect(texts.filter((text) => /^(\d+|\(\d+–\d+\))$/.test(text))).toEqual(told);
    const said = texts.join(' ');
    expect(texts[0]).toBe(word(language, 'matrix.title'));
    expect(said).toContain('Klantcontact');
    expect(said).toContain(language === 'en' ? 'synthetic' : 'fictief');
    // How far the cells of each row lie apart.
    expect(texts.filter((text) => /^\d+ \(\p{L}/u.test(text))).toHaveLength(THEMES.length + 1);
    expect(boxes).toBe(told.length / 2);
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  test('says of a cell that lags that it does', async () => {
    const opened = await open('verkoop');
    const { texts } = await picture(opened, 'en');
    const { headline, group } = await resultOf('verkoop');
    const { low, high } = group?.scores['progress.culture']?.interval ?? {};
    expect(headline.lagging?.score).toBe('progress.culture');
    expect(texts[texts.indexOf(word('en', 'matrix.lags')) - 1]).toBe(`(${low}–${high})`);
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
  'a statement is a picture with its answers in words and its cell, in %s',
  async (language) => {
    const [item] = INSTRUMENT.items.filter(
      ({ theme, pillar }) => theme === 'connect' && pillar === 'culture',
    );
    const page = `unit/${CYCLE}/organisatie/all/coherence/connect.culture`;
    const opened = await openTab(stage.browser, stage.server, { persona: HR, language, page });
    await opened.tab.getByRole('heading', { level: 2 }).first().waitFor();
    const told = opened.tab.getByRole('region', { name: item?.text[language] ?? '' });
    const answers = await told.getByRole('listitem').allInnerTexts();
    expect(answers.length).toBeGreaterThan(2);
    const { texts, png } = await picture(opened, language, item?.text[language]);
    const said = texts.join(' ');
    for (const answer of answers) expect(said).toContain(answer);
    expect(said).toContain(language === 'en' ? 'Culture in Connect' : 'Cultuur in Verbinden');
    expect(said).toContain(language === 'en' ? 'synthetic' : 'fictief');
    expect(said).not.toMatch(/undefined|NaN|null/);
    expect(png.width).toBeGreaterThan(600);
    expect(opened.faults).toEqual([]);
    await opened.close();
  },
);
