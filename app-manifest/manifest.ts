import { identifierUri } from '@samenhang/shared/access/entra-names';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '@samenhang/shared/languages';
import { extensionsOf, ribbonTexts } from './outlook.ts';
import type { ManifestSettings } from './settings.ts';
import { tabsOf } from './tabs.ts';
import { MANIFEST_TEXTS } from './texts.ts';

const SCHEMAS = 'https://developer.microsoft.com/json-schemas/teams/v1.29';

/** Those that have a file of their own in the package. */
export const OTHER_LANGUAGES = LANGUAGES.filter((language) => language !== DEFAULT_LANGUAGE);

/** What a line in somebody's activity feed can be about, in the order of the manifest. */
const ACTIVITIES = [
  'roundOpened',
  'roundReminder',
  'resultsReleased',
  'testNotice',
  'actionDue',
] as const;

/**
 * What an administrator, or whoever adds a tab, grants. Without the first HR sends notices themselves;
 * without the next two the panel of a meeting is complete, and nothing is shown on its stage; without
 * the last Outlook does not show the add-in.
 */
const RESOURCE_SPECIFIC = [
  { name: 'TeamsActivity.Send.User', type: 'Application' },
  { name: 'MeetingStage.Write.Chat', type: 'Delegated' },
  { name: 'ChannelMeetingStage.Write.Group', type: 'Delegated' },
  { name: 'MailboxItem.ReadWrite.User', type: 'Delegated' },
];

/** Its name in the package. */
export const fileOf = (language: Language) => `${language}.json`;

/**
 * The Teams app manifest. A capability is declared when its page exists: the personal tab, which
 * runs in Teams, Outlook and Microsoft 365 alike, a tab of channels, chats and meetings, and buttons in
 * the messages and appointments of Outlook.
 */
export function manifest(settings: ManifestSettings, version: string) {
  const { SAMENHANG_HOST: host, SAMENHANG_CLIENT_ID: clientId } = settings;
  const { name, description, tab, activities, outlook } = MANIFEST_TEXTS[DEFAULT_LANGUAGE];
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
      defaultLanguageTag: DEFAULT_LANGUAGE,
      additionalLanguages: OTHER_LANGUAGES.map((languageTag) => ({
        languageTag,
        file: fileOf(languageTag),
      })),
    },
    name,
    description,
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#1F4E6B',
    ...tabsOf(settings, tab),
    extensions: extensionsOf(settings, outlook),
    activities: {
      activityTypes: ACTIVITIES.map((type) => ({ type, ...activities[type] })),
    },
    permissions: ['identity'],
    authorization: { permissions: { resourceSpecific: RESOURCE_SPECIFIC } },
    validDomains: [host],
    webApplicationInfo: { id: clientId, resource: identifierUri(host, clientId) },
    showLoadingIndicator: true,
  };
}

/** What a reader of another language sees instead. */
export function localization(language: Language) {
  const { name, description, tab, activities, outlook } = MANIFEST_TEXTS[language];
  const told = ACTIVITIES.flatMap((type, place) => {
    const at = `activities.activityTypes[${place}]`;
    const { description, templateText } = activities[type];
    return [
      [`${at}.description`, description],
      [`${at}.templateText`, templateText],
    ];
  });
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`,
    'name.short': name.short,
    'name.full': name.full,
    'description.short': description.short,
    'description.full': description.full,
    'staticTabs[0].name': tab,
    ...Object.fromEntries([...told, ...ribbonTexts(outlook)]),
  };
}
