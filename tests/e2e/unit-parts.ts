import type { Locator } from 'playwright-core';
import { type TableRows, tableRows, unfold } from './accessible-tables.ts';
import { appOf, type OpenedTab } from './simulated-teams.ts';
import { type Language, word } from './words.ts';

/** The parts of a unit's result, in the order in which they stand. */
const PARTS = ['overview', 'coherence', 'differences', 'compared', 'actions', 'comments'] as const;
export type Part = (typeof PARTS)[number];

/** What leads to the parts; a result of nobody, or of one role, has no such thing. */
const wayTo = ({ tab }: OpenedTab, language: Language): Locator =>
  tab.getByRole('navigation', { name: word(language, 'unitTab.name') });

/** What a part is called, with or without how many comments there are. */
const nameOf = (language: Language, part: Part): RegExp =>
  new RegExp(`^${word(language, `unitTab.${part}`)}( \\(\\d+\\))?$`);

/** A part as it stands on the page, whether or not it is the one that is looked at. */
export const partOf = ({ tab }: OpenedTab, part: Part): Locator =>
  tab.locator(`[data-panel="${part}"]`);

/** Goes to a part as people do: by its link, or by the list where links have no room. */
export async function goToPart(opened: OpenedTab, language: Language, part: Part): Promise<void> {
  const way = wayTo(opened, language);
  await way.waitFor();
  const list = way.getByRole('combobox');
  if (await list.isVisible()) await list.selectOption({ value: part });
  else await way.getByRole('link', { name: nameOf(language, part) }).click();
  await partOf(opened, part).waitFor();
}

/** Waits until every part is made and loaded, also those that are not looked at; says which there are. */
export async function allParts(opened: OpenedTab, language: Language): Promise<readonly Part[]> {
  const app = appOf(opened);
  await opened.tab.getByRole('heading', { level: 2 }).first().waitFor({ state: 'attached' });
  const way = wayTo(opened, language);
  const there: Part[] = [];
  if ((await way.count()) > 0) {
    const names = await way.locator('option').allTextContents();
    for (const part of PARTS) {
      if (!names.some((name) => nameOf(language, part).test(name))) continue;
      await partOf(opened, part).waitFor({ state: 'attached' });
      there.push(part);
    }
  }
  await app.waitForLoadState('networkidle');
  await app.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  // As many as there are to choose from: on paper each of them stands.
  const compared = opened.tab.locator('[data-panel="compared"]');
  const yardsticks = await compared.locator('select option').count();
  if (yardsticks > 0) {
    await compared
      .locator('[data-panel]')
      .nth(yardsticks - 1)
      .waitFor({ state: 'attached' });
  }
  return there;
}

/** One thing that can be looked at on its own: a part of the result, or what it is held beside in one. */
interface Sight {
  readonly part: Part | null;
  readonly yardstick: string | null;
}

/** Visits every part in turn, with everything that is folded away open, and each yardstick of the comparison. */
export async function visitParts(
  opened: OpenedTab,
  language: Language,
  look: (sight: Sight) => Promise<void>,
): Promise<void> {
  const parts = await allParts(opened, language);
  if (parts.length === 0) {
    // A result without a number has nothing that is folded away.
    if ((await appOf(opened).locator('details').count()) > 0) await unfold(appOf(opened));
    await look({ part: null, yardstick: null });
  }
  for (const part of parts) {
    await goToPart(opened, language, part);
    await unfold(appOf(opened));
    if (part === 'compared') await visitYardsticks(opened, language, look);
    else await look({ part, yardstick: null });
  }
}

async function visitYardsticks(
  opened: OpenedTab,
  language: Language,
  look: (sight: Sight) => Promise<void>,
): Promise<void> {
  const list = opened.tab.getByRole('combobox', { name: word(language, 'benchmarks.yardstick') });
  for (const option of await list.locator('option').all()) {
    const [yardstick, value] = [await option.textContent(), await option.getAttribute('value')];
    await list.selectOption(value);
    await partOf(opened, 'compared').locator(`[data-panel="${value}"]`).waitFor();
    await unfold(appOf(opened));
    await look({ part: 'compared', yardstick });
  }
}

/**
 * The rows of every table of a result by its caption, in all its parts. A table that stands beside
 * each yardstick is found under the name of that as well: `caption: yardstick`.
 */
export async function unitTableRows(opened: OpenedTab, language: Language): Promise<TableRows> {
  const all = new Map<string, readonly (readonly string[])[]>();
  await visitParts(opened, language, async ({ yardstick }) => {
    for (const [caption, rows] of await tableRows(opened)) {
      all.set(caption, rows);
      if (yardstick !== null) all.set(`${caption}: ${yardstick}`, rows);
    }
  });
  return all;
}
