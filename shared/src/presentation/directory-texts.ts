import type { Localized } from '../languages.ts';
import en from '../locales/en/directory.json' with { type: 'json' };
import nl from '../locales/nl/directory.json' with { type: 'json' };

/** What units are called that a directory has no name for. */
export const DIRECTORY_TEXTS: Localized<typeof en> = { en, nl };
