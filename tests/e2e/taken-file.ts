import { readFileSync } from 'node:fs';
import type { OpenedTab } from './simulated-teams.ts';
import { type Language, word } from './words.ts';

export type Format = 'excel' | 'powerpoint' | 'csv' | 'json';

/** Opens what a result can be downloaded from, if it is not open yet. */
export async function openDownload({ tab }: OpenedTab, language: Language): Promise<void> {
  const share = tab.getByRole('button', { name: word(language, 'unitPart.share'), exact: true });
  if ((await share.getAttribute('aria-expanded')) !== 'true') await share.press('Enter');
  const name = word(language, 'exportFormat.excel');
  await tab.getByRole('button', { name, exact: true }).waitFor();
}

/** In milliseconds: a file of a whole organisation takes a busy machine its time. */
const MADE_WITHIN = 60_000;

/** Downloads the result that is open as a file. */
export async function takeFile(opened: OpenedTab, language: Language, format: Format) {
  const { page, tab } = opened;
  await openDownload(opened, language);
  const download = page.waitForEvent('download', { timeout: MADE_WITHIN });
  const name = word(language, `exportFormat.${format}`);
  await tab.getByRole('button', { name, exact: true }).press('Enter');
  const file = await download;
  await tab.getByRole('status').filter({ hasText: file.suggestedFilename() }).waitFor();
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}
