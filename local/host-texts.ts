import type { Localized } from '@samenhang/shared/languages';
import en from '@samenhang/shared/locales/en/host.json' with { type: 'json' };
import nl from '@samenhang/shared/locales/nl/host.json' with { type: 'json' };

/** The words of the simulated Teams and of the demo in it; the app inside brings its own. */
export const HOST_TEXTS: Localized<typeof en> = { en, nl };
