import type { Localized } from '@samenhang/shared/languages';
import en from '@samenhang/shared/locales/en/manifest.json' with { type: 'json' };
import nl from '@samenhang/shared/locales/nl/manifest.json' with { type: 'json' };

/** What a store and a host show of the app. */
export const MANIFEST_TEXTS: Localized<typeof en> = { en, nl };
