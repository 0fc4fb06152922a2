import type { Frame } from 'playwright-core';
import { appOf, type OpenedTab } from './simulated-teams.ts';

/** The cells of every row, but for the heading of the row, by the caption of the table. */
export type TableRows = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Opens whatever is folded away on the page, and reads all tables as a screen reader would. */
export async function openTableRows(opened: OpenedTab): Promise<TableRows> {
  const app = appOf(opened);
  await unfold(app);
  const tables = new Map<string, string[][]>();
  for (const table of await app.getByRole('table').all()) {
    const caption = (await table.locator('caption').textContent()) ?? '';
    const rows = await table.locator('tbody tr').all();
    tables.set(
      caption,
      await Promise.all(rows.map((row) => row.getByRole('cell').allTextContents())),
    );
  }
  return tables;
}

/** Once everything is loaded, opens whatever is folded away, and waits for what is made only then. */
export async function unfold(app: Frame): Promise<void> {
  await app.locator('details').first().waitFor({ state: 'attached' });
  await app.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await app.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
  await app.locator('details > div:empty').first().waitFor({ state: 'detached' });
}

/** The numbers that stand in the rows of a table. @throws Error where there is no such table. */
export function tableNumbers(tables: TableRows, caption: string | RegExp): number[][] {
  const isNamed = (name: string) =>
    typeof caption === 'string' ? name === caption : caption.test(name);
  const [, rows] = [...tables].find(([name]) => isNamed(name)) ?? [];
  if (rows === undefined) throw new Error(`no table "${caption}" of ${[...tables.keys()]}`);
  return rows.map((cells) =>
    cells.flatMap((cell) => (cell.match(/(?<!\d)[+-]?\d+/g) ?? []).map(Number)),
  );
}
