import type { Localized } from '../languages.ts';
import en from '../locales/en/directory.json' with { type: 'json' };
import nl from '../locales/nl/directory.json' with { type: 'json' };

/** What units are called that a directory has no name for; with `{{id}}`. */
interface DirectoryTexts {
  readonly whole: string;
  readonly team: string;
  readonly group: string;
}

export const DIRECTORY_TEXTS: Localized<DirectoryTexts> = { en, nl };
