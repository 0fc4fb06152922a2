import { loadText, type Text, withWords } from '../lib/i18n.ts';
import { OUTLOOK_WORDS } from '../lib/part-word-files.ts';
import type { Words } from '../lib/word-files.ts';

/** Of the pane of Outlook. */
const PANE_WORDS: Words = {
  en: () => import('@samenhang/shared/locales/en/add-in.json'),
  nl: () => import('@samenhang/shared/locales/nl/add-in.json'),
};

/** All that the pane says, in a language of the host. */
export async function paneText(locale: string): Promise<Text> {
  const text = await loadText(locale);
  await withWords([OUTLOOK_WORDS, PANE_WORDS], Promise.resolve());
  return text;
}
