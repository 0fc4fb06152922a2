import { withWords } from '../../lib/i18n.ts';
import type { Words } from '../../lib/word-files.ts';

const FILES: Words = {
  en: () => import('@samenhang/shared/locales/en/files.json'),
  nl: () => import('@samenhang/shared/locales/nl/files.json'),
};

/** What writes files, and the words that stand in files alone, fetched side by side. */
export function withFileWords<T>(writer: Promise<T>): Promise<T> {
  return withWords([FILES], writer);
}
