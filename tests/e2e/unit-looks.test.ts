import { describe, expect, test } from '@jest/globals';
import { openTableRows } from './accessible-tables.ts';
import { HR } from './result-states.ts';
import { setStage } from './set-stage.ts';
import {
  appOf,
  axeViolations,
  type OpenedTab,
  openTab,
  THEMES,
  type Theme,
} from './simulated-teams.ts';
import { openDownload } from './taken-file.ts';
import { unitLines } from './unit-lines.ts';
import { CYCLE, WHOLE } from './unit-pages.ts';
import { allParts, visitParts } from './unit-parts.ts';

const stage = setStage();
const CELL = 'organisatie/all/coherence/connect.culture';

const languageIn = (theme: Theme) => (theme === 'dark' ? 'nl' : 'en');

async function open(page: string, theme: Theme): Promise<OpenedTab> {
  const view = { persona: HR, language: languageIn(theme), theme, page } as const;
  const opened = await openTab(stage.browser, stage.server, view);
  await opened.tab.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}

describe.each(THEMES)('in theme %s axe finds nothing to mend', (theme) => {
  test.each([
    ['on the page of a unit', WHOLE],
    ['on that of a small team', 'verkoop-marketing'],
    ['on that of one role', `${WHOLE}/staff`],
  ])('%s, in any of its parts', async (_, unit) => {
    const opened = await open(`unit/${CYCLE}/${unit}`, theme);
    const found: string[] = [];
    await visitParts(opened, languageIn(theme), async ({ part, yardstick }) => {
      const violations = await axeViolations(opened.page);
      found.push(...violations.map((one) => `${part} ${yardstick} ${one}`));
    });
    expect(found).toEqual([]);
    await opened.close();
  });

  test('on the statements of a cell', async () => {
    const opened = await open(`unit/${CYCLE}/${CELL}`, theme);
    await allParts(opened, languageIn(theme));
    await openTableRows(opened);
    expect(await axeViolations(opened.page)).toEqual([]);
    await opened.close();
  });

  test('while a file is to be chosen', async () => {
    const opened = await open(`unit/${CYCLE}/${WHOLE}`, theme);
    await openDownload(opened, languageIn(theme));
    expect(await axeViolations(opened.page)).toEqual([]);
    await opened.close();
  });

  test('nor with the mouse on a unit of the tree, or on a cell of the matrix', async () => {
    const opened = await open(`units/${CYCLE}`, theme);
    await unitLines(opened).nth(1).hover();
    expect(await axeViolations(opened.page)).toEqual([]);
    await unitLines(opened).nth(1).click();
    await opened.tab.locator('[data-cell]').first().hover();
    expect(await axeViolations(opened.page)).toEqual([]);
    await opened.close();
  });
});

describe.each([...THEMES, 'forced colours'] as const)('in %s', (look) => {
  test('each of the five answers to a statement has a look of its own', async () => {
    const opened = await open(
      `unit/${CYCLE}/${CELL}`,
      look === 'forced colours' ? 'default' : look,
    );
    const forcedColors = look === 'forced colours' ? 'active' : 'none';
    await opened.page.emulateMedia({ forcedColors });
    const bars = opened.tab.getByRole('main').locator('h3').locator('xpath=..').getByRole('img');
    await bars.nth(3).waitFor();
    const looks = await bars.locator('g > rect:first-child').evaluateAll((rects) =>
      rects.map((rect) => {
        const style = rect.ownerDocument.defaultView?.getComputedStyle(rect);
        return `${style?.fill} ${style?.fillOpacity}`;
      }),
    );
    expect(new Set(looks).size).toBe(5);
    await opened.close();
  });
});

test.each([
  ['a unit', `unit/${CYCLE}/${WHOLE}`],
  ['a small team', `unit/${CYCLE}/verkoop-marketing`],
  ['the statements of a cell', `unit/${CYCLE}/${CELL}`],
  ['all units', `units/${CYCLE}`],
  ['units side by side', `compare/${CYCLE}/${WHOLE}/verkoop/techniek`],
  ['a cycle', `cycle/${CYCLE}`],
])('at 200 %% nothing of %s has to be scrolled sideways', async (_, page) => {
  const opened = await open(page, 'dark');
  const app = appOf(opened);
  await app.waitForLoadState('networkidle');
  await expectNoneBeyond(opened);
  if (page.startsWith('unit/')) {
    await visitParts(opened, languageIn('dark'), () => expectNoneBeyond(opened));
  }
  await opened.close();
});

/** A page at 200 % of a window of 1280 px has 640 of its own pixels; its tables are open, too. */
async function expectNoneBeyond(opened: OpenedTab): Promise<void> {
  const app = appOf(opened);
  const root = 'document.documentElement';
  const beyond = `${root}.scrollWidth - ${root}.clientWidth`;
  await app.evaluate(`${root}.style.zoom = '2'`);
  expect(await app.evaluate(beyond)).toBe(0);
  await app.evaluate(`${root}.style.zoom = ''`);
  await opened.page.setViewportSize({ width: 640, height: 700 });
  await app.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
  expect(await app.evaluate(beyond)).toBe(0);
  await opened.page.setViewportSize({ width: 1280, height: 900 });
}
