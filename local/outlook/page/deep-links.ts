/**
 * Where a link of the product leads in the simulated Teams; `undefined` for any other link.
 * @param href a deep link of Teams, or the address of a page of the app itself.
 */
export function teamsAddressOf(href: string, origin: string): string | undefined {
  const { origin: at, pathname, searchParams } = new URL(href, origin);
  if (at === origin) return pageAddress(searchParams.get('page'));
  if (at !== 'https://teams.microsoft.com' || !pathname.startsWith('/l/entity/')) return undefined;
  const { subEntityId }: { subEntityId?: unknown } = JSON.parse(
    searchParams.get('context') ?? '{}',
  );
  return pageAddress(typeof subEntityId === 'string' ? subEntityId : null);
}

const pageAddress = (page: string | null) =>
  `/local/teams/?${new URLSearchParams(page === null ? {} : { page })}`;
