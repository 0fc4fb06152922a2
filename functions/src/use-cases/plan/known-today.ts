import type { Uses } from '../services.ts';

/**
 * Which of these people belong to the organisation as it is today: they are in it, or manage one of its
 * units. Before an organisation is there, nobody does.
 */
export async function knownToday(
  services: Uses<'people' | 'tenants' | 'trees'>,
  tenant: string,
  ids: ReadonlySet<string>,
): Promise<(id: string) => boolean> {
  const organisation = ids.size === 0 ? undefined : await services.tenants.organisation(tenant);
  if (organisation === undefined) return () => false;
  const tree = await services.trees.find(tenant, organisation.version);
  const known = await Promise.all(
    [...ids].map(async (id) => {
      if (tree.managedBy(id).size > 0) return [id];
      const person = await services.people.find(tenant, organisation, id);
      return person === undefined ? [] : [id];
    }),
  );
  const found = new Set(known.flat());
  return (id) => found.has(id);
}
