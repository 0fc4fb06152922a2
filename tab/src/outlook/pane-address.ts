import { GUID } from '@samenhang/shared/identifiers';
import type { Route } from '../lib/routes.ts';
import { shareLink } from '../lib/share-link.ts';

/** What the manifest writes into the address of the pane; nothing of it is secret. */
export interface PaneIds {
  /** The id under which the tenant has the app in Teams. */
  readonly app: string | undefined;
  /** The Entra application that people sign in to. */
  readonly client: string | undefined;
}

export function paneIds(search: string): PaneIds {
  const params = new URLSearchParams(search);
  const guid = (name: string) => {
    const value = params.get(name)?.toLowerCase() ?? '';
    return GUID.test(value) ? value : undefined;
  };
  return { app: guid('app'), client: guid('client') };
}

/** Makes a link to a page of the app, for whoever gets the message. */
export const linkTo = (route: Route) =>
  shareLink(route, paneIds(location.search).app, new URL('/index.html', location.href).href);
