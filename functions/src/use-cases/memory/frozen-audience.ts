import type { AudienceMember, audienceRepository } from '../../repositories/audience-table.ts';
import { rememberMost } from './remember-most.ts';

type Audience = ReturnType<typeof audienceRepository>;

const MOST_REMEMBERED = 10_000;

/** Nobody leaves the audience of an open cycle, so its members who come back are kept in memory. */
export function frozenAudience(audience: Audience): Pick<Audience, 'find'> {
  const remembered = rememberMost<AudienceMember>(MOST_REMEMBERED);
  return {
    find: async (tenant, cycle, buckets, person) => {
      const name = `${tenant} ${cycle} ${person}`;
      const known = remembered.get(name);
      if (known !== undefined) return known;
      const found = await audience.find(tenant, cycle, buckets, person);
      // Who is not in it may be added while it is open.
      if (found !== undefined) remembered.set(name, found);
      return found;
    },
  };
}
