import type { Localized } from '../languages.ts';
import en from '../locales/en/files.json' with { type: 'json' };
import nl from '../locales/nl/files.json' with { type: 'json' };

/** The words of files, whether the server writes them or the tab, which loads them by itself. */
export const FILE_TEXTS: Localized<typeof en> = { en, nl };
