import { languageOf } from '@samenhang/shared/languages';
import i18next from 'i18next';
import { addWords, started, type Text } from '../lib/i18n.ts';
import { languageTag } from '../lib/language-tag.ts';
import { OUTLOOK_WORDS } from '../lib/part-word-files.ts';
import type { Words } from '../lib/word-files.ts';

/** Of the first screens of the tab, what the components say that the pane has too. */
const COMMON_WORDS: Words = {
  en: async () => {
    const { app, copyText, fault } = await import('@samenhang/shared/locales/en/app.json');
    return { default: { app, copyText, fault } };
  },
  nl: async () => {
    const { app, copyText, fault } = await import('@samenhang/shared/locales/nl/app.json');
    return { default: { app, copyText, fault } };
  },
};

/** Of the pane of Outlook. */
const PANE_WORDS: Words = {
  en: () => import('@samenhang/shared/locales/en/add-in.json'),
  nl: () => import('@samenhang/shared/locales/nl/add-in.json'),
};

/** All that the pane says, in a language of the host. */
export async function paneText(locale: string): Promise<Text> {
  const tag = languageTag(locale);
  const language = languageOf(tag);
  await started();
  const files = [COMMON_WORDS, OUTLOOK_WORDS, PANE_WORDS];
  await Promise.all(files.map((words) => addWords(words, language)));
  return { language, locale: tag, t: i18next.getFixedT(language) };
}
