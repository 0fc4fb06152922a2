import type { HostLook } from './host-context.ts';
import { formatRoute, parseRoute, type Route } from './routes.ts';

/** The address of a page; other parameters, such as the host's own, stay. */
export function addressOf(route: Route, search: string): string {
  const others = new URLSearchParams(search);
  others.delete('page');
  const page = encodeURIComponent(formatRoute(route)).replaceAll('%2F', '/');
  const rest = others.size === 0 ? '' : `&${others}`;
  return `?page=${page}${rest}`;
}

/** The page this address names; `undefined` where it names none. */
export function routeOfAddress(search: string): Route | undefined {
  const page = given(search, 'page');
  return page === undefined ? undefined : parseRoute(page);
}

/** How the host looked when it opened this address; `undefined` where it did not write it in. */
export function lookOfAddress(search: string): HostLook | undefined {
  const [locale, theme] = [given(search, 'locale'), given(search, 'theme')];
  return locale === undefined || theme === undefined ? undefined : { locale, theme };
}

/** A host that does not fill in a placeholder leaves its braces. */
function given(search: string, name: string): string | undefined {
  const value = new URLSearchParams(search).get(name);
  return value === null || value.startsWith('{') ? undefined : value;
}
