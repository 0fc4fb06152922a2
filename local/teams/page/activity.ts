/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Language } from '@samenhang/shared/languages';
import { HOST_TEXTS } from '../../host-texts.ts';
import { fetchTold } from './told.ts';
import { button, list, paragraph, toldDialog, whenIn } from './told-dialog.ts';

/**
 * Shows what somebody was told, as the bell of Teams does.
 * @param open goes to the page that a line names.
 */
export async function showActivity(
  persona: string,
  language: Language,
  open: (page: string) => void,
): Promise<void> {
  const told = await fetchTold(persona);
  if (told === null) return;
  const { activity: words } = HOST_TEXTS[language];
  const lines = told.feed.map(({ text, at, page }) => [
    button(text, () => {
      dialog.close();
      open(page);
    }),
    paragraph(whenIn(language, at)),
  ]);
  const shown = lines.length === 0 ? paragraph(words.nothing) : list(lines);
  const dialog = toldDialog(words.title, words.close, [shown]);
}
