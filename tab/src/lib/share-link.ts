import { addressOf } from './address.ts';
import { formatRoute, type Route } from './routes.ts';

/** The personal tab, as the manifest calls it. */
const PERSONAL_TAB = 'home';

/**
 * A deep link into Teams where the app's id is known, and else the page's own address, which says
 * how to find the app.
 * @param here the address that is open now.
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
 * @example shareLink({ page: 'method' }, 'ed1f…', here)
 *   // 'https://teams.microsoft.com/l/entity/ed1f…/home?webUrl=…&context=%7B%22subEntityId%22%3A%22method%22%7D'
 */
export function shareLink(route: Route, appId: string | undefined, here: string): string {
  const address = new URL(addressOf(route, ''), here).href;
  if (appId === undefined) return address;
  const link = new URL(`https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/`);
  link.pathname += PERSONAL_TAB;
  // Percent signs for spaces too: Teams takes a plus for what it is.
  const context = encodeURIComponent(JSON.stringify({ subEntityId: formatRoute(route) }));
  link.search = `webUrl=${encodeURIComponent(address)}&context=${context}`;
  return link.href;
}
