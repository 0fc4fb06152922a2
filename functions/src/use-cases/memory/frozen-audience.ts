import type { AudienceMember, audienceRepository } from '../../repositories/audience-table.ts';
import { rememberMost } from './remember-most.ts';

type Audience = ReturnType<typeof audienceRepository>;

const MOST_REMEMBERED = 10_000;

/** The audience is fixed once a cycle opens, so its members who come back are kept in memory. */
export function frozenAudience(audience: Audience): Pick<Audience, 'find'> {
  const remembered = rememberMost<AudienceMember | undefined>(MOST_REMEMBERED);
  return {
    find: async (tenant, cycle, buckets, person) => {
      const name = `${tenant} ${cycle} ${person}`;
      if (remembered.has(name)) return remembered.get(name);
      const found = await audience.find(tenant, cycle, buckets, person);
      remembered.set(name, found);
      return found;
    },
  };
}
