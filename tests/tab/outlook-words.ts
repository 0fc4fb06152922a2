import type { Language } from '@samenhang/shared/languages';
import { writeIn } from '../../tab/src/features/outlook/model/in-languages.ts';

/** What invitations and agendas say in a language, by key. */
export async function outlookWords(language: Language) {
  const [words] = await writeIn(language, language, (t) => t);
  if (words === undefined) throw new Error('nothing was written');
  return words;
}
