import { expect, test } from '@jest/globals';
import { UNFIT_IN_A_LINE } from '../builders/hostile-texts.ts';
import { printed, textRuns } from './printed.ts';
import { renameGiven } from './rename-given.ts';
import { HR } from './result-states.ts';
import { setStage } from './set-stage.ts';
import { newProfile, openTab, openTabIn } from './simulated-teams.ts';
import { unitLines } from './unit-lines.ts';
import { CYCLE, WHOLE } from './unit-pages.ts';
import { allParts, partOf } from './unit-parts.ts';
import { word } from './words.ts';

const stage = setStage();
/** Of the foot of a page alone, its number, there are fewer. */
const FEWEST_RUNS = 8;

test.each([
  ['a unit with everything', WHOLE, 9],
  ['the whole organisation, with its plan and what people wrote', 'organisatie', 12],
  ['a small team', 'verkoop-marketing', 4],
  ['a result with the statements of a cell open', 'organisatie/all/coherence/connect.culture', 11],
])('%s fills its sheets of paper', async (_, unit, most) => {
  const view = { persona: HR, language: 'nl', theme: 'dark' } as const;
  const page = `unit/${CYCLE}/${unit}`;
  const opened = await openTab(stage.browser, stage.server, { ...view, page });
  const parts = await allParts(opened, 'nl');
  const runs = textRuns(await printed(stage.browser, opened));
  expect(runs.filter((onPage) => onPage < FEWEST_RUNS)).toEqual([]);
  expect(runs.length).toBeGreaterThan(0);
  expect(runs.length).toBeLessThanOrEqual(most);
  // What is not looked at on the screen stands on paper too.
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) {
    expect([part, await partOf(opened, part).isVisible()]).toEqual([part, true]);
  }
  await opened.close();
});

test('the departments in the table of the organisation keep their names on paper', async () => {
  const view = { persona: HR, language: 'nl', page: `unit/${CYCLE}/organisatie` } as const;
  const opened = await openTab(stage.browser, stage.server, view);
  const name = opened.tab.getByRole('rowheader', { name: 'Verkoop' }).getByText('Verkoop');
  await name.waitFor();
  await opened.page.emulateMedia({ media: 'print' });
  expect(await name.isVisible()).toBe(true);
  await opened.close();
});

test('whatever people are called, a unit is printed, and says it', async () => {
  const hostile = UNFIT_IN_A_LINE.map(([, text]) => text).join(' <b>&amp;</b> ');
  const context = await newProfile(stage.browser);
  await renameGiven(context, () => hostile);
  const page = `unit/${CYCLE}/${WHOLE}`;
  const opened = await openTabIn(context, stage.server, { persona: HR, language: 'nl', page });
  await allParts(opened, 'nl');
  const heading = await opened.tab.getByRole('heading', { level: 1 }).innerText();
  expect(heading).toContain('<b>&amp;</b>');
  const runs = textRuns(await printed(stage.browser, opened));
  expect(runs.filter((onPage) => onPage < FEWEST_RUNS)).toEqual([]);
  expect(runs.length).toBeGreaterThan(1);
  expect(opened.faults).toEqual([]);
  await opened.close();
});

test('on the list of units nothing that can only be pressed', async () => {
  const view = { persona: HR, language: 'nl', page: `units/${CYCLE}` } as const;
  const opened = await openTab(stage.browser, stage.server, view);
  const { tab, page } = opened;
  await unitLines(opened).nth(3).waitFor();
  await page.emulateMedia({ media: 'print' });
  for (const role of ['button', 'link', 'combobox', 'searchbox'] as const) {
    expect([role, await tab.getByRole(role).count()]).toEqual([role, 0]);
  }
  expect(await tab.locator('[data-choose]').first().isVisible()).toBe(false);
  expect(await tab.getByText(word('nl', 'units.compareHow')).isVisible()).toBe(false);
  expect(await unitLines(opened).count()).toBeGreaterThan(3);
  await opened.close();
});
