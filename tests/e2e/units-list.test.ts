import { describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { HR, latestRelease } from './result-states.ts';
import { setStage } from './set-stage.ts';
import { appOf, axeViolations, type OpenedTab, openTab, type View } from './simulated-teams.ts';
import { unitLines } from './unit-lines.ts';
import { CYCLE } from './unit-pages.ts';
import { LANGUAGES, type Language, word } from './words.ts';

const stage = setStage();

async function open(view: Partial<View> = {}): Promise<OpenedTab> {
  const page = `units/${CYCLE}`;
  const given = { persona: HR, language: 'en' as const, ...view, page };
  const opened = await openTab(stage.browser, stage.server, given);
  await unitLines(opened).nth(1).waitFor();
  return opened;
}

const sortBy = ({ tab }: OpenedTab, language: Language, key: string) =>
  tab.getByRole('columnheader', { name: word(language, key) }).getByRole('button');

const textsOf = async (cells: Locator) =>
  (await cells.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());

const lineOf = (opened: OpenedTab, name: string) =>
  unitLines(opened).filter({ has: opened.tab.getByText(name, { exact: true }) });

describe.each(LANGUAGES)('in %s', (language) => {
  test('the numbers of a unit stand in columns under their heads, and none begins small', async () => {
    const opened = await open({ language });
    const heads = ['below.unit', 'tile.level', 'tile.coherence', 'tile.overall', 'units.kind'];
    expect(await textsOf(opened.tab.getByRole('columnheader'))).toEqual(
      [...heads, 'units.compareGroup'].map((key) => word(language, key)),
    );
    const { units } = await latestRelease(stage.server);
    const { glance } = units.find(({ id }) => id === 'verkoop') ?? {};
    const { value, interval } = glance?.coherence ?? {};
    const { points, interval: limits } = glance?.overall ?? {};
    const cells = await textsOf(lineOf(opened, 'Verkoop').getByRole('gridcell'));
    expect(cells[1]).toContain(String(glance?.level?.reached));
    expect(cells[2]).toContain(`${value} (${interval?.low}–${interval?.high})`);
    expect(cells[3]).toContain(`${points?.value} (${limits?.low}–${limits?.high})`);
    for (const line of await unitLines(opened).all()) {
      for (const cell of await textsOf(line.getByRole('gridcell'))) {
        expect(cell).not.toMatch(/^\p{Ll}/u);
      }
    }
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  test('a head sorts a list that names what is above, says it is no ranking, and leads back', async () => {
    const opened = await open({ language });
    const { tab } = opened;
    const { units } = await latestRelease(stage.server);
    const byLevel = sortBy(opened, language, 'tile.level');
    const head = tab.getByRole('columnheader', { name: word(language, 'tile.level') });
    expect(await head.getAttribute('aria-sort')).toBe('none');
    await byLevel.press('Enter');
    await tab.getByRole('grid').waitFor();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    await tab.getByText(word(language, 'units.noRanking')).waitFor();
    const reached = (id: string | null) =>
      units.find((unit) => unit.id === id)?.glance.level?.reached;
    const shown = await unitLines(opened).evaluateAll((all) =>
      all.map((line) => line.getAttribute('data-unit')),
    );
    expect(shown.slice(0, 3).map(reached)).toEqual([0, 0, 0]);
    await lineOf(opened, 'Onderhoud').getByText('Uitvoering').waitFor();
    // The focus stays on what was pressed.
    await byLevel.and(tab.locator(':focus')).waitFor();
    await byLevel.press('Enter');
    await tab.locator('tr[data-unit="mens-en-organisatie"]').waitFor();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    await byLevel.press('Enter');
    await tab.getByRole('treegrid').waitFor();
    expect(await tab.getByText(word(language, 'units.noRanking')).count()).toBe(0);
    // By name, and so in no order of score.
    await byLevel.press('Enter');
    await tab.getByRole('button', { name: word(language, 'units.asTree') }).click();
    await tab.getByRole('treegrid').waitFor();
    await opened.close();
  });

  test('what is ticked far down can be compared from there', async () => {
    const opened = await open({ language });
    const { tab } = opened;
    await sortBy(opened, language, 'below.unit').press('Enter');
    await tab.getByRole('grid').waitFor();
    const first = unitLines(opened).first();
    await first.focus();
    await first.press('End');
    const focused = tab.locator('tr[data-unit]:focus');
    await focused.filter({ hasText: 'Voorbeeld' }).waitFor();
    await focused.press('Space');
    await focused.press('ArrowUp');
    await focused.filter({ hasText: 'Verkoop' }).waitFor();
    await focused.press('Space');
    const bar = tab.getByRole('region', { name: word(language, 'units.compareGroup') });
    const compare = bar.getByRole('button').first();
    await compare.waitFor();
    expect(await compare.innerText()).toBe(COMPARE_TWO[LANGUAGES.indexOf(language)]);
    // What has the focus is not under the bar.
    const line = await focused.boundingBox();
    const top = (await bar.boundingBox())?.y ?? 0;
    expect(Math.floor((line?.y ?? 0) + (line?.height ?? 0))).toBeLessThanOrEqual(top);
    await appOf(opened).evaluate('window.scrollTo({ top: 300 })');
    const box = await compare.boundingBox();
    const { height = 0 } = opened.page.viewportSize() ?? {};
    expect(Math.ceil((box?.y ?? 0) + (box?.height ?? 0))).toBeLessThanOrEqual(height);
    await compare.press('Enter');
    await tab.getByRole('table').waitFor();
    await opened.close();
  });
});

/** Presses keys faster than the screen follows. */
const pressAtOnce = (line: Locator, keys: readonly string[]) =>
  line.evaluate((element, all) => {
    for (const key of all) {
      element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    }
  }, keys);

test('no key is lost that comes before the focus has moved', async () => {
  const opened = await open();
  const [first, , , fourth] = await unitLines(opened).all();
  if (first === undefined || fourth === undefined) throw new Error('no lines');
  await first.focus();
  await pressAtOnce(first, ['ArrowDown', 'ArrowDown', 'ArrowDown']);
  await fourth.and(opened.tab.locator(':focus')).waitFor();
  await opened.close();
});

const COMPARE_TWO: readonly string[] = ['Compare 2 units', 'Vergelijk 2 onderdelen'];

test.each(['full', '280'] as const)('sorted, axe finds nothing to mend: %s wide', async (width) => {
  const opened = await open({ width });
  await sortBy(opened, 'en', 'tile.coherence').press('Enter');
  await opened.tab.getByRole('grid').waitFor();
  await unitLines(opened).first().press('Space');
  expect(await axeViolations(opened.page)).toEqual([]);
  await opened.close();
});
