import { describe, expect, test } from '@jest/globals';
import { unitsSchema } from '@samenhang/shared/api/unit-result';
import type { Locator } from 'playwright-core';
import { answerStatements, control } from './assessment-walk.ts';
import { personaWith } from './personas.ts';
import { setStage } from './set-stage.ts';
import { appOf, axeViolations, type OpenedTab, openTab, THEMES } from './simulated-teams.ts';
import { takeFile } from './taken-file.ts';
import { UNIT_LINE, unitLines } from './unit-lines.ts';
import { type Language, word } from './words.ts';

const stage = setStage();
const OPEN = 'demo-3';
const LAST = 'demo-2';
const openAs = async (role: string, page = '', language: Language = 'nl') =>
  openTab(stage.browser, stage.server, {
    persona: await personaWith(stage.server, role),
    language,
    page,
  });

const title = ({ tab }: OpenedTab) => tab.getByRole('heading', { level: 1 });
/** The name of a line without what it tells. */
const nameOf = (line: Locator) => line.locator('[data-name]').innerText();
const focused = ({ tab }: OpenedTab) => tab.locator(`${UNIT_LINE}:focus`);
/** The line with the focus, if it is this one from the top, counted from 0. */
const focusedAt = (opened: OpenedTab, line: number) =>
  focused(opened).and(opened.tab.locator(`[data-index="${line}"]`));
/** As many lines as there are, drawn or not; the heads are counted as one. */
const lineCount = async ({ tab }: OpenedTab) =>
  Number(await tab.getByRole('treegrid').getAttribute('aria-rowcount')) - 1;

/** Goes down the lines and opens whatever can be opened, by keyboard. */
async function openAll(opened: OpenedTab): Promise<void> {
  const { keyboard } = opened.page;
  for (let line = 0; line < (await lineCount(opened)); line++) {
    await focusedAt(opened, line).waitFor();
    if ((await focused(opened).getAttribute('aria-expanded')) === 'false') {
      await keyboard.press('ArrowRight');
      await focused(opened).and(opened.tab.locator('[aria-expanded=true]')).waitFor();
    }
    await keyboard.press('ArrowDown');
  }
}

/** The units that a persona may know of, as the server says it. */
async function unitsOf(role: string, cycle: string) {
  const headers = {
    authorization: `Bearer ${await stage.server.token(await personaWith(stage.server, role))}`,
  };
  const answer = await fetch(`${stage.server.url}/api/cycles/${cycle}/units`, { headers });
  return unitsSchema.parse(await answer.json()).items;
}

describe('the units', () => {
  test.each(['hr', 'board', 'manager', 'respondent'])(
    'are those that %s may see, and no others',
    async (role) => {
      const opened = await openAs(role, `units/${LAST}`);
      await unitLines(opened).first().waitFor();
      const { page } = opened;
      await unitLines(opened).first().focus();
      await openAll(opened);
      const seen = new Set<string>();
      await page.keyboard.press('Home');
      await opened.tab.locator('[aria-level="1"]:focus').waitFor();
      for (let line = 0; line < (await lineCount(opened)); line++) {
        await focusedAt(opened, line).waitFor();
        seen.add(await nameOf(focused(opened)));
        await page.keyboard.press('ArrowDown');
      }
      const may = await unitsOf(role, LAST);
      expect([...seen].sort()).toEqual(may.map(({ name }) => name).sort());
      expect(opened.faults).toEqual([]);
      await opened.close();
    },
  );

  test('stand by name or in order of need, can be searched, chosen and put side by side by keyboard', async () => {
    const opened = await openAs('hr', `units/${LAST}`);
    const { page, tab } = opened;
    await unitLines(opened).nth(6).waitFor();
    const names = async () => Promise.all((await unitLines(opened).all()).map(nameOf));
    expect((await names()).slice(1, 3)).toEqual(['Financiën', 'Klantcontact']);
    const byLevel = tab
      .getByRole('columnheader', { name: word('nl', 'tile.level') })
      .getByRole('button');
    await byLevel.click();
    await tab.getByRole('grid').waitFor();
    const need = (await names()).filter((name) => ['Techniek', 'Uitvoering'].includes(name));
    expect(need).toEqual(['Techniek', 'Uitvoering']);
    await control(tab, 'nl', 'units.asTree').click();
    await tab.getByRole('treegrid').waitFor();
    await tab.getByRole('searchbox').fill('montage');
    await unitLines(opened).nth(3).waitFor();
    expect(new Set(await names())).toEqual(
      new Set(['Voorbeeld BV (fictief)', 'Uitvoering', 'Montage Oost', 'Montage West']),
    );
    await unitLines(opened).first().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Space');
    await control(tab, 'nl', 'units.compare_other').press('Enter');
    await title(opened)
      .filter({ hasText: word('nl', 'compare.title') })
      .waitFor();
    for (const name of ['Montage Oost', 'Montage West']) {
      await tab.getByRole('heading', { name }).waitFor();
    }
    await appOf(opened).evaluate('history.back()');
    await unitLines(opened).first().waitFor();
    await unitLines(opened).first().press('Enter');
    await title(opened).filter({ hasText: 'Voorbeeld BV (fictief)' }).waitFor();
    expect(opened.faults).toEqual([]);
    await opened.close();
  });
});

test.each(THEMES)(
  'units, comparison and cycle are clean for axe in the theme %s',
  async (theme) => {
    const persona = await personaWith(stage.server, 'hr');
    for (const page of [
      `units/${LAST}`,
      `compare/${LAST}/uitvoering/techniek-gegevens`,
      `cycle/${OPEN}`,
      `cycle/${LAST}`,
    ]) {
      const view = { persona, page, theme, language: 'en', width: '280' } as const;
      const opened = await openTab(stage.browser, stage.server, view);
      await title(opened).waitFor();
      await opened.tab.locator('body:not(:has([aria-busy=true]))').waitFor();
      expect([page, await axeViolations(opened.page)]).toEqual([page, []]);
      const root = 'document.documentElement';
      const overflow = await appOf(opened).evaluate(`${root}.scrollWidth - ${root}.clientWidth`);
      expect([page, overflow]).toEqual([page, 0]);
      await opened.close();
    }
  },
);

test('a manager goes from home straight to their own unit, and to who takes part in it', async () => {
  const opened = await openAs('manager');
  const { tab } = opened;
  const persona = await personaWith(stage.server, 'manager');
  const own = (await stage.server.personas()).find(({ id }) => id === persona)?.unit ?? '';
  await control(tab, 'nl', 'home.toOwnResult').click();
  await title(opened).filter({ hasText: own }).waitFor();
  await appOf(opened).evaluate('history.back()');
  await control(tab, 'nl', 'home.toParticipation').click();
  await tab.getByRole('table').waitFor();
  expect(await tab.getByRole('rowheader').allTextContents()).toEqual([own]);
  expect(await control(tab, 'nl', 'close.now').count()).toBe(0);
  expect(opened.faults).toEqual([]);
  await opened.close();
});

/** Answers everything with the same point and submits, as a person would. */
async function submitByBrowser(point: 2 | 4): Promise<void> {
  const { persona } = stage.nextPerson();
  const opened = await openTab(stage.browser, stage.server, { persona, language: 'nl' });
  const { tab } = opened;
  await control(tab, 'nl', 'home.start').click();
  await control(tab, 'nl', 'opening.start').click();
  await answerStatements(tab, 'nl', point);
  await control(tab, 'nl', 'step.toReview').click();
  await control(tab, 'nl', 'review.submit').click();
  await tab.getByText(word('nl', 'result.thanksTitle')).first().waitFor();
  await opened.close();
}

test('people submit, HR closes, and everybody finds the results and takes them along', async () => {
  await submitByBrowser(4);
  await submitByBrowser(2);
  const opened = await openAs('hr');
  const { tab } = opened;
  await control(tab, 'nl', 'home.toCycle').click();
  await tab.getByRole('table').waitFor();
  await control(tab, 'nl', 'close.now').click();
  await tab.getByRole('dialog').getByText(word('nl', 'close.what.destroyed')).waitFor();
  await control(tab, 'nl', 'close.cancel').click();
  await control(tab, 'nl', 'close.now').click();
  await control(tab, 'nl', 'close.confirm').click();
  await tab.getByText(word('nl', 'close.done')).waitFor({ timeout: 60_000 });
  await control(tab, 'nl', 'cycle.results').click();
  await unitLines(opened).nth(1).waitFor();
  expect(opened.faults).toEqual([]);
  await opened.close();
  for (const role of ['respondent', 'manager', 'board']) {
    const theirs = await openAs(role);
    await control(theirs.tab, 'nl', 'home.toResults').click();
    await unitLines(theirs).first().press('Enter');
    const [top] = await unitsOf(role, OPEN);
    await title(theirs)
      .filter({ hasText: top?.name ?? '' })
      .waitFor();
    for (const format of ['excel', 'powerpoint', 'csv', 'json'] as const) {
      const { content } = await takeFile(theirs, 'nl', format);
      expect([format, content.length > 1000]).toEqual([format, true]);
    }
    expect(theirs.faults).toEqual([]);
    await theirs.close();
  }
});
