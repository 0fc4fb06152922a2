import { AppId } from '@microsoft/teams-js';

/** Where the host shows this page. */
const FRAMES = [
  'settings',
  'content',
  'authentication',
  'remove',
  'task',
  'sidePanel',
  'stage',
  'meetingStage',
] as const;
type Frame = (typeof FRAMES)[number];

/** On what kind of client the host runs. */
const PLATFORMS = [
  'desktop',
  'web',
  'android',
  'ios',
  'ipados',
  'macos',
  'visionOS',
  'rigel',
  'surfaceHub',
  'teamsRoomsWindows',
  'teamsRoomsAndroid',
  'teamsPhones',
  'teamsDisplays',
] as const;
type Platform = (typeof PLATFORMS)[number];

/** How the host looks. */
export interface HostLook {
  /** A BCP 47 tag, in whatever case the host writes it. */
  readonly locale: string;
  readonly theme: string;
}

/** What the host tells of itself right now; of where it shows us only what it says. */
export interface HostContext extends HostLook {
  readonly frame?: Frame;
  readonly platform?: Platform;
  /** The id under which the tenant has the app. */
  readonly appId?: string;
  readonly meetingId?: string;
  /** Joined the meeting without an account, and so has no token. */
  readonly isAnonymous?: true;
  readonly chatId?: string;
  readonly channelId?: string;
  /** The team that the channel belongs to. */
  readonly teamId?: string;
}

/** What most people have; for a host that does not say. */
const USUAL: HostLook = { locale: 'en', theme: 'default' };

/**
 * The context of `app.getContext()`. Hosts differ in what they give, and their versions too: whatever
 * is missing or of another kind is left out.
 */
export function parseHostContext(told: unknown): HostContext {
  const frame = oneOf(FRAMES, textAt(told, 'page', 'frameContext'));
  const platform = oneOf(PLATFORMS, textAt(told, 'app', 'host', 'clientType'));
  const ids = {
    appId: appIdOf(valueAt(told, ['app', 'appId'])),
    meetingId: textAt(told, 'meeting', 'id'),
    chatId: textAt(told, 'chat', 'id'),
    channelId: textAt(told, 'channel', 'id'),
    teamId: textAt(told, 'team', 'groupId'),
  };
  return {
    locale: textAt(told, 'app', 'locale') ?? USUAL.locale,
    theme: textAt(told, 'app', 'theme') ?? USUAL.theme,
    ...(frame !== undefined && { frame }),
    ...(platform !== undefined && { platform }),
    ...(textAt(told, 'user', 'licenseType') === 'Anonymous' && { isAnonymous: true }),
    ...Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined)),
  };
}

/** The page inside the tab that a deep link names. */
export function subPageOf(told: unknown): string | undefined {
  return textAt(told, 'page', 'subPageId');
}

/** The text at that place; `undefined` where there is none, or an empty one. */
function textAt(told: unknown, ...steps: readonly string[]): string | undefined {
  const found = valueAt(told, steps);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

function valueAt(told: unknown, steps: readonly string[]): unknown {
  let found = told;
  for (const step of steps) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Reflect.get(found, step);
  }
  return found;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function appIdOf(told: unknown): string | undefined {
  const id = told instanceof AppId ? told.toString() : told;
  return typeof id === 'string' && UUID.test(id) ? id : undefined;
}

function oneOf<T extends string>(known: readonly T[], text: string | undefined): T | undefined {
  return known.find((one) => one === text);
}
