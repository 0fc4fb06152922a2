import { formatRoute } from '../../../lib/routes.ts';
import type { InstanceConfig } from '../../../lib/tab-settings.ts';

/**
 * How a host remembers a tab: by an id of ours alone. What it shows is settled on the server, so that
 * it can be changed without the host, which keeps an address it was given once.
 * @param origin of the tab, such as `https://samenhang.example.org`.
 */
export function savedTab(origin: string, tab: string, name: string): InstanceConfig {
  const page = formatRoute({ page: 'channel', tab });
  return {
    entityId: tab,
    // The host fills in what stands in braces each time it opens the tab.
    contentUrl: `${origin}/index.html?locale={app.locale}&theme={app.theme}&page=${page}`,
    websiteUrl: `${origin}/index.html?page=${page}`,
    suggestedDisplayName: name,
  };
}
