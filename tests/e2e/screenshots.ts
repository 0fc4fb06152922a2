// `npm run screenshots`: every page and state that people can meet, and every kind of result, ×
// language × theme × width in the simulated Teams, and in one of those also as people with other
// needs have their screen; as pictures in the folder `screenshots`, for people to look at. Words
// narrow it: `-- nl dark 280`.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { visitAll } from './all-states.ts';
import { visitImport } from './import-states.ts';
import { THEMES } from './simulated-teams.ts';
import { openStage } from './stage.ts';
import type { Look, Sight } from './states.ts';
import { LANGUAGES } from './words.ts';

const WIDTHS = ['280', '360', '1024'] as const;
const FOLDER = 'screenshots';

const narrowed = process.argv.slice(2);
const wanted = <T extends string>(all: readonly T[]): readonly T[] => {
  const some = all.filter((one) => narrowed.includes(one));
  return some.length === 0 ? all : some;
};
/** Together those that differ in width alone. */
const sights = wanted(LANGUAGES).flatMap((language) =>
  wanted(THEMES).map((theme) => wanted(WIDTHS).map((width) => ({ language, theme, width }))),
);

/** Takes a picture in every state; in the first theme, at the full width, also of other screens. */
function picturesOf({ language, theme, width }: Sight): Look {
  return async (name, page) => {
    const file = `${name}-${language}-${theme}-${width}`;
    await picture(page, file);
    if (theme !== 'default' || width !== '1024') return;
    for (const [other, set, unset] of OTHER_SCREENS) {
      await set(page);
      await picture(page, `${file}-${other}`, other === 'zoom-200' ? 640 : 1280);
      await unset(page);
    }
  };
}

type Change = (page: Page) => Promise<unknown>;

const appIn = (page: Page) => page.frames().at(-1) ?? page.mainFrame();
const onRoot =
  (change: string): Change =>
  (page) =>
    appIn(page).evaluate(`document.documentElement.${change}`);
/** How wide the simulated Teams makes the app. */
const framed =
  (width: string): Change =>
  (page) =>
    page.evaluate(`document.documentElement.dataset.width = '${width}'`);
/** The provider of the theme says the direction itself. */
const turn =
  (dir: 'rtl' | 'ltr'): Change =>
  (page) =>
    appIn(page).evaluate(`Object.assign(document.querySelector('[dir]'), { dir: '${dir}' })
      .style.textAlign = 'start'`);

const OTHER_SCREENS: readonly (readonly [name: string, set: Change, unset: Change])[] = [
  [
    'forced-colours',
    (page) => page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' }),
    (page) => page.emulateMedia({ forcedColors: null, reducedMotion: null }),
  ],
  // A page at 200 % of a window of 1280 px has 640 of its own pixels.
  ['zoom-200', framed('full'), framed('1024')],
  ['css-zoom', onRoot('style.zoom = "2"'), onRoot('style.zoom = ""')],
  ['right-to-left', turn('rtl'), turn('ltr')],
  [
    'print',
    (page) => page.emulateMedia({ media: 'print' }),
    (page) => page.emulateMedia({ media: null }),
  ],
];

/** As much of a page as can still be read when a picture of it is shown whole, in pixels. */
const PART = 2400;

/** The whole page of the app, in parts where it is long, with the simulated Teams around it. */
async function picture(page: Page, name: string, width = 1280): Promise<void> {
  await page.setViewportSize({ width, height: 700 });
  const app = appIn(page);
  const measured = async (what: string) => Number(await app.evaluate(what));
  const whole = await measured('document.documentElement.scrollHeight');
  await page.setViewportSize({ width, height: Math.min(Math.max(whole + 160, 700), PART) });
  const step = await measured('window.innerHeight');
  const parts = Math.ceil((await measured('document.documentElement.scrollHeight')) / step);
  for (let part = 0; part < parts; part += 1) {
    await app.evaluate(`window.scrollTo(0, ${part * step})`);
    const file = parts === 1 ? name : `${name}-part-${part + 1}`;
    await page.screenshot({ path: join(FOLDER, `${file}.png`) });
  }
  await app.evaluate('window.scrollTo(0, 0)');
  await page.setViewportSize({ width: 1280, height: 900 });
  process.stdout.write(`${name}\n`);
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
for (const some of sights) {
  const stage = await openStage();
  try {
    await visitAll(stage, some, picturesOf);
    for (const sight of some) await visitImport(stage, sight, picturesOf(sight));
  } finally {
    await stage.clear();
  }
}
