import type { ManifestSettings } from './settings.ts';

const SCHEMAS = 'https://developer.microsoft.com/json-schemas/teams/v1.29';

/** What the host writes into the address: it spares the app the wait for the same from the host. */
const LOOK = 'locale={app.locale}&theme={app.theme}&page={page.subPageId}';

/**
 * The Teams app manifest. A capability is declared when its page exists: the personal tab, which
 * runs in Teams, Outlook and Microsoft 365 alike.
 */
export function manifest(settings: ManifestSettings, version: string) {
  const { SAMENHANG_HOST: host, SAMENHANG_CLIENT_ID: clientId } = settings;
  const address = `https://${host}/index.html`;
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.schema.json`,
    manifestVersion: '1.29',
    version,
    id: settings.SAMENHANG_APP_ID,
    developer: {
      name: settings.SAMENHANG_DEVELOPER,
      websiteUrl: settings.SAMENHANG_WEBSITE,
      privacyUrl: settings.SAMENHANG_PRIVACY,
      termsOfUseUrl: settings.SAMENHANG_TERMS,
    },
    localizationInfo: {
      defaultLanguageTag: 'en',
      additionalLanguages: [{ languageTag: 'nl', file: 'nl.json' }],
    },
    name: { short: 'Samenhang', full: 'Samenhang: do structure, culture and leadership fit?' },
    description: {
      short: 'Measure how well structure, culture and leadership fit together.',
      full:
        'Samenhang is Dutch for coherence. In ten minutes you answer 48 statements about how your ' +
        'organisation deals with performance, and see at once what your answers say and which next ' +
        'steps fit. It looks at four themes: connect, perform, develop and progress. Your answers ' +
        'are confidential while the assessment is open and de-identified after it closes; nothing ' +
        'is published that tells on fewer than five people.',
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#1F4E6B',
    staticTabs: [
      {
        entityId: 'home',
        name: 'Samenhang',
        contentUrl: `${address}?${LOOK}`,
        websiteUrl: address,
        scopes: ['personal'],
      },
    ],
    permissions: ['identity'],
    validDomains: [host],
    webApplicationInfo: { id: clientId, resource: `api://${host}/${clientId}` },
    showLoadingIndicator: true,
  };
}

/** What a Dutch reader sees instead. */
export const DUTCH = {
  $schema: `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`,
  'name.short': 'Samenhang',
  'name.full': 'Samenhang: passen structuur, cultuur en leiderschap?',
  'description.short': 'Meet hoe goed structuur, cultuur en leiderschap bij elkaar passen.',
  'description.full':
    'In tien minuten reageer je op 48 stellingen over hoe jouw organisatie met prestaties omgaat. ' +
    'Je ziet meteen wat je antwoorden zeggen en welke volgende stappen daarbij passen. Het gaat ' +
    'over vier thema’s: verbinden, presteren, ontwikkelen en doorgroeien. Zolang de meting loopt ' +
    'zijn je antwoorden vertrouwelijk; na het sluiten zijn ze niet meer tot jou te herleiden. Er ' +
    'wordt niets gepubliceerd dat over minder dan vijf mensen gaat.',
  'staticTabs[0].name': 'Samenhang',
};
