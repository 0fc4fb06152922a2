import type { Frame } from 'playwright-core';
import { appOf, type OpenedTab } from './simulated-teams.ts';

/** The cells of every row, but for the heading of the row, by the caption of the table. */
export type TableRows = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Opens whatever is folded away on the page, and reads all tables as a screen reader would. */
export async function openTableRows(opened: OpenedTab): Promise<TableRows> {
  await unfold(appOf(opened));
  return tableRows(opened);
}

/** Reads all tables that are seen, as a screen reader would. */
export async function tableRows(opened: OpenedTab): Promise<TableRows> {
  const tables = new Map<string, string[][]>();
  for (const table of await appOf(opened).getByRole('table').all()) {
    const caption = (await table.locator('caption').allTextContents()).join();
    const rows = await table.locator('tbody tr').all();
    tables.set(
      caption,
      await Promise.all(rows.map((row) => row.getByRole('cell').allTextContents())),
    );
  }
  return tables;
}

/** What shows the tables of a result, all of them at once. */
const TABLES = '[data-tables] button';

/** Once everything is loaded, opens whatever is folded away, also in what was folded away itself. */
export async function unfold(app: Frame): Promise<void> {
  await app.locator(`details, ${TABLES}`).first().waitFor({ state: 'attached' });
  await app.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  const tables = app.locator(`${TABLES}[aria-pressed="false"]`);
  if ((await tables.count()) > 0) await tables.click();
  const made = app.locator('details[open] > div:empty').first();
  while (Number(await app.evaluate(OPEN_ALL)) > 0) await made.waitFor({ state: 'detached' });
}

/** Opens all that is shut, and counts it. */
const OPEN_ALL = `{
  const shut = [...document.querySelectorAll('details:not([open])')];
  for (const one of shut) one.open = true;
  const more = [...document.querySelectorAll('[data-more] > button[aria-expanded="false"]')];
  for (const one of more) one.click();
  shut.length + more.length;
}`;

/** The numbers that stand in the rows of a table. @throws Error where there is no such table. */
export function tableNumbers(tables: TableRows, caption: string | RegExp): number[][] {
  const isNamed = (name: string) =>
    typeof caption === 'string' ? name === caption : caption.test(name);
  const [, rows] = [...tables].find(([name]) => isNamed(name)) ?? [];
  if (rows === undefined) throw new Error(`no table "${caption}" of ${[...tables.keys()]}`);
  return rows.map((cells) =>
    cells.flatMap((cell) =>
      (cell.match(/(?<!\d)[+−]?\d+/g) ?? []).map((told) => Number(told.replace('−', '-'))),
    ),
  );
}
