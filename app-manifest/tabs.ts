import type { ManifestSettings } from './settings.ts';

/** What the host writes into the address: it spares the app the wait for the same from the host. */
const LOOK = 'locale={app.locale}&theme={app.theme}';

/** In a meeting: before and after it, beside it, and large to everybody. */
const IN_MEETINGS = ['meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel', 'meetingStage'];

/**
 * The tabs of the app. In chats and meetings it is added by whoever configures a tab; or, where the
 * setting says so, it is there by itself with its first page, which hosts began to allow later.
 */
export function tabsOf(
  { SAMENHANG_HOST: host, SAMENHANG_CHAT_TAB }: ManifestSettings,
  name: string,
) {
  const address = `https://${host}/index.html`;
  const isStatic = SAMENHANG_CHAT_TAB === 'static';
  return {
    staticTabs: [
      {
        entityId: 'home',
        name,
        contentUrl: `${address}?${LOOK}&page={page.subPageId}`,
        websiteUrl: address,
        scopes: isStatic ? ['personal', 'groupChat'] : ['personal'],
        ...(isStatic && { context: ['personalTab', 'privateChatTab', ...IN_MEETINGS] }),
      },
    ],
    configurableTabs: [
      {
        configurationUrl: `${address}?${LOOK}&page=configure`,
        // What a tab shows is changed in the tab itself, and kept on our server.
        canUpdateConfiguration: false,
        scopes: isStatic ? ['team'] : ['team', 'groupChat'],
        context: isStatic ? ['channelTab'] : ['channelTab', 'privateChatTab', ...IN_MEETINGS],
        ...(!isStatic && { meetingSurfaces: ['sidePanel', 'stage'] }),
      },
    ],
    meetingExtensionDefinition: {
      supportsCustomShareToStage: true,
      supportsAnonymousGuestUsers: false,
    },
    supportsChannelFeatures: 'tier1',
  };
}
