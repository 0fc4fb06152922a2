import { readFileSync } from 'node:fs';
import type { OpenedTab } from './simulated-teams.ts';
import { type Language, word } from './words.ts';

export type Format = 'excel' | 'powerpoint' | 'csv' | 'json';

/** Downloads the result that is open as a file. */
export async function takeFile({ page, tab }: OpenedTab, language: Language, format: Format) {
  const download = page.waitForEvent('download');
  const name = word(language, `exportFormat.${format}`);
  await tab.getByRole('button', { name, exact: true }).press('Enter');
  const file = await download;
  await tab.getByRole('status').filter({ hasText: file.suggestedFilename() }).waitFor();
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}
