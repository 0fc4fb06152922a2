import type { Localized } from '../languages.ts';
import en from '../locales/en/notices.json' with { type: 'json' };
import nl from '../locales/nl/notices.json' with { type: 'json' };

/** What people are told of a round unless HR words it otherwise, and what is sent as a test. */
export const NOTICE_TEXTS: Localized<typeof en> = { en, nl };
