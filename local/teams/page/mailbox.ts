import type { Language } from '@samenhang/shared/languages';
import { HOST_TEXTS } from '../../host-texts.ts';
import { fetchTold } from './told.ts';
import { letter, list, paragraph, strong, toldDialog, whenIn } from './told-dialog.ts';

/** Shows the mail that went to groups of somebody's organisation, the newest first. */
export async function showMailbox(persona: string, language: Language): Promise<void> {
  const told = await fetchTold(persona);
  if (told === null) return;
  const { activity, mailbox: words } = HOST_TEXTS[language];
  const letters = told.mail.map(({ line, to, at, body }) => [
    strong(line),
    paragraph(`${words.to.replace('{{to}}', to)} · ${whenIn(language, at)}`),
    letter(body),
  ]);
  const shown = letters.length === 0 ? paragraph(words.nothing) : list(letters);
  // Nothing in it can be pressed, so a keyboard would not reach what must be scrolled to.
  shown.tabIndex = 0;
  toldDialog(words.title, activity.close, [shown]);
}
