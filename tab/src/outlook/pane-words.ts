import { loadText, type Text, withWords } from '../lib/i18n.ts';
import { OUTLOOK_WORDS, PANE_WORDS } from '../lib/part-word-files.ts';

/** All that the pane says, in a language of the host. */
export async function paneText(locale: string): Promise<Text> {
  const text = await loadText(locale);
  await withWords([OUTLOOK_WORDS, PANE_WORDS], Promise.resolve());
  return text;
}
