import type { Language } from '@samenhang/shared/languages';
import en from '@samenhang/shared/locales/en/manifest.json' with { type: 'json' };
import nl from '@samenhang/shared/locales/nl/manifest.json' with { type: 'json' };

/** What the buttons in Outlook's ribbon say, as the app package has it. */
export const RIBBON_TEXTS: Readonly<Record<Language, Pick<typeof en, 'outlook'>>> = { en, nl };
