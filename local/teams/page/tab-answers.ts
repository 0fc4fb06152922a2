import { HOST_TEXTS } from '../../host-texts.ts';
import { isBeingAdded, shownTab } from './added-tab.ts';
import type { Answer } from './host-protocol.ts';
import { claimsOf, colleaguesOf, fetchToken } from './people.ts';
import { choosePeople } from './people-dialog.ts';
import type { HostState } from './state.ts';

// The page of the personal tab as the app's manifest names it.
const TAB = '/index.html';

const RUNTIME = {
  apiVersion: 4,
  isLegacyTeams: false,
  isNAAChannelRecommended: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: {
    pages: { config: {}, tabs: {}, backStack: {}, currentApp: {}, appButton: {} },
    dialog: { url: {}, update: {} },
    chat: {},
    people: {},
    sharing: {},
    teamsCore: {},
  },
};

export interface Surroundings {
  readonly state: () => HostState;
  /** The app says that it shows something, or that it cannot. */
  readonly loaded: (succeeded: boolean) => void;
}

/** What Teams answers a personal tab; `meeting.*` and the rest come with the pages that call them. */
export function personalTabAnswers({ state, loaded }: Surroundings): Record<string, Answer> {
  const silent = () => undefined;
  return {
    initialize: () => [frameOf(state()), 'web', JSON.stringify(RUNTIME), '2.1.0'],
    getContext: async () => [await contextOf(state())],
    'authentication.getAuthToken': async () => {
      try {
        return [true, await fetchToken(state().persona)];
      } catch {
        return [false, 'the local server gives no token'];
      }
    },
    'appInitialization.appLoaded': () => loaded(true) ?? undefined,
    'appInitialization.success': () => loaded(true) ?? undefined,
    'appInitialization.failure': () => loaded(false) ?? undefined,
    'appInitialization.expectedFailure': () => loaded(false) ?? undefined,
    'people.selectPeople': async ([inputs]) => {
      const { language, persona } = state();
      const all = await colleaguesOf(persona);
      const { title, chosen, one } = askedFor(inputs);
      const candidates = all.map((one) => ({ ...one, isChosen: chosen.includes(one.id) }));
      const { choosePeople: words } = HOST_TEXTS[language];
      const picked = await choosePeople(candidates, { ...words, title: title || words.title }, one);
      // As Teams says that somebody closed it.
      if (picked === undefined) return [{ errorCode: 8000 }];
      const people = all.filter(({ id }) => picked.includes(id));
      return [undefined, people.map(({ id, name }) => ({ objectId: id, displayName: name }))];
    },
    'settings.getSettings': () => [
      { entityId: 'home', contentUrl: `${location.origin}/index.html` },
    ],
    navigateBack: () => [true],
    getTabInstances: () => [{ teamTabs: [] }],
    getMruTabInstances: () => [{ teamTabs: [] }],
    setFrameContext: silent,
    shareDeepLink: silent,
    returnFocus: silent,
    readyToUnload: silent,
    executeDeepLink: ([link]) => {
      console.info('simulated Teams would open', link);
      return [true];
    },
    log: silent,
  };
}

/** What an app wants of the picker; of anything else, nothing. */
function askedFor(inputs: unknown) {
  const asked: { title?: unknown; setSelected?: unknown; singleSelect?: unknown } =
    typeof inputs === 'object' && inputs !== null ? inputs : {};
  const { title, setSelected, singleSelect } = asked;
  return {
    one: singleSelect === true,
    title: typeof title === 'string' ? title : '',
    chosen: Array.isArray(setSelected) ? setSelected.map(String) : [],
  };
}

/** What Teams opens: the tab that was added, the page that configures one, or the app's own tab. */
export function addressOf(state: HostState): string {
  const { language, theme, page } = state;
  const look = { locale: localeOf(language), theme };
  const added = shownTab(state);
  if (added === undefined) {
    const query = new URLSearchParams({ ...look, page: isBeingAdded(state) ? 'configure' : page });
    return `${TAB}?${query}`;
  }
  const filled = { 'app.locale': look.locale, 'app.theme': look.theme };
  return Object.entries(filled).reduce(
    (address, [name, value]) => address.replaceAll(`{${name}}`, encodeURIComponent(value)),
    added.contentUrl,
  );
}

/** Teams gives a language and the region where most people speak it, in small letters. */
function localeOf(language: HostState['language']): string {
  const { region } = new Intl.Locale(language).maximize();
  return [language, ...(region === undefined ? [] : [region.toLowerCase()])].join('-');
}

function frameOf(state: HostState): 'settings' | 'sidePanel' | 'content' {
  if (isBeingAdded(state)) return 'settings';
  return state.context === 'meeting' ? 'sidePanel' : 'content';
}

const MEETING = 'MCMxOTpzeW50aGV0aWMtbWVldGluZ0B0aHJlYWQudjIjMA==';

/** Of things that are not there, in the form that Teams gives. */
const IDS: Readonly<Record<HostState['context'], object>> = {
  personal: {},
  channel: {
    channelId: '19:synthetic-channel@thread.tacv2',
    channelName: 'Samenhang',
    teamId: '19:synthetic-team@thread.tacv2',
    groupId: '00000000-0000-4000-8000-000000000001',
  },
  chat: { chatId: '19:synthetic-chat@thread.v2' },
  meeting: {
    meetingId: MEETING,
    chatId: '19:synthetic-meeting@thread.v2',
  },
  outlook: { meetingId: MEETING },
};

/** One flat object, as Teams gives it. */
export async function contextOf(state: HostState): Promise<object> {
  const { persona, language, theme, page, context } = state;
  const { oid, tid, userName } = claimsOf(await fetchToken(persona));
  return {
    locale: localeOf(language),
    theme,
    entityId: shownTab(state)?.entityId ?? 'home',
    subEntityId: page,
    frameContext: frameOf(state),
    ...IDS[context],
    hostName: context === 'outlook' ? 'Outlook' : 'Teams',
    hostClientType: 'web',
    userObjectId: oid,
    tid,
    loginHint: userName,
    userPrincipalName: userName,
    userLicenseType: 'Unknown',
    isFullScreen: false,
    ringId: 'general',
    sessionId: '00000000-0000-4000-8000-000000000000',
    appSessionId: '00000000-0000-4000-8000-000000000000',
    osLocaleInfo: { platform: 'web', regionalFormat: localeOf(language) },
  };
}
