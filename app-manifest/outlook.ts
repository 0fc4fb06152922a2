import type { ManifestSettings } from './settings.ts';
import type { MANIFEST_TEXTS } from './texts.ts';

/** Of the ribbon, in pixels; a tablet's is larger. */
export const ICON_SIZES = [16, 32, 80] as const;

type OutlookTexts = (typeof MANIFEST_TEXTS)['en']['outlook'];

/** Where there is a button, in the order of the manifest: what is written there, and what it says. */
export const RIBBONS = [
  { context: 'mailCompose', name: 'invitation' },
  { context: 'meetingDetailsOrganizer', name: 'review' },
] as const;

const PANE = 'pane';
const OPEN_PANE = 'openPane';

export const iconOf = (host: string, size: number) => `https://${host}/icons/outlook-${size}.png`;

/** The page of the pane, which learns from its address what it is called in Teams and in Entra. */
export function paneAddress(settings: ManifestSettings): string {
  const { SAMENHANG_HOST, SAMENHANG_CLIENT_ID, SAMENHANG_APP_ID, SAMENHANG_TEAMS_APP_ID } =
    settings;
  const app = SAMENHANG_TEAMS_APP_ID ?? SAMENHANG_APP_ID;
  return `https://${SAMENHANG_HOST}/outlook.html?app=${app}&client=${SAMENHANG_CLIENT_ID}`;
}

/**
 * A button in a message and one in an appointment, both of which open the pane. Nothing runs without
 * it: what does worked in one Outlook alone, and could say nothing of what went wrong.
 */
export function extensionsOf(settings: ManifestSettings, texts: OutlookTexts) {
  const icons = ICON_SIZES.map((size) => ({ size, url: iconOf(settings.SAMENHANG_HOST, size) }));
  const ribbon = ({ context, name }: (typeof RIBBONS)[number]) => ({
    contexts: [context],
    tabs: [
      {
        builtInTabId: 'TabDefault',
        groups: [
          {
            id: `${name}Group`,
            label: texts.group,
            icons,
            controls: [
              {
                id: `${name}Button`,
                type: 'button',
                label: texts[name].label,
                icons,
                supertip: { title: texts[name].label, description: texts[name].description },
                actionId: OPEN_PANE,
                enabled: true,
              },
            ],
          },
        ],
      },
    ],
  });
  return [
    {
      requirements: {
        scopes: ['mail'],
        formFactors: ['desktop'],
        // More than what is needed to begin makes the app vanish from versions that could run it.
        capabilities: [{ name: 'Mailbox', minVersion: '1.3' }],
      },
      runtimes: [
        {
          id: PANE,
          type: 'general',
          lifetime: 'short',
          code: { page: paneAddress(settings) },
          actions: [{ id: OPEN_PANE, type: 'openPage', view: 'samenhang', pinnable: false }],
        },
      ],
      ribbons: RIBBONS.map(ribbon),
    },
  ];
}

/** The same texts in another language, by where they stand in the manifest. */
export function ribbonTexts(texts: OutlookTexts): [key: string, text: string][] {
  return RIBBONS.flatMap(({ name }, place): [string, string][] => {
    const group = `extensions[0].ribbons[${place}].tabs[0].groups[0]`;
    const { label, description } = texts[name];
    return [
      [`${group}.label`, texts.group],
      [`${group}.controls[0].label`, label],
      [`${group}.controls[0].supertip.title`, label],
      [`${group}.controls[0].supertip.description`, description],
    ];
  });
}
