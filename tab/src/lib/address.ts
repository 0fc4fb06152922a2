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
  const page = new URLSearchParams(search).get('page');
  return page === null ? undefined : parseRoute(page);
}
