import { expect, test } from '@jest/globals';
import { unfold } from './accessible-tables.ts';
import { setStage } from './set-stage.ts';
import { appOf } from './simulated-teams.ts';
import { unitPages, WHOLE } from './unit-pages.ts';

const stage = setStage();
const { open } = unitPages(stage);

/** Numbers in the tables that are seen, which stand on more than one line. */
const BROKEN = `[...document.querySelectorAll('figure td')].filter((cell) => {
  if (cell.offsetHeight === 0 || !/^\\d+ \\(\\d+–\\d+\\)$/.test(cell.textContent)) return false;
  const range = document.createRange();
  range.selectNodeContents(cell);
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
}).map((cell) => cell.textContent)`;

test.each(['', '/all/coherence'])('an opened table has room for its numbers: %s', async (part) => {
  const opened = await open(`${WHOLE}${part}`);
  await unfold(appOf(opened));
  expect(await appOf(opened).evaluate(BROKEN)).toEqual([]);
  const table = opened.tab.locator('figure table:visible').first();
  const figure = table.locator('xpath=ancestor::figure');
  const [told, all] = [await table.boundingBox(), await figure.boundingBox()];
  expect(told?.width).toBeGreaterThan(300);
  const room = await table.locator('xpath=..').boundingBox();
  expect(Math.round(room?.width ?? 0)).toBe(Math.round(all?.width ?? 1));
  await opened.close();
});
