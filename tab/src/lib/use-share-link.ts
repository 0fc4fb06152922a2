import { createContext, useContext } from 'react';
import type { Route } from './routes.ts';
import { shareLink } from './share-link.ts';

/** The id under which the tenant has this app; `undefined` as long as no host has told it. */
export const AppId = createContext<string | undefined>(undefined);

/** Makes a link that a colleague can open. */
export function useShareLink(): (route: Route) => string {
  const appId = useContext(AppId);
  return (route) => shareLink(route, appId, window.location.href);
}
