import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readWorkbook } from '../builders/workbook.ts';
import { control } from './assessment-walk.ts';
import { pressUntil } from './press-until.ts';
import { HR } from './result-states.ts';
import { setStage } from './set-stage.ts';
import { openTab } from './simulated-teams.ts';
import { unitLines } from './unit-lines.ts';
import { CYCLE } from './unit-pages.ts';
import { allParts, partOf } from './unit-parts.ts';
import { word } from './words.ts';

const stage = setStage();
const language = 'en';
/** Everything that can be pressed while the comments on the whole organisation are looked at. */
const ALL_STOPS = 250;

test('from the list of units to a hidden comment and a file, without a mouse', async () => {
  const view = { persona: HR, language, page: `units/${CYCLE}` } as const;
  const opened = await openTab(stage.browser, stage.server, view);
  const { page, tab } = opened;
  await page.locator('iframe').focus();
  await pressUntil(opened, 'Tab', unitLines(opened).first());
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await tab.getByRole('heading', { level: 2, name: word(language, 'matrix.title') }).waitFor();
  await allParts(opened, language);

  const toComments = tab.getByRole('link', { name: word(language, 'unitTab.comments') });
  await pressUntil(opened, 'Tab', toComments);
  await page.keyboard.press('Enter');
  await partOf(opened, 'comments').waitFor();
  const hide = tab.getByRole('button', { name: word(language, 'comments.hide') }).first();
  await pressUntil(opened, 'Tab', hide, ALL_STOPS);
  await page.keyboard.press('Enter');
  await tab.getByRole('dialog').waitFor();
  await pressUntil(opened, 'Tab', tab.getByRole('radio').first());
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await pressUntil(opened, 'Tab', control(tab, language, 'comments.hideNow'));
  await page.keyboard.press('Enter');
  await tab.locator('p:focus', { hasText: word(language, 'hidingReason.traceable') }).waitFor();

  // Showing it again stands where hiding it stood.
  await pressUntil(
    opened,
    'Tab',
    tab.getByRole('button', { name: word(language, 'comments.show') }),
  );
  await page.keyboard.press('Enter');
  await pressUntil(opened, 'Tab', control(tab, language, 'comments.showNow'));
  await page.keyboard.press('Enter');
  await tab.locator('li:has(p:focus)', { hasText: /, shown again on / }).waitFor();

  await pressUntil(opened, 'Shift+Tab', control(tab, language, 'unitPart.share'), ALL_STOPS);
  await page.keyboard.press('Enter');
  const below = tab.getByRole('checkbox', { name: word(language, 'exports.below') });
  await pressUntil(opened, 'Tab', below, ALL_STOPS);
  await page.keyboard.press('Space');
  await pressUntil(opened, 'Tab', control(tab, language, 'exportFormat.excel'));
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const [, scores] = readWorkbook(readFileSync(await (await download).path()));
  expect(new Set(scores?.rows.slice(1).map((row) => row[0])).size).toBeGreaterThan(20);
  expect(opened.faults).toEqual([]);
  await opened.close();
});
